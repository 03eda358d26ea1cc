/**
 * Records as the device keeps them: packed into chunks by a hash of their id. A hundred thousand rows would take half a minute
 * to read; two hundred and fifty-six texts take less than a second. While the feed is being read, its pages are kept as they come, each
 * as a chunk behind those; when its end is reached, they are merged in.
 */
import type { RecordVersion } from '@kassa/contract'
import { type PackedRecord, packRecord, unpackRecord } from './packedRecord.ts'

export const chunkCount = 256

/** Behind all pages, so that programs which know nothing of it never read it. */
const firstChange = 100_000
const firstAside = 200_000
const firstPart = 300_000
const partsOfSlot = 100

/** `text` is the JSON of the chunk's packed records. In a page, deleted records are told; elsewhere they are left out. */
export type RecordChunk = { chunk: number; text: string }

/** A part of packed items, as it lies in memory. */
export type RecordPart = { chunk: number; bytes: ArrayBuffer }

/** Returns the number of the chunk that a record belongs to: 0 … 255. FNV-1a over the id. */
export function chunkOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 16)) & (chunkCount - 1)
}

/** Returns the number of the chunk that holds a page of the feed.   `page`: 0 for the first since the last end. */
export function chunkOfPage(page: number): number {
  return chunkCount + page
}

/** Returns the number of the chunk with a page of items that changed since the others were packed. */
export function chunkOfChanges(page: number): number {
  return firstChange + page
}

/** Returns the number of the chunk with those records of another that are no items. */
export function asideOf(chunk: number): number {
  return firstAside + chunk
}

/** Returns the number under which a part of packed items is kept.   `slot`: there are two, so that one is whole while the other is written. */
export function numberOfPart(slot: 0 | 1, part: number): number {
  return firstPart + slot * partsOfSlot + part
}

export function packChunk(chunk: number, records: readonly RecordVersion[]): RecordChunk {
  return { chunk, text: JSON.stringify(records.map(packRecord)) }
}

export function unpackChunk({ text }: RecordChunk): RecordVersion[] {
  return (JSON.parse(text) as PackedRecord[]).map(unpackRecord)
}

/** Returns the changes by the chunk that they belong to. */
export function byChunk(records: readonly RecordVersion[]): Map<number, RecordVersion[]> {
  const chunks = new Map<number, RecordVersion[]>()
  for (const record of records) {
    const number = chunkOf(record.id)
    const others = chunks.get(number)
    if (others === undefined) chunks.set(number, [record])
    else others.push(record)
  }
  return chunks
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
  return packChunk(chunk, [...records.values()])
}
