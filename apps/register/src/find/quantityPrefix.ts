/** A quantity typed ahead of the item, as cashiers have always typed it: `3*`, `3x`, `0,350*`. */
import { quantityMilliIn } from '../line/quantityText.ts'

export type QuantityPrefix = {
  /** Thousandths. */
  quantityMilli: number
  /** Names of items may begin with a figure and an x; none begins with a figure and a star. */
  isCertain: boolean
  /** What was typed behind it: the item. */
  rest: string
}

/** At most four figures before the mark, so that no item number is taken for a quantity. */
const prefixWith: Readonly<Record<',' | '.', RegExp>> = {
  ',': /^\s*(\d{1,4}(?:,\d{1,3})?)\s*([*×xX])\s*(.*)$/,
  '.': /^\s*(\d{1,4}(?:\.\d{1,3})?)\s*([*×xX])\s*(.*)$/,
}

/** Returns the quantity that the text begins with, or undefined where it begins with none, or with nought.
 *  Units: thousandths; `mark` is the decimal sign of whoever types. */
export function quantityPrefixIn(text: string, mark: ',' | '.'): QuantityPrefix | undefined {
  const [, figures, sign = '', rest = ''] = prefixWith[mark].exec(text) ?? []
  const quantityMilli = figures === undefined ? undefined : quantityMilliIn(figures, mark)
  if (quantityMilli === undefined) return undefined
  return { quantityMilli, isCertain: sign === '*' || sign === '×', rest }
}
