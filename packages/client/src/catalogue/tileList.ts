/** Tiles of which most are never looked at: each is made when somebody does. */
import type { TileItem } from './catalogue.ts'

/** What screens show of a list; an array is one, too. */
export type TileList = {
  readonly length: number
  at(index: number): TileItem | undefined
  slice(first: number, end: number): readonly TileItem[]
}

/** Returns the tiles of these rows.   `tileOf`: of a row that has one. */
export function makeTileList(rows: Uint32Array, tileOf: (row: number) => TileItem | undefined): TileList {
  const at = (index: number) => tileOf(rows[index] ?? -1)
  return {
    length: rows.length,
    at,
    slice: (first, end) => [...rows.subarray(first, end)].flatMap((row) => tileOf(row) ?? []),
  }
}
