/** The variants of an item in rows and columns: one attribute down, the other across. */
import type { VariantTile } from '@kassa/client'

export type VariantRow = { value: string; cells: readonly (VariantTile | undefined)[] }

/** Returns the rows of the values that some variant has, in the order of the attributes.
 *  Shape: a cell for each of `columns`; one column without a name where there is one attribute. */
export function variantGrid(
  attributes: readonly { values: readonly string[] }[],
  items: readonly VariantTile[],
): { columns: readonly (string | undefined)[]; rows: readonly VariantRow[] } {
  const [down, across] = attributes
  const made = (place: number, values: readonly string[]) =>
    values.filter((value) => items.some((item) => item.values[place] === value))
  const columns = across === undefined ? [undefined] : made(1, across.values)
  const rows = made(0, down?.values ?? []).map((value) => ({
    value,
    cells: columns.map((column) => items.find(({ values }) => values[0] === value && values[1] === column)),
  }))
  return { columns, rows }
}
