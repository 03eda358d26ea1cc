/**
 * The items of a catalogue as they lie ready on the disk: few pieces of memory, in the order of names. Nothing of them is read apart
 * before it is asked for.   Source: ADR-0034.
 */
import type { Unit } from '@kassa/kernel'
import type { TextColumn } from './textColumn.ts'

/** What many items have in common; each says which of a short list it has. */
export type ItemTraits = {
  unit: Unit
  taxCategory: string
  categoryId?: string
  tracksStock: boolean
  isSold: boolean
}

/** What is short enough to be read as JSON. */
export type PackedSummary = {
  soldCount: number
  traits: readonly ItemTraits[]
  /** Of each column of prices. */
  currencies: readonly string[]
}

/** A row is an item's place by its folded name, then by its id. */
export type PackedColumns = {
  itemIds: TextColumn
  names: TextColumn
  skus: TextColumn
  /** Places in the list of traits. */
  traits: Uint32Array<ArrayBuffer>
  /** One currency behind the other: prices of one unit, five decimals; `noPrice` where an item has none. */
  prices: Float64Array<ArrayBuffer>
  /** Rows in the order of their ids. */
  rowsById: Uint32Array<ArrayBuffer>
  /** Rows in the order of their folded SKUs; of equal ones in the order in which they came. */
  rowsBySku: Uint32Array<ArrayBuffer>
  /** Ascending, without leading zeros, and the row of each; of equal ones in the order in which they came. */
  gtins: Float64Array<ArrayBuffer>
  gtinRows: Uint32Array<ArrayBuffer>
  /** Rows of which something is asked, ascending, and what, as JSON. */
  ruleRows: Uint32Array<ArrayBuffer>
  rules: TextColumn
  /** The distinct words of all names, ascending; where the rows of each begin; the rows. */
  words: TextColumn
  wordStarts: Uint32Array<ArrayBuffer>
  wordRows: Uint32Array<ArrayBuffer>
}

export const noPrice = -1

/** Returns the first place from 0 to `length` at which the test holds.   Requires: from there on it always does. */
export function firstWhere(length: number, holds: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
