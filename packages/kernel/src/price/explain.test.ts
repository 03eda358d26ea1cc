import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../fault/assert.ts'
import { compilePromotions } from '../promotion/compile.ts'
import { makePromoter } from '../promotion/promoter.ts'
import { taxTable } from '../tax/table/countries.ts'
import { anyLines, anyRules, basketOf, dutchRules } from '../testBasket.ts'
import { explainLine, explainTotal } from './explain.ts'
import { price } from './price.ts'
import type { PricingRules } from './rules.ts'

const { compiled } = compilePromotions([
  {
    ...{ promotionId: 'p', priority: 1, goods: { include: 'all' }, combines: 'stackable' },
    ...{ type: 'percent_off', ratePpm: 150_000 },
  },
])
const promotions = makePromoter(compiled)
const mug = { unitPriceE5: 1_000_000, quantityMilli: 2000, taxCategory: 'standard' }
const pricedBy = (rules: PricingRules, lines = [mug], more = {}) => {
  const outcome = price({ ...basketOf(lines), ...more }, rules, '2026-11-22')
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

test('a line says its price, what came off, and its tax', () => {
  const [line] = pricedBy({ ...dutchRules, promotions }).lines
  expect(explainLine(must(line, 'line'))).toEqual({
    totalMinor: 1700,
    steps: [
      {
        step: 'price',
        amountMinor: 2000,
        unitPriceE5: 1_000_000,
        quantityMilli: 2000,
        source: { type: 'item' },
      },
      { step: 'promotion', amountMinor: -300, name: 'p' },
      { step: 'tax_inside', amountMinor: 0, code: 'NL-21', taxMinor: 295, ratePpm: 210_000 },
    ],
  })
})

test('several taxes on top stand one by one', () => {
  const table = must(taxTable('US-IL Chicago'), 'Chicago')
  const [line] = pricedBy({ ...dutchRules, currency: 'USD', pricesIncludeTax: false, taxTable: table }).lines
  const { steps, totalMinor } = explainLine(must(line, 'line'))
  const taxes = steps.filter(({ step }) => step === 'tax_on_top')
  expect(taxes.length).toBeGreaterThan(1)
  expect(steps.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor)
})

test('a total says what the goods cost, what came off by each name, and the tax on top', () => {
  expect(explainTotal(pricedBy({ ...dutchRules, promotions, pricesIncludeTax: false }, [mug, mug]))).toEqual({
    ...{ goodsMinor: 4000, taxOnTopMinor: 714, totalMinor: 4114 },
    discounts: [{ step: 'promotion', name: 'p', amountMinor: -600 }],
  })
})

test('the steps always sum to what is paid', () => {
  const reliefs = fc.constantFrom(undefined, { treatment: 'exempt' as const })
  fc.assert(
    fc.property(anyLines, anyRules, reliefs, (lines, mode, relief) => {
      const basket = pricedBy(
        { ...dutchRules, ...mode, promotions },
        lines,
        relief === undefined ? {} : { relief },
      )
      for (const line of basket.lines) {
        const { steps, totalMinor } = explainLine(line)
        expect(steps.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor)
      }
      const { goodsMinor, discounts, taxOnTopMinor, totalMinor } = explainTotal(basket)
      expect(discounts.reduce((sum, { amountMinor }) => sum + amountMinor, goodsMinor + taxOnTopMinor)).toBe(
        totalMinor,
      )
      expect(totalMinor).toBe(basket.totalMinor)
    }),
    { numRuns: 60 },
  )
})
