/** The order in which items are listed: by their names as they are searched, then by their ids, so that it is the same on every device. */
import type { ItemTable } from './itemTable.ts'
import { compareTexts, foldText } from './searchText.ts'

/** Returns the rows in that order. */
export function rowsByName(items: ItemTable, rows: readonly number[]): Uint32Array {
  const names = new Map(rows.map((row) => [row, foldText(items.name(row))]))
  const nameOf = (row: number) => names.get(row) ?? ''
  return Uint32Array.from(
    [...rows].sort((a, b) => {
      return compareTexts(nameOf(a), nameOf(b)) || compareTexts(items.itemId(a), items.itemId(b))
    }),
  )
}

/** Returns the rows of all that is sold in that order. Packed rows are in it already; what came since goes between them. */
export function soldRowsByName(items: ItemTable): Uint32Array {
  const { packedCount, rowCount } = items
  const held: number[] = []
  for (let row = packedCount; row < rowCount; row += 1) if (items.isSold(row)) held.push(row)
  const between = rowsByName(items, held)
  const sold = new Uint32Array(items.soldCount)
  let count = 0
  let packed = 0
  const takePacked = (end: number) => {
    for (; packed < end; packed += 1) if (items.isSold(packed)) sold[count++] = packed
  }
  for (const row of between) {
    takePacked(placeAmongPacked(items, row, packed))
    sold[count++] = row
  }
  takePacked(packedCount)
  return sold
}

/** Returns the first packed row from there on that comes behind the row. */
function placeAmongPacked(items: ItemTable, row: number, from: number): number {
  const [name, itemId] = [foldText(items.name(row)), items.itemId(row)]
  let low = from
  let high = items.packedCount
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareTexts(foldText(items.name(middle)), name)
    if (order > 0 || (order === 0 && items.itemId(middle) > itemId)) high = middle
    else low = middle + 1
  }
  return low
}
