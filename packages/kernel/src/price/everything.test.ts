/** Price lists, promotions, discounts by hand, any taxes and returns, together. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Basket } from '../basket/basket.ts'
import type { BasketLine, SoldLine } from '../basket/line.ts'
import { must } from '../fault/assert.ts'
import { makePriceChooser } from '../pricelist/priceChooser.ts'
import { compilePromotions } from '../promotion/compile.ts'
import { makePromoter } from '../promotion/promoter.ts'
import type { Promotion } from '../promotion/promotion.ts'
import { taxTable } from '../tax/table/countries.ts'
import { anyLines, anyRules, basketOf, dutchRules } from '../testBasket.ts'
import { price } from './price.ts'
import type { PricedBasket } from './pricedBasket.ts'
import type { PricingRules } from './rules.ts'

const now = '2026-11-20T17:30'

function line(lineId: string, unitPriceE5: number, more: Partial<BasketLine> = {}): BasketLine {
  const item = { itemId: lineId, sku: lineId, name: lineId, unit: 'piece' as const, tracksStock: true }
  return { lineId, quantityMilli: 1000, item: { ...item, unitPriceE5, taxCategory: 'standard' }, ...more }
}

function withItem(held: BasketLine, item: Partial<BasketLine['item']>): BasketLine {
  return { ...held, item: { ...held.item, ...item } }
}

function basket(lines: BasketLine[], settings: Partial<Basket> = {}): Basket {
  return { lines, revision: lines.length, ...settings }
}

function priced(held: Basket, rules: Partial<PricingRules> = {}, at = now): PricedBasket {
  const outcome = price(held, { ...dutchRules, ...rules }, at)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

const promotions = (...list: Promotion[]) => ({ promotions: makePromoter(compilePromotions(list).compiled) })
const everyHalf: Promotion = {
  ...{ promotionId: 'half', priority: 1, goods: { include: 'all' }, combines: 'stackable' },
  ...{ type: 'percent_off', ratePpm: 500_000 },
}
const tenOff: Promotion = {
  ...{ promotionId: 'ten', priority: 1, combines: 'stackable' },
  ...{ type: 'document_percent_off', ratePpm: 100_000 },
}

describe('the price of a piece', () => {
  const prices = makePriceChooser([
    {
      ...{ priceListId: 'members', currency: 'EUR', priority: 1, customerGroupIds: ['members'] },
      prices: [{ itemId: 'tea', unitPriceE5: 250_000, fromQuantityMilli: 0 }],
    },
  ])
  const tea = line('tea', 300_000)
  const customer = { customerId: 'c', groupIds: ['members'] }

  test('is the item’s, unless a list says another', () => {
    expect(priced(basket([tea]), { prices }).lines[0]).toMatchObject({
      unitPriceE5: 300_000,
      amountMinor: 300,
    })
    const member = priced(basket([tea], { customer }), { prices })
    expect(member.lines[0]).toMatchObject({ unitPriceE5: 250_000, grossMinor: 250, taxMinor: 43 })
    expect(member.lines[0]?.priceSource).toMatchObject({ type: 'price_list', priceListId: 'members' })
    expect(member.customer).toEqual(customer)
  })

  test('is what a person set, and then no promotion touches it', () => {
    const override = { unitPriceE5: 200_000, reason: 'damaged', approvedBy: 'm' }
    const held = basket([{ ...tea, override }], { customer })
    const [own] = priced(held, { prices, ...promotions(everyHalf) }).lines
    expect(own).toMatchObject({ unitPriceE5: 200_000, grossMinor: 200, discounts: [] })
    expect(own?.priceSource).toEqual({ type: 'by_hand', reason: 'damaged', approvedBy: 'm' })
  })
})

describe('what comes off', () => {
  const percent = (ratePpm: number) => ({ type: 'percent' as const, ratePpm, reason: 'regular' })
  const amount = (amountMinor: number) => ({ type: 'amount' as const, amountMinor, reason: 'goodwill' })
  const mug = line('mug', 1_000_000)

  test('promotions first, then a person on the line, then a person on the basket', () => {
    const held = basket([{ ...mug, discount: percent(100_000) }, line('cup', 500_000)], {
      discount: amount(70),
    })
    const done = priced(held, promotions(everyHalf, tenOff))
    // 1000 − 500 − 50 = 450, − 45 = 405; 500 − 250 − 25 = 225; together 630, less 70 by 405 : 225.
    expect(
      done.lines.map(({ discounts }) => discounts.map(({ type, amountMinor }) => [type, amountMinor])),
    ).toEqual([
      [
        ['promotion', -500],
        ['document_promotion', -50],
        ['by_hand', -45],
        ['document_by_hand', -45],
      ],
      [
        ['promotion', -250],
        ['document_promotion', -25],
        ['document_by_hand', -25],
      ],
    ])
    expect(done).toMatchObject({ totalMinor: 560, discountMinor: -940 })
  })

  test.each<[string, BasketLine, number]>([
    ['never more than there is', { ...mug, discount: amount(5000) }, 0],
    ['never below the floor', { ...withItem(mug, { floorPriceE5: 900_000 }), discount: amount(500) }, 900],
    [
      'nothing off excluded goods',
      { ...withItem(mug, { isExcluded: true }), discount: percent(100_000) },
      1000,
    ],
    ['nothing off a gift card', { ...mug, role: 'gift_card', discount: percent(100_000) }, 1000],
    ['as much less for what comes back', { ...mug, quantityMilli: -1000, discount: percent(100_000) }, -900],
    ['nothing for nothing', { ...mug, discount: amount(0) }, 1000],
  ])('%s', (_, own, totalMinor) => {
    expect(priced(basket([own])).totalMinor).toBe(totalMinor)
  })

  test('a discount of the basket leaves alone what comes back, what is excluded, and floors', () => {
    const lines = [
      line('a', 1_000_000),
      withItem(line('b', 1_000_000), { isExcluded: true }),
      { ...line('c', 500_000), quantityMilli: -1000 },
      withItem(line('d', 300_000), { floorPriceE5: 300_000 }),
    ]
    const done = priced(basket(lines, { discount: percent(500_000) }))
    expect(done.lines.map(({ grossMinor }) => grossMinor)).toEqual([350, 1000, -500, 300])
    expect(priced(basket(lines, { discount: amount(100_000) })).lines.map((each) => each.grossMinor)).toEqual(
      [0, 1000, -500, 300],
    )
  })

  test.each([percent(1_000_001), percent(-1), amount(-1), amount(0.5)])(
    '%j is a mistake of the caller',
    (discount) => {
      expect(() => priced(basket([{ ...mug, discount }]))).toThrow()
    },
  )

  test('amount and discounts are what is taxed; nothing falls below zero; net and tax make up gross', () => {
    const hand = fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 1_000_000 }).map(percent),
        fc.integer({ min: 0, max: 100_000 }).map(amount),
      ),
      { nil: undefined },
    )
    fc.assert(
      fc.property(
        anyLines,
        anyRules,
        fc.array(hand, { maxLength: 20 }),
        hand,
        (specs, mode, onLines, onBasket) => {
          const bare = basketOf(specs)
          const lines = bare.lines.map((held, index) => {
            const discount = onLines[index]
            return discount === undefined ? held : { ...held, discount }
          })
          const held = { ...bare, lines, ...(onBasket === undefined ? {} : { discount: onBasket }) }
          const done = priced(held, { ...mode, ...promotions(everyHalf, tenOff) })
          for (const each of done.lines) {
            const taken = each.discounts.reduce((sum, { amountMinor }) => sum + amountMinor, each.amountMinor)
            expect(mode.pricesIncludeTax ? each.grossMinor : each.netMinor).toBe(taken)
            expect(each.netMinor + each.taxMinor).toBe(each.grossMinor)
            if (each.quantityMilli > 0) expect(taken).toBeGreaterThanOrEqual(0)
            else expect(taken).toBeLessThanOrEqual(0)
          }
          const off = done.lines.flatMap((each) => each.discounts.map(({ amountMinor }) => amountMinor))
          expect(done.discountMinor).toBe(off.reduce((sum, minor) => sum + minor, 0))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('taxes', () => {
  test('of a table go by the place of consumption; where it is silent, by category', () => {
    const rules = { taxTable: must(taxTable('DE'), 'Germany'), taxCategories: dutchRules.taxCategories }
    const meal = withItem(line('soup', 1_070_000), { taxCategory: 'food' })
    const codes = (place: 'eat_in' | 'take_away', at: string) =>
      priced(basket([meal], { place }), rules, at).taxes.map(({ taxCode }) => taxCode)
    expect(codes('eat_in', '2025-12-31')).toEqual(['DE-19'])
    expect(codes('take_away', '2025-12-31')).toEqual(['DE-7'])
    expect(codes('eat_in', '2026-01-01')).toEqual(['DE-7'])
  })

  test('several on one line are one total with its parts, and sum to the document', () => {
    const chicago = must(taxTable('US-IL Chicago'), 'Chicago')
    const rules = { currency: 'USD', pricesIncludeTax: false, taxTable: chicago, taxCategories: [] }
    const done = priced(basket([line('lamp', 10_000_000), line('vase', 3_330_000)]), rules)
    const [total] = done.taxes
    expect(done.taxes).toHaveLength(1)
    expect(total?.taxCode.split('+').length).toBeGreaterThan(1)
    expect(total?.ratePpm).toBeUndefined()
    const parts = must(total?.parts, 'parts')
    expect(parts.reduce((sum, { taxMinor }) => sum + taxMinor, 0)).toBe(done.taxMinor)
    expect(done.totalMinor).toBe(13_330 + done.taxMinor)
  })

  test('a buyer who owes it to the state pays the price without it, and the total says why', () => {
    const relief = { treatment: 'reverse_charge' as const }
    const done = priced(basket([line('lamp', 12_100_000)], { relief }))
    expect(done.taxes).toEqual([
      {
        ...{ taxCode: 'NL-21/reverse_charge', ratePpm: 0, netMinor: 10_000, taxMinor: 0 },
        parts: [{ code: 'NL-21', treatment: 'reverse_charge', baseMinor: 10_000, taxMinor: 0 }],
      },
    ])
    expect(done.relief).toEqual(relief)
  })

  test('a gift card bears none yet, whatever its category', () => {
    const card = {
      ...withItem(line('card', 5_000_000), { taxCategory: 'unheard of' }),
      role: 'gift_card' as const,
    }
    expect(priced(basket([card, line('lamp', 1_210_000)])).taxes).toEqual([
      { taxCode: 'NL-21', ratePpm: 210_000, netMinor: 1000, taxMinor: 210 },
      { taxCode: 'stored_value', ratePpm: 0, netMinor: 5000, taxMinor: 0 },
    ])
  })
})

describe('goods that come back with their receipt', () => {
  const original = { transactionId: 't', lineNumber: 1 }
  const sold: SoldLine = {
    ...{ quantityMilli: 3000, returnedMilli: 0, unitPriceE5: 350_000 },
    ...{ grossMinor: 1000, taxMinor: 83, taxCode: 'NL-9', ratePpm: 90_000 },
  }
  const back = (lineId: string, quantityMilli: number, returnedMilli = 0) =>
    line(lineId, 990_000, { quantityMilli, original, sold: { ...sold, returnedMilli } })

  test('give back what was paid at the tax of that day, whatever holds today', () => {
    const own = { ...back('a', -3000), discount: { type: 'percent' as const, ratePpm: 500_000, reason: 'x' } }
    const done = priced(basket([own]), promotions(everyHalf, tenOff))
    expect(done).toMatchObject({ totalMinor: -1000, taxMinor: -83, discountMinor: 0 })
    expect(done.lines[0]).toMatchObject({ unitPriceE5: 350_000, taxCode: 'NL-9', discounts: [] })
    expect(done.lines[0]?.priceSource).toEqual({ type: 'as_sold', original })
  })

  test('also where their category has no rate any more', () => {
    const own = withItem(back('a', -3000), { taxCategory: 'abolished' })
    expect(priced(basket([own]))).toMatchObject({ totalMinor: -1000, taxMinor: -83 })
  })

  test('no more than was bought and is left, over all lines of the basket', () => {
    expect(price(basket([back('a', -2000), back('b', -2000)]), dutchRules, now)).toEqual({
      ...{ status: 'return_exceeds_sale', lineId: 'b', leftMilli: 1000 },
    })
    expect(price(basket([back('a', -2000, 2000)]), dutchRules, now)).toMatchObject({ leftMilli: 1000 })
    expect(priced(basket([back('a', -1000), back('b', -2000)])).totalMinor).toBe(-1000)
  })

  test('in whatever parts they come, the parts sum to the sale', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 8 })
    const amounts = fc.record({ grossMinor: fc.integer({ min: -5000, max: 5000 }), share: fc.nat(100) })
    fc.assert(
      fc.property(parts, amounts, fc.boolean(), ([...sizes], { grossMinor, share }, hasParts) => {
        const quantityMilli = sizes.reduce((sum, size) => sum + size, 0)
        const taxMinor = Math.trunc((grossMinor * share) / 100) || 0
        const taxParts = [
          { code: 'A', treatment: 'charged' as const, baseMinor: grossMinor, taxMinor },
          { code: 'B', treatment: 'charged' as const, baseMinor: grossMinor, taxMinor: 7 },
        ]
        const whole = { ...sold, quantityMilli, grossMinor, ...(hasParts ? { taxParts } : {}) }
        let returnedMilli = 0
        let [gross, tax] = [0, 0]
        for (const size of sizes) {
          const own = line('a', 1, {
            quantityMilli: -size,
            original,
            sold: { ...whole, taxMinor, returnedMilli },
          })
          const done = priced(basket([own]))
          gross += done.totalMinor
          tax += done.taxMinor
          returnedMilli += size
        }
        expect(gross).toBe(-grossMinor || 0)
        expect(tax).toBe(-(hasParts ? taxMinor + 7 : taxMinor) || 0)
      }),
    )
  })

  test('an exchange: what comes back as sold, what goes out as of today', () => {
    const done = priced(basket([back('a', -1000), line('b', 500_000)]), promotions(everyHalf))
    expect(done.lines.map(({ grossMinor }) => grossMinor)).toEqual([-333, 250])
    expect(done.totalMinor).toBe(-83)
  })

  test('a line that was turned into a sale again costs what things cost today', () => {
    expect(priced(basket([back('a', 1000)])).lines[0]).toMatchObject({
      grossMinor: 990,
      priceSource: { type: 'item' },
    })
  })
})
