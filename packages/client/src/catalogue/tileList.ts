/** Tiles of which most are never looked at: each is made when somebody does. */
import type { TileItem, TileList } from './catalogue.ts'

/** Returns the tiles of these rows.   `tileOf`: of a row that has one. */
export function makeTileList(rows: Uint32Array, tileOf: (row: number) => TileItem | undefined): TileList {
  const at = (index: number) => tileOf(rows[index] ?? -1)
  return {
    length: rows.length,
    at,
    slice: (first, end) => [...rows.subarray(first, end)].flatMap((row) => tileOf(row) ?? []),
  }
}
