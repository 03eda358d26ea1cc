/**
 * Records as the device keeps them: packed into chunks by a hash of their id. A hundred thousand rows would take half a minute
 * to read; two hundred and fifty-six texts take less than a second.
 */
import type { RecordVersion } from '@kassa/contract'

export const chunkCount = 256

/** `text` is the JSON of the chunk's records, deleted ones left out. */
export type RecordChunk = { chunk: number; text: string }

/** Returns the number of the chunk that a record belongs to: 0 … 255. FNV-1a over the id. */
export function chunkOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 16)) & (chunkCount - 1)
}

/** Returns the records of a chunk. */
export function unpackChunk({ text }: RecordChunk): RecordVersion[] {
  return JSON.parse(text) as RecordVersion[]
}

/** Returns the chunk with newer versions put in place; a record without body goes.
 *  Ensures: an older version never replaces a newer one. */
export function mergeChunk(
  chunk: number,
  held: readonly RecordVersion[],
  changes: readonly RecordVersion[],
): RecordChunk {
  const records = new Map(held.map((record) => [`${record.kind} ${record.id}`, record]))
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`
    const present = records.get(key)
    if (present !== undefined && present.version > change.version) continue
    if (change.body === null) records.delete(key)
    else records.set(key, change)
  }
  return { chunk, text: JSON.stringify([...records.values()]) }
}
