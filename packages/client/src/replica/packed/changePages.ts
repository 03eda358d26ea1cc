/**
 * Items that changed since the others were packed: kept in pages beside the chunks, in the same transactions, so that a start reads what
 * is packed and these few behind it. A page takes several changes.
 */
import type { RecordVersion } from '@kassa/contract'
import { chunkOfChanges, packChunk, type RecordChunk } from '../chunk.ts'
import type { PackedMark } from '../feedCursor.ts'

const recordsOfPage = 100

export type ChangedMark = {
  packed: PackedMark
  put: readonly RecordChunk[]
  /** What this program put into the last page. */
  lastPage: readonly RecordVersion[]
}

/** Returns the mark with these changes, and the page to be put in place with it.   `lastPage`: what this
 *  program put into the last one. */
export function withChanges(
  packed: PackedMark,
  lastPage: readonly RecordVersion[],
  records: readonly RecordVersion[],
): ChangedMark {
  const items = records.filter(({ kind }) => kind === 'item')
  if (items.length === 0) return { packed, put: [], lastPage }
  // After a start nobody knows what is in the last one.
  const hasRoom = lastPage.length > 0 && lastPage.length + items.length <= recordsOfPage
  const page = hasRoom ? [...lastPage, ...items] : items
  const changePages = packed.changePages + (hasRoom ? 0 : 1)
  return {
    packed: { ...packed, changePages, changeCount: packed.changeCount + items.length },
    put: [packChunk(chunkOfChanges(changePages - 1), page)],
    lastPage: page,
  }
}
