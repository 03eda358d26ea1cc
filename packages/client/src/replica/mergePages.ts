/**
 * Pages of the feed that were kept as they came, merged into the chunks that their records belong to. A million records at once would fill
 * the memory and stop the till for half a minute: so many chunks are merged at a time, and others work in between. Where it ends half-way,
 * it is done again from the start and does the same: a newer version is never replaced by an older one.
 */
import type { RecordVersion } from '@kassa/contract'
import type { DeviceStore } from '../store/deviceStore.ts'
import {
  byChunk,
  chunkCount,
  chunkOf,
  chunkOfPage,
  mergeChunk,
  packChunk,
  type RecordChunk,
  unpackChunk,
} from './chunk.ts'
import type { FeedCursor } from './feedCursor.ts'
import { numbersOfPacked } from './packed/packedNumbers.ts'
import { type PackedRecord, unpackRecord } from './packedRecord.ts'

/** Records that are in memory at once. */
const mostRecords = 120_000
const recordsOfPage = 10_000
const chunksAtOnce = 4

export type MergePorts = {
  store: DeviceStore
  epoch: number
  /** Lets others work between two pieces of a long work. */
  breathe: () => Promise<void>
}

/** Merges the pages that were kept and empties them. Returns how far the feed is read then; undefined where not all of it is durable. */
export async function mergePages(ports: MergePorts, feed: FeedCursor): Promise<FeedCursor | undefined> {
  const { pages } = feed
  const partCount = Math.min(chunkCount, Math.ceil((pages * recordsOfPage) / mostRecords))
  for (let part = 0; part < partCount; part += 1) {
    const changes = await changesOf(ports, pages, (chunk) => chunk % partCount === part)
    if (!(await mergeIn(ports, changes))) return undefined
  }
  // So much has changed that what was packed before is no use any more.
  const { packed, ...place } = feed
  const merged: FeedCursor = { ...place, isComplete: true, pages: 0 }
  const put = Array.from({ length: pages }, (_, page) => packChunk(chunkOfPage(page), []))
  const outcome = await ports.store.save(ports.epoch, {
    values: { feed: merged },
    records: { remove: numbersOfPacked(packed), put },
  })
  return outcome.status === 'saved' ? merged : undefined
}

/** Returns what pages hold of the chunks that are wanted, by chunk. */
async function changesOf(
  { store, breathe }: MergePorts,
  pages: number,
  isWanted: (chunk: number) => boolean,
): Promise<Map<number, RecordVersion[]>> {
  const changes: RecordVersion[] = []
  for (let page = 0; page < pages; page += 1) {
    for (const chunk of await store.readChunks([chunkOfPage(page)]))
      for (const record of unpackSome(chunk, isWanted)) changes.push(record)
    await breathe()
  }
  return byChunk(changes)
}

async function mergeIn(
  { store, epoch, breathe }: MergePorts,
  changes: ReadonlyMap<number, readonly RecordVersion[]>,
): Promise<boolean> {
  const numbers = [...changes.keys()]
  for (let start = 0; start < numbers.length; start += chunksAtOnce) {
    const some = numbers.slice(start, start + chunksAtOnce)
    const held = new Map((await store.readChunks(some)).map((chunk) => [chunk.chunk, chunk]))
    const put = some.map((number) => {
      const chunk = held.get(number)
      return mergeChunk(number, chunk === undefined ? [] : unpackChunk(chunk), changes.get(number) ?? [])
    })
    const outcome = await store.save(epoch, { records: { put } })
    if (outcome.status !== 'saved') return false
    await breathe()
  }
  return true
}

/** Returns the records of a page that belong to chunks that are wanted: only they are unpacked. */
function unpackSome({ text }: RecordChunk, isWanted: (chunk: number) => boolean): RecordVersion[] {
  return (JSON.parse(text) as PackedRecord[])
    .filter((packed) => isWanted(chunkOf(Array.isArray(packed) ? packed[0] : packed.id)))
    .map(unpackRecord)
}
