/** Money that someone counted, by note and coin. */
import { assert } from '../fault/assert.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { addExact, assertInteger, multiplyDivide, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'

export type Denomination = {
  /** Of one note or coin. */
  valueMinor: number
  count: number
}

export type CashCount = { currency: Currency; denominations: readonly Denomination[] }

/** Returns what the notes and coins are worth.
 *  Units: minor units of the count's currency.   Requires: values above zero, counts of zero or more (asserted). */
export function worthOfCash({ currency, denominations }: CashCount): number {
  exponentOf(currency)
  return sumExact(
    denominations.map(({ valueMinor, count }) => {
      assertInteger(valueMinor, 'valueMinor')
      assertInteger(count, 'count')
      assert(valueMinor > 0 && count >= 0, `no such denomination: ${count} of ${valueMinor}`)
      return multiplyDivide({ factor: valueMinor, multiplier: count, divisor: 1 }, halfAwayFromZero)
    }),
  )
}

/** Returns one count per currency, in the order of their codes, each from the greatest note down: someone may count in several piles. */
export function oneCountEach(counts: readonly CashCount[]): CashCount[] {
  return [...new Set(counts.map(({ currency }) => currency))].sort().map((currency) => {
    const piles = counts.filter((count) => count.currency === currency)
    const byValue = new Map<number, number>()
    for (const { valueMinor, count } of piles.flatMap(({ denominations }) => denominations))
      byValue.set(valueMinor, addExact(byValue.get(valueMinor) ?? 0, count))
    const denominations = [...byValue.entries()].sort(([a], [b]) => b - a)
    return { currency, denominations: denominations.map(([valueMinor, count]) => ({ valueMinor, count })) }
  })
}
