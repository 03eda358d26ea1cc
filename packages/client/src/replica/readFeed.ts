/**
 * Reading the feed: records in the order in which they changed. Each page and the place to read on from become durable in one
 * transaction, so that a reading can stop anywhere.
 */
import { protocolVersion, type RecordVersion } from '@kassa/contract'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Roster, StaffChange } from '../people/roster.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import {
  asideOf,
  byChunk,
  chunkOfPage,
  mergeChunk,
  packChunk,
  type RecordChunk,
  unpackChunk,
} from './chunk.ts'
import type { FeedCursor } from './feedCursor.ts'
import { type FeedPage, readFeedPage } from './feedPage.ts'
import { mergePages } from './mergePages.ts'
import { withChanges } from './packed/changePages.ts'

export type FeedPorts = {
  store: DeviceStore
  epoch: number
  session: DeviceSession
  roster: Roster
  breathe: () => Promise<void>
  onChange: () => void
}

/** The records in memory, and how far the feed is read. */
export type HeldRecords = {
  cursor: FeedCursor
  /** What is in the last page of items that changed since the others were packed. */
  lastChanges: readonly RecordVersion[]
  readonly loaded: number
  prepare(records: readonly RecordVersion[]): Promise<unknown>
  take(records: readonly RecordVersion[], cursor: FeedCursor, isNew: boolean): void
}

export type RefreshOutcome = 'complete' | 'unreachable' | 'storage_failed'

/** Reads on until the end of the feed. */
export async function readFeed(ports: FeedPorts, held: HeldRecords): Promise<RefreshOutcome> {
  let coming = readFeedPage(ports.session, held.cursor)
  for (;;) {
    const page = await coming
    if (page === undefined) return 'unreachable'
    const isOtherEpoch = page.epoch !== held.cursor.epoch
    if (isOtherEpoch && held.loaded > 0) return replaceAll(ports, held, page)
    // The next one is on its way while this one is taken in.
    if (!page.isComplete) coming = readFeedPage(ports.session, { epoch: page.epoch, after: page.next })
    if (!(await takeIn(ports, held, page, isOtherEpoch))) return 'storage_failed'
    if (page.isComplete) return 'complete'
  }
}

// Selling goes on with the old records until the new ones are all there.
async function replaceAll(ports: FeedPorts, held: HeldRecords, first: FeedPage): Promise<RefreshOutcome> {
  const records = [...first.records]
  let page = first
  while (!page.isComplete) {
    const next = await readFeedPage(ports.session, { epoch: page.epoch, after: page.next })
    if (next === undefined || next.epoch !== first.epoch) return 'unreachable'
    for (const record of next.records) records.push(record)
    page = next
  }
  return (await takeIn(ports, held, { ...page, records }, true)) ? 'complete' : 'storage_failed'
}

async function takeIn(ports: FeedPorts, held: HeldRecords, page: FeedPage, isNew: boolean): Promise<boolean> {
  const { store, epoch, roster, onChange } = ports
  const { records } = page
  const hasNews = records.length > 0 || isNew || page.isComplete !== held.cursor.isComplete
  if (!hasNews) return true
  // Until prices can be made of them, the old records hold.
  if (!(await canBePrepared(held, records))) return false
  const staff = records.flatMap((record): StaffChange[] => (record.kind === 'staff' ? [record] : []))
  const others = records.filter((record) => record.kind !== 'staff')
  const sealed = staff.length > 0 || isNew ? { staff: await roster.sealed(staff, isNew) } : {}
  const pagesBefore = isNew ? 0 : held.cursor.pages
  // What comes in one page is merged at once; more than that is kept as it comes, and merged when all of it is there.
  const isMerged = page.isComplete && pagesBefore === 0
  const pages = isMerged ? 0 : pagesBefore + Math.min(1, others.length)
  const place = { epoch: page.epoch, after: page.next, isComplete: isMerged, pages }
  const before = isNew ? undefined : held.cursor.packed
  const changed = isMerged && before ? withChanges(before, held.lastChanges, others) : undefined
  const packed = changed?.packed ?? before
  const feed: FeedCursor = { ...place, protocol: protocolVersion, ...(packed && { packed }) }
  const put = isMerged ? await merged(store, others, isNew) : [packChunk(chunkOfPage(pagesBefore), others)]
  if (changed !== undefined) put.push(...changed.put, ...(await mergedAsides(store, others)))
  const outcome = await store.save(epoch, { values: { feed, ...sealed }, records: { clear: isNew, put } })
  if (outcome.status !== 'saved') return false
  if (changed !== undefined) held.lastChanges = changed.lastPage
  roster.apply(staff, isNew)
  held.take(others, feed, isNew)
  onChange()
  return isMerged || !page.isComplete || mergeKept(ports, held)
}

function canBePrepared(held: HeldRecords, records: readonly RecordVersion[]): Promise<boolean> {
  return held.prepare(records).then(
    () => true,
    () => false,
  )
}

/** Until that is done a start reads pages behind the chunks. */
async function mergeKept(ports: FeedPorts, held: HeldRecords): Promise<boolean> {
  const merged = await mergePages(ports, held.cursor)
  held.cursor = merged ?? held.cursor
  ports.onChange()
  return merged !== undefined
}

/** Returns the chunks that change. */
function merged(
  store: DeviceStore,
  records: readonly RecordVersion[],
  isNew: boolean,
): Promise<RecordChunk[]> {
  return mergedInto(store, byChunk(records), isNew)
}

/** Returns what changes of the chunks beside packed items. */
function mergedAsides(store: DeviceStore, records: readonly RecordVersion[]): Promise<RecordChunk[]> {
  const changes = byChunk(records.filter(({ kind }) => kind !== 'item'))
  return mergedInto(store, new Map([...changes].map(([chunk, some]) => [asideOf(chunk), some])), false)
}

async function mergedInto(
  store: DeviceStore,
  changes: ReadonlyMap<number, readonly RecordVersion[]>,
  isNew: boolean,
): Promise<RecordChunk[]> {
  const held = isNew ? [] : await store.readChunks([...changes.keys()])
  const heldByNumber = new Map(held.map((chunk) => [chunk.chunk, unpackChunk(chunk)]))
  return [...changes].map(([number, news]) => mergeChunk(number, heldByNumber.get(number) ?? [], news))
}
