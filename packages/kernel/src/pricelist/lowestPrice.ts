/**
 * The prior price beside an announced reduction: the lowest price of the thirty days before it.
 *
 * Source: Directive 98/6/EC art. 6a (inserted by Directive (EU) 2019/2161 art. 2), paragraphs 1 and 2: the lowest price that the
 * trader applied during a period not shorter than 30 days before the reduction; Commission notice 2021/C 526/02, section 2.1;
 * CJEU C-330/23 (Aldi Süd), 26 September 2024: percentages are reckoned from it too. Member States may let reductions that grow
 * without interruption keep the price before the first one (paragraph 5): pass the start of the first. For goods on sale for less
 * than 30 days (paragraph 4) the answer says since when there were prices; for perishables (paragraph 3) nothing may be needed.
 */
import type { LocalTime } from '../calendar/localTime.ts'
import { minuteNumberOf, minutesPerDay } from '../calendar/minuteNumber.ts'
import { assertInteger } from '../money/integer.ts'

/** From this minute on the item had this price in the store and channel that announces; undefined: it was not on sale. */
export type PriceChange = { from: LocalTime; unitPriceE5: number | undefined }

export type LowestPrice =
  | {
      status: 'found'
      unitPriceE5: number
      /** When the lowest price began to hold; may lie before the thirty days. */
      from: LocalTime
      /** False where the item came on sale within the thirty days, or was not on sale all the time. */
      coversPeriod: boolean
    }
  /** It was not on sale in these days: there is no prior price, so no reduction may be announced. Final. */
  | { status: 'never_on_sale' }

const period = { days: 30 }

/** Returns the lowest price that held in the thirty days before `reducedFrom`; the reduced price itself does not count.
 *  Units: five decimals of the major unit.   Requires: one change per minute; any order.
 *  Ensures: a price that began earlier and still held within the days counts.   Fails: `never_on_sale` (returned).
 *  Source: Directive 98/6/EC art. 6a(2). */
export function lowestPriceBefore(history: readonly PriceChange[], reducedFrom: LocalTime): LowestPrice {
  const end = minuteNumberOf(reducedFrom)
  const start = end - period.days * minutesPerDay
  const changes = [...history].sort((a, b) => (a.from < b.from ? -1 : 1))
  let lowest: { unitPriceE5: number; from: LocalTime } | undefined
  let coveredMinutes = 0
  changes.forEach(({ from, unitPriceE5 }, index) => {
    const next = changes[index + 1]
    const heldFrom = greater(minuteNumberOf(from), start)
    const heldUntil = next === undefined ? end : lesser(minuteNumberOf(next.from), end)
    if (unitPriceE5 !== undefined) assertInteger(unitPriceE5, 'unitPriceE5')
    if (unitPriceE5 === undefined || heldUntil <= heldFrom) return
    coveredMinutes += heldUntil - heldFrom
    if (lowest === undefined || unitPriceE5 < lowest.unitPriceE5) lowest = { unitPriceE5, from }
  })
  if (lowest === undefined) return { status: 'never_on_sale' }
  return { status: 'found', ...lowest, coversPeriod: coveredMinutes === end - start }
}

const greater = (a: number, b: number) => (a > b ? a : b)
const lesser = (a: number, b: number) => (a < b ? a : b)
