/**
 * The records of a till, copied from one store to another, so that it can sell from either. Chunks go first and the place in the feed
 * last: wherever the copying ends, what is there is at least as new as its place says, and the feed mends the rest.
 */
import { chunkCount } from '../replica/chunk.ts'
import { isSamePlace } from '../replica/feedCursor.ts'
import type { DeviceStore, SaveOutcome } from '../store/deviceStore.ts'

const chunksAtOnce = 16

export type CopyPorts = {
  from: Pick<DeviceStore, 'read' | 'readChunks'>
  into: Pick<DeviceStore, 'read' | 'readChunks' | 'save'>
  /** Of the store that is written to. */
  epoch: number
  breathe: () => Promise<void>
}

/** Copies what differs; nothing is looked through where the copy is of the same place in the feed.   Returns whether all of it is there; a
 *  reading of the feed that is under way is waited for. */
export async function copyRecords({ from, into, epoch, breathe }: CopyPorts): Promise<boolean> {
  const [feed, staff, copied] = await Promise.all([from.read('feed'), from.read('staff'), into.read('feed')])
  if (feed?.isComplete !== true) return false
  if (isSamePlace(feed, copied)) return true
  for (let start = 0; start < chunkCount; start += chunksAtOnce) {
    const numbers = Array.from({ length: chunksAtOnce }, (_, index) => start + index)
    const [chunks, there] = await Promise.all([from.readChunks(numbers), into.readChunks(numbers)])
    const textThere = new Map(there.map(({ chunk, text }) => [chunk, text]))
    const put = chunks.filter(({ chunk, text }) => textThere.get(chunk) !== text)
    if (put.length > 0 && !isSaved(await into.save(epoch, { records: { put } }))) return false
    await breathe()
  }
  // What is packed here is not there.
  const { packed: _, ...place } = feed
  return isSaved(await into.save(epoch, { values: { feed: place, staff: staff ?? null } }))
}

const isSaved = ({ status }: SaveOutcome) => status === 'saved'
