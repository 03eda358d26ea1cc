import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLines, anyRules, basketOf, dutchRules, type TestLine } from '../testBasket.ts'
import { price } from './price.ts'
import type { PricedBasket } from './pricedBasket.ts'
import type { PricingRules } from './rules.ts'

const today = '2026-11-22'

function priced(lines: readonly TestLine[], rules: PricingRules = dutchRules, day = today): PricedBasket {
  const outcome = price(basketOf(lines), rules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

const mug = { unitPriceE5: 499_000, quantityMilli: 1000, taxCategory: 'standard' }

test('tax inside the price is taken out once per rate, and shared over the lines', () => {
  const basket = priced([mug, mug, { ...mug, unitPriceE5: 299_000, taxCategory: 'food' }])
  expect(basket.totalMinor).toBe(1297)
  expect(basket.taxes).toEqual([
    { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 825, taxMinor: 173 },
    { taxCode: 'NL-9', ratePpm: 90_000, netMinor: 274, taxMinor: 25 },
  ])
  expect(basket.lines.map((line) => line.taxMinor)).toEqual([87, 86, 25])
})

test('tax on top of the price', () => {
  const basket = priced([mug], { ...dutchRules, pricesIncludeTax: false })
  expect(basket).toMatchObject({ netMinor: 499, taxMinor: 105, totalMinor: 604 })
})

test('the rate is that of the day', () => {
  const food = [{ ...mug, taxCategory: 'food' }]
  expect(priced(food, dutchRules, '2018-12-31').taxes[0]?.taxCode).toBe('NL-6')
  expect(priced(food, dutchRules, '2019-01-01').taxes[0]?.taxCode).toBe('NL-9')
})

test('no rate, no price: the line and its category are named', () => {
  const outcome = price(basketOf([mug, { ...mug, taxCategory: 'spirits' }]), dutchRules, today)
  expect(outcome).toEqual({
    status: 'tax_rate_missing',
    lineId: 'line 1',
    taxCategory: 'spirits',
    day: today,
  })
  expect(price(basketOf([mug]), dutchRules, '2000-01-01').status).toBe('tax_rate_missing')
})

test('net and tax make up gross, by line, by rate and in all; rates sum to the document', () => {
  fc.assert(
    fc.property(anyLines, anyRules, (lines, mode) => {
      const basket = priced(lines, { ...dutchRules, ...mode })
      for (const line of basket.lines) expect(line.netMinor + line.taxMinor).toBe(line.grossMinor)
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(basket.lines.map((line) => line.grossMinor))).toBe(basket.totalMinor)
      expect(sum(basket.taxes.map((tax) => tax.taxMinor))).toBe(basket.taxMinor)
      expect(sum(basket.taxes.map((tax) => tax.netMinor))).toBe(basket.netMinor)
      expect(basket.netMinor + basket.taxMinor).toBe(basket.totalMinor)
    }),
  )
})

test('a refund of everything is the mirror of the sale, cent by cent and tax by tax', () => {
  fc.assert(
    fc.property(anyLines, anyRules, (lines, mode) => {
      const rules = { ...dutchRules, ...mode }
      const sale = priced(lines, rules)
      const refund = priced(
        lines.map((line) => ({ ...line, quantityMilli: -line.quantityMilli })),
        rules,
      )
      expect(refund.totalMinor).toBe(-sale.totalMinor || 0)
      expect(refund.taxes.map((tax) => tax.taxMinor)).toEqual(sale.taxes.map((tax) => -tax.taxMinor || 0))
      expect(refund.lines.map((line) => line.taxMinor)).toEqual(sale.lines.map((line) => -line.taxMinor || 0))
    }),
  )
})

test('the order of lines does not change what a basket costs', () => {
  fc.assert(
    fc.property(anyLines, anyRules, (lines, mode) => {
      const rules = { ...dutchRules, ...mode }
      const backwards = priced([...lines].reverse(), rules)
      expect(backwards.taxes).toEqual(priced(lines, rules).taxes)
    }),
  )
})
