import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandDiscount } from '../basket/line.ts'
import { anyLines, basketOf, dutchRules } from '../testBasket.ts'
import { handRatePpm } from './handRate.ts'
import { price } from './price.ts'

const mug = { unitPriceE5: 347_000, quantityMilli: 1000, taxCategory: 'standard' }
const percent = (ratePpm: number): HandDiscount => ({ type: 'percent', ratePpm, reason: 'r' })
const amount = (amountMinor: number): HandDiscount => ({ type: 'amount', amountMinor, reason: 'r' })

type Discounts = { onLine?: HandDiscount; onBasket?: HandDiscount }

function rateOf({ onLine, onBasket }: Discounts, lines = [mug]): number {
  const plain = basketOf(lines)
  const basket = {
    ...plain,
    lines: plain.lines.map((line, index) =>
      index === 0 && onLine !== undefined ? { ...line, discount: onLine } : line,
    ),
    ...(onBasket === undefined ? {} : { discount: onBasket }),
  }
  const outcome = price(basket, dutchRules, '2026-11-22')
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return handRatePpm(basket, outcome.basket)
}

describe('what comes off by hand', () => {
  it.each<[Discounts, number]>([
    [{}, 0],
    // A tenth of 3.47 is rounded up to 0.35, and is still a tenth.
    [{ onLine: percent(100_000) }, 100_000],
    [{ onBasket: percent(100_000) }, 100_000],
    [{ onLine: percent(100_000), onBasket: percent(100_000) }, 190_000],
    [{ onLine: amount(35) }, 100_865],
    [{ onLine: amount(347) }, 1_000_000],
    [{ onLine: amount(9999) }, 1_000_000],
    [{ onBasket: amount(35) }, 100_865],
    [{ onLine: amount(47), onBasket: amount(30) }, 221_903],
  ])('%j is %d parts per million', (discounts, expected) => {
    expect(rateOf(discounts)).toBe(expected)
  })

  it('is what comes off the line that loses most', () => {
    expect(rateOf({ onLine: percent(500_000), onBasket: percent(100_000) }, [mug, mug])).toBe(550_000)
  })

  it('does not count a discount of the whole basket on goods that come back', () => {
    expect(rateOf({ onBasket: percent(300_000) }, [{ ...mug, quantityMilli: -1000 }])).toBe(0)
  })
})

it('is never less than what comes off the line or the basket alone, nor more than everything', () => {
  const any = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000 }).map(percent),
    fc.integer({ min: 0, max: 1_000_000 }).map(amount),
  )
  fc.assert(
    fc.property(anyLines, any, any, (lines, onLine, onBasket) => {
      const both = rateOf({ onLine, onBasket }, lines)
      expect(both).toBeLessThanOrEqual(1_000_000)
      expect(both).toBeGreaterThanOrEqual(rateOf({ onLine }, lines))
      if (onBasket.type === 'percent') expect(both).toBeGreaterThanOrEqual(rateOf({ onBasket }, lines))
    }),
  )
})
