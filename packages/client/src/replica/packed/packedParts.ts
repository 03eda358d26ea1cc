/**
 * Packed items as they are kept: a first part that says what the others are, and those, each one piece of memory. Whatever was torn,
 * altered or written by a program of another form is not taken for items: its hash says so, and the items are read one by one.
 */
import type { PackedColumns, PackedSummary } from '../../catalogue/packed/packedColumns.ts'
import { PackedItems } from '../../catalogue/packed/packedItems.ts'
import type { TextColumn } from '../../catalogue/packed/textColumn.ts'
import type { DeviceStore } from '../../store/deviceStore.ts'
import { numberOfPart, type RecordPart } from '../chunk.ts'
import type { PackedMark } from '../feedCursor.ts'
import { hashOf } from './hashOf.ts'

/** Rises with every change of what the parts are. */
const form = 1

type FirstPart = { form: number; hashes: readonly string[]; summary: PackedSummary }

/** Returns what is to be kept of packed items, and the hash of the first part. */
export async function toParts(
  slot: 0 | 1,
  { columns, summary }: { columns: PackedColumns; summary: PackedSummary },
): Promise<{ parts: RecordPart[]; hash: string }> {
  const buffers = toBuffers(columns)
  const hashes: string[] = []
  for (const buffer of buffers) hashes.push(await hashOf(buffer))
  const said: FirstPart = { form, hashes, summary }
  const first = new TextEncoder().encode(JSON.stringify(said)).buffer
  const parts = [first, ...buffers].map((bytes, part) => ({ chunk: numberOfPart(slot, part), bytes }))
  return { parts, hash: await hashOf(first) }
}

/** Returns the items that a mark names; undefined where they are not there as they were written, or not in this program's form. */
export async function readPacked(
  store: Pick<DeviceStore, 'readParts'>,
  { slot, hash }: PackedMark,
): Promise<PackedItems | undefined> {
  try {
    const [first] = (await store.readParts?.([numberOfPart(slot, 0)])) ?? []
    if (first === undefined || (await hashOf(first.bytes)) !== hash) return undefined
    // Of that hash this program, or another version of it, wrote it.
    const said = JSON.parse(new TextDecoder().decode(first.bytes)) as FirstPart
    if (said.form !== form) return undefined
    const numbers = said.hashes.map((_, index) => numberOfPart(slot, index + 1))
    const parts = (await store.readParts?.(numbers)) ?? []
    const found = await Promise.all(parts.map(({ bytes }) => hashOf(bytes)))
    const isWhole = said.hashes.every((wanted, index) => found[index] === wanted)
    return isWhole ? new PackedItems(fromBuffers(parts.map(({ bytes }) => bytes)), said.summary) : undefined
  } catch {
    return undefined
  }
}

function toBuffers(columns: PackedColumns): ArrayBuffer[] {
  const { itemIds, names, skus, traits, prices, rowsById, rowsBySku } = columns
  const { gtins, gtinRows, ruleRows, rules, words, wordStarts, wordRows } = columns
  const ofTexts = ({ bytes, ends }: TextColumn) => [bytes, ends]
  const numbers = [traits, prices, rowsById, rowsBySku, gtins, gtinRows, ruleRows, wordStarts, wordRows]
  return [...[itemIds, names, skus, rules, words].flatMap(ofTexts), ...numbers].map(({ buffer }) => buffer)
}

/** The other way round. */
function fromBuffers(buffers: readonly ArrayBuffer[]): PackedColumns {
  let index = 0
  const next = () => buffers[index++] ?? new ArrayBuffer()
  const texts = (): TextColumn => ({ bytes: new Uint8Array(next()), ends: new Uint32Array(next()) })
  const [itemIds, names, skus, rules, words] = [texts(), texts(), texts(), texts(), texts()]
  const traits = new Uint32Array(next())
  const prices = new Float64Array(next())
  const rowsById = new Uint32Array(next())
  const rowsBySku = new Uint32Array(next())
  const gtins = new Float64Array(next())
  const [gtinRows, ruleRows] = [new Uint32Array(next()), new Uint32Array(next())]
  const [wordStarts, wordRows] = [new Uint32Array(next()), new Uint32Array(next())]
  return {
    ...{ itemIds, names, skus, rules, words, traits, prices, rowsById, rowsBySku },
    ...{ gtins, gtinRows, ruleRows, wordStarts, wordRows },
  }
}
