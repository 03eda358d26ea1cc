/**
 * The text of an entry as the database keeps it: deflated, with a dictionary of what entries have in common, and of the ids in its row.
 *
 *      number of the dictionary (1 byte) ‖ raw deflate (RFC 1951) of the text's UTF-8
 *
 * It comes back byte for byte, so that its hash and its signature hold. Texts of a few hundred bytes are too short for PostgreSQL's own
 * compression, and too short to hold their own dictionary.   Source: ADR-0027.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { dictionary1 } from './dictionary1.ts'

/** By their number, which stands before each packed text: kept for ever. */
const dictionaries: ReadonlyMap<number, Buffer> = new Map([[1, Buffer.from(dictionary1)]])
const newest = 1

/** Room for one text; a longer one takes more of them.   Units: bytes. */
const chunkSize = 2048

/** The window holds the dictionary and a long text. More memory makes short texts no shorter, and getting it takes longer. */
const effort = { level: 6, memLevel: 5, windowBits: 13, chunkSize }

/** SQL of what `unpackText` takes, from the table `journal`. */
export const packedText =
  '(uuid_send(journal.tenant_id) || uuid_send(journal.device_id) || journal.packed) as packed'

/** Whose text it is: what stands in its row beside it need not stand in it once more. */
type Writer = { tenant: string; device: string }

/** Returns the bytes that are kept of a text of that device. */
export function packText(text: string, writer: Writer): Buffer {
  const dictionary = dictionaryOf(newest, writer)
  const deflated = deflateRawSync(text, dictionary === undefined ? effort : { ...effort, dictionary })
  return Buffer.concat([Buffer.of(newest), deflated])
}

/** Returns the text of what `packedText` selected. Of bytes that were damaged it returns a text that no entry has: whoever checks its hash
 *  finds it. */
export function unpackText(packed: Buffer): string {
  const [tenant, device] = [idAt(packed, 0), idAt(packed, idLength)]
  const kept = packed.subarray(2 * idLength)
  const dictionary = dictionaryOf(kept[0] ?? 0, { tenant, device })
  if (dictionary === undefined) return ''
  try {
    return inflateRawSync(kept.subarray(1), { dictionary, chunkSize }).toString()
  } catch {
    return ''
  }
}

const idLength = 16

function idAt(bytes: Buffer, at: number): string {
  return bytes.toString('hex', at, at + idLength).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function dictionaryOf(number: number, { tenant, device }: Writer): Buffer | undefined {
  const common = dictionaries.get(number)
  if (common === undefined) return undefined
  const own = `"tenant":"${tenant}","totals":{"returnsMinor":0,"salesMinor":"device":"${device}","incarnation":1,"kind":"`
  return Buffer.concat([common, Buffer.from(own)])
}

/** Returns the row with its text in place of the bytes that are kept of it. */
export function withText<Row extends { packed: Buffer }>({
  packed,
  ...row
}: Row): Omit<Row, 'packed'> & { text: string } {
  return { ...row, text: unpackText(packed) }
}

/** Returns when the entry was made, in the local time of its store: every text begins with it, at a fixed width. */
export function momentOf(packed: Buffer): string {
  return unpackText(packed).slice(7, 36)
}
