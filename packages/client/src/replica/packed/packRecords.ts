/**
 * Packing: the items of the chunks are laid down as the next start wants them, in a slot of their own, while the till sells. Only when all
 * of it is there does the mark of the feed name it, in one transaction with what changed meanwhile; until then, and wherever it
 * ends, a start reads what it read before.
 *
 *   chunks ──▶ columns ──▶ parts in the free slot ──▶ mark, records beside items, changes since ──▶ the other slot is emptied
 */
import type { RecordVersion } from '@kassa/contract'
import { ItemPacker } from '../../catalogue/packed/packItems.ts'
import type { DeviceStore } from '../../store/deviceStore.ts'
import { asideOf, byChunk, chunkCount, mergeChunk, type RecordChunk, unpackChunk } from '../chunk.ts'
import type { FeedCursor } from '../feedCursor.ts'
import { withChanges } from './changePages.ts'
import { numbersOfChanges, numbersOfSlot } from './packedNumbers.ts'
import { toParts } from './packedParts.ts'

export type PackPorts = {
  store: DeviceStore
  epoch: number
  breathe: () => Promise<void>
}

/** The records that are held while they are packed. */
export type PackedWhileHeld = {
  cursor: FeedCursor
  lastChanges: readonly RecordVersion[]
  /** Does that when no reading of the feed is under way, and lets none begin before it is done. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>
  /** From now on remembers what is taken in. */
  rememberNews(): void
  /** What was taken in since; undefined where all of it is other records by now. */
  takeNews(): readonly RecordVersion[] | undefined
}

/** Packs the items that the chunks hold. Returns whether the next start reads them so. */
export async function packRecords(ports: PackPorts, held: PackedWhileHeld): Promise<boolean> {
  await held.inTurn(async () => held.rememberNews())
  const asides: RecordVersion[][] = []
  const packer = new ItemPacker(ports.breathe)
  for (let chunk = 0; chunk < chunkCount; chunk += 1) {
    asides.push(takeApart(await ports.store.readChunks([chunk]), packer))
    await ports.breathe()
  }
  const slot = held.cursor.packed?.slot === 0 ? 1 : 0
  const { parts, hash } = await toParts(slot, await packer.finish())
  for (const part of parts) {
    const { status } = await ports.store.save(ports.epoch, { records: { parts: [part] } })
    if (status !== 'saved') return false
    await ports.breathe()
  }
  return held.inTurn(() => name(ports, held, { slot, hash, asides }))
}

/** Gives the items to the packer and returns the others. */
function takeApart(chunks: readonly RecordChunk[], packer: ItemPacker): RecordVersion[] {
  const others: RecordVersion[] = []
  for (const record of chunks.flatMap(unpackChunk)) {
    if (record.kind !== 'item') others.push(record)
    else if (record.body !== null) packer.add(record.id, record.body)
  }
  return others
}

async function name(
  { store, epoch }: PackPorts,
  held: PackedWhileHeld,
  { slot, hash, asides }: { slot: 0 | 1; hash: string; asides: readonly RecordVersion[][] },
): Promise<boolean> {
  const news = held.takeNews()
  const { packed: before, ...cursor } = held.cursor
  if (news === undefined || !cursor.isComplete) return false
  const newAsides = byChunk(news.filter(({ kind }) => kind !== 'item'))
  const aside = asides.map((records, chunk) =>
    mergeChunk(asideOf(chunk), records, newAsides.get(chunk) ?? []),
  )
  const mark = { slot, hash, changePages: 0, changeCount: 0 }
  const { packed, put, lastPage } = withChanges(mark, [], news)
  const feed: FeedCursor = { ...cursor, packed }
  const remove = before === undefined ? [] : [...numbersOfSlot(before.slot), ...numbersOfChanges(before)]
  const outcome = await store.save(epoch, { values: { feed }, records: { remove, put: [...aside, ...put] } })
  if (outcome.status !== 'saved') return false
  held.cursor = feed
  held.lastChanges = lastPage
  return true
}
