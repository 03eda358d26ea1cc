/**
 * Empty and huge baskets, days and currencies that are none, things that belong to themselves, tables that contradict themselves:
 * refused by name, by an outcome or by a fault.
 */
import { expect, test } from 'vitest'
import {
  applyPromotions,
  assertTable,
  type BasketEvent,
  type BasketLine,
  choosePrice,
  compilePromotions,
  convert,
  expandBundle,
  expandChoice,
  foldBasket,
  type LineItem,
  lowestPriceBefore,
  makeMoney,
  makePriceBook,
  measured,
  type Promotion,
  parseBarcode,
  parseGtin,
  price,
  receiveGoods,
  refundOf,
  type SaleItem,
  settle,
  sumMoney,
  type TaxTable,
  taxesOn,
  taxLines,
} from './index.ts'
import { dutchRules } from './testBasket.ts'
import {
  basketOf,
  context,
  faultOf,
  linesOf,
  mug,
  pricedBasket,
  priceOf,
  promoted,
  promotion,
  rated,
  received,
  saleOf,
  sold,
  stock,
  taxed,
  taxRules,
  today,
} from './testing/wrongThings.ts'

test('nothing is a fault where nothing is an answer: an empty basket, no tenders, no goods', () => {
  expect(price({ revision: 0, lines: [] }, dutchRules, today)).toEqual({
    status: 'priced',
    basket: {
      ...{ currency: 'EUR', lines: [], taxes: [], netMinor: 0, taxMinor: 0, totalMinor: 0, discountMinor: 0 },
    },
  })
  expect(settle({ totalMinor: 0, tenders: [], cashStepMinor: 5 }).status).toBe('settled')
  expect(taxLines([], taxRules)).toMatchObject({ lines: [], totals: [], totalMinor: 0 })
  expect(foldBasket([])).toEqual({ lines: [], revision: 0 })
  expect(applyPromotions([], compilePromotions([promotion]).compiled, context).discountMinor).toBe(0)
  expect(expandChoice(mug, { quantityMilli: 0 }, { day: today, currency: 'EUR' }).status).toBe(
    'quantity_not_sold',
  )
  expect(parseBarcode('', undefined, { inStoreFormats: [], currentYear: 2026 })).toEqual({ status: 'empty' })
  expect(faultOf(() => saleOf([]))).toBe('the tenders do not settle the basket: tender_missing')
})

test('a huge basket is exact; an amount that no double holds is a fault and not a rounded figure', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => ({ ...linesOf({})[0], lineId: `${index}` }) as BasketLine,
  )
  const outcome = price({ revision: 1, lines }, dutchRules, today)
  expect(pricedBasket(outcome)).toMatchObject({ totalMinor: 2_420_000, taxMinor: 420_000 })
  const dear = { ...mug, unitPriceE5: Number.MAX_SAFE_INTEGER }
  // 9,007,199,254,740,991 ÷ 1000: the dearest piece there can be
  expect(pricedBasket(priceOf({ item: dear })).totalMinor).toBe(9_007_199_254_741)
  expect(faultOf(() => priceOf({ item: dear, quantityMilli: 10 ** 9 }))).toContain('is not an exact integer')
  const two = ['a', 'b'].map(
    (lineId) => ({ ...linesOf({ item: dear, quantityMilli: 900_000 })[0], lineId }) as BasketLine,
  )
  expect(faultOf(() => price({ revision: 1, lines: two }, dutchRules, today))).toContain(
    'is not an exact integer',
  )
  expect(parseBarcode('9'.repeat(10_000), undefined, { inStoreFormats: [], currentYear: 2026 }).status).toBe(
    'wrong_length',
  )
})

const days = [
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  'tomorrow',
  '',
  '20261122',
  null,
  20261122,
]

test.each(days)('a day that is none: %s', (day) => {
  const at = day as string
  const table: TaxTable = { region: 'XX', currency: 'EUR', pricesIncludeTax: true, taxes: [], rules: [] }
  expect(faultOf(() => price(basketOf({}), dutchRules, at))).toBe(`neither a day nor a minute: ${day}`)
  expect(faultOf(() => taxesOn(table, { category: 'food', day: at }))).toBe(`not a day: ${day}`)
  expect(faultOf(() => lowestPriceBefore([], `${at}T10:00`))).toBe(`not a local time: ${day}T10:00`)
  expect(compilePromotions([{ ...promotion, from: `${at}T10:00` }]).refused).toEqual([
    { promotionId: 'p', problem: 'impossible_time' },
  ])
  const list = { priceListId: 'l', currency: 'EUR', priority: 0, prices: [], until: `${at}T10:00` }
  expect(faultOf(() => makePriceBook([list]))).toBe('impossible times in price list l')
})

test.each(['T25:00', 'T10:60', 'T10:00:00', 'T10:00Z', 'Z', ' '])('a minute that is none: %s', (minute) => {
  expect(faultOf(() => price(basketOf({}), dutchRules, today + minute))).toContain(
    'neither a day nor a minute',
  )
})

test.each(['eur', 'EURO', '', '€', ' EUR', null, undefined, 978])('a currency that is none: %s', (code) => {
  const currency = code as string
  const says = `not a currency code: ${code}`
  expect(faultOf(() => makeMoney(1, currency))).toBe(says)
  expect(faultOf(() => price(basketOf({}), { ...dutchRules, currency }, today))).toBe(says)
  expect(faultOf(() => receiveGoods(stock, { ...received, currency }))).toBe(says)
  const levied = { ...taxed, taxes: [{ type: 'per_unit' as const, code: 'A', unitAmountE5: 1 }] }
  expect(faultOf(() => taxLines([levied], { ...taxRules, currency }))).toBe(says)
})

test('two currencies never meet', () => {
  const [euro, krona] = [makeMoney(1, 'EUR'), makeMoney(1, 'SEK')]
  expect(faultOf(() => sumMoney([euro, krona], 'EUR'))).toBe('EUR and SEK do not meet: convert first')
  const rate = { from: 'EUR', to: 'USD', numerator: 1, denominator: 1 }
  expect(faultOf(() => convert(krona, rate))).toBe('a rate from EUR does not convert SEK')
  const list = { priceListId: 'l', currency: 'SEK', priority: 0 }
  const book = makePriceBook([{ ...list, prices: [{ itemId: 'a', unitPriceE5: 1, fromQuantityMilli: 0 }] }])
  const question = { ...context, itemId: 'a', quantityMilli: 1000, itemPriceE5: 500, currency: 'EUR' }
  expect(choosePrice(book, question)).toMatchObject({
    ...{ unitPriceE5: 500, considered: [{ verdict: 'other_currency' }] },
  })
})

function added(lineId: string, parentLineId?: string): BasketEvent {
  const head = { type: 'line_added' as const, eventId: `e${lineId}`, revision: 1, lineId }
  return { ...head, item: mug, quantityMilli: 1000, ...(parentLineId === undefined ? {} : { parentLineId }) }
}

test.each<[what: string, events: BasketEvent[], lineIds: string[]]>([
  ['a line that is its own parent', [added('a', 'a')], []],
  ["two that are each other's", [added('a', 'b'), added('b', 'a')], []],
  [
    'three in a ring, and one that hangs on it',
    [added('a', 'b'), added('b', 'c'), added('c', 'a'), added('d', 'a')],
    [],
  ],
  ['a line whose parent never came', [added('a', 'z')], []],
  ['the others stay', [added('a', 'b'), added('b', 'a'), added('c')], ['c']],
])('belongs to nothing: %s', (_, events, lineIds) => {
  expect(foldBasket(events).lines.map(({ lineId }) => lineId)).toEqual(lineIds)
})

test('a bundle cannot hold a bundle: what an item holds beyond its line is not opened', () => {
  const bundle: SaleItem & { bundle: { item: LineItem; quantityMilli: number }[] } = { ...mug, bundle: [] }
  bundle.bundle.push({ item: bundle, quantityMilli: 1000 })
  const outcome = expandChoice(bundle, { quantityMilli: 1000 }, { day: today, currency: 'EUR' })
  expect(outcome).toMatchObject({ status: 'expanded', lines: [{ role: 'component', quantityMilli: 1000 }] })
  const free = [{ item: { ...mug, unitPriceE5: 0 }, quantityMilli: 1000 }]
  const args = { unitPriceE5: 1000, quantityMilli: 1000, currency: 'EUR' }
  for (const components of [[], free])
    expect(faultOf(() => expandBundle({ ...args, components }))).toBe(
      'a bundle is shared out by the prices of its components',
    )
})

test('tables, taxes and rules that contradict themselves are named', () => {
  const table: TaxTable = {
    ...{ region: 'XX', currency: 'EUR', pricesIncludeTax: true, taxes: [] },
    rules: [{ category: 'food', from: '2024-01-01', taxes: ['A'] }],
  }
  expect(faultOf(() => assertTable(table))).toBe('XX food: no tax A')
  expect(faultOf(() => taxesOn(table, { category: 'food', day: today }))).toBe('XX knows no tax A')
  expect(faultOf(() => price(basketOf({}), { ...dutchRules, taxCategories: rated(-1) }, today))).toBe(
    'a rate below zero: -1',
  )
  const ring = ['A', 'B'].map((code, index) => ({
    type: 'percent' as const,
    code,
    ratePpm: 1,
    onTopOf: [index === 0 ? 'B' : 'A'],
  }))
  expect(faultOf(() => taxLines([{ ...taxed, taxes: ring }], taxRules))).toBe(
    'A is on top of B, not before it',
  )
  const rounding = 'bankers' as 'half_even'
  expect(faultOf(() => taxLines([taxed], { ...taxRules, rounding }))).toBe('no rule of rounding: bankers')
  const same = ['line', 'line'].map((lineId) => ({
    ...promoted,
    lineId,
    quantityMilli: 1000,
    amountMinor: 1,
  }))
  const { compiled } = compilePromotions([promotion])
  expect(faultOf(() => applyPromotions(same, compiled, context))).toBe('two lines share one id')
  const twice = basketOf({}, { lines: [...linesOf({}), ...linesOf({})] })
  expect(faultOf(() => price(twice, dutchRules, today))).toBe('two lines share one id')
})

test.each<[problem: string, change: object]>([
  ['rate_out_of_range', { ratePpm: Number.NaN }],
  ['rate_out_of_range', { ratePpm: 1_000_001 }],
  ['rate_out_of_range', { ratePpm: '10' }],
  ['priority_not_integer', { priority: 0.5 }],
  ['amount_not_integer_or_below_zero', { type: 'amount_off', amountMinor: -0 }],
  ['amount_not_integer_or_below_zero', { maxDiscountMinor: 2 ** 53 }],
  ['pieces_out_of_range', { maxPieces: 0 }],
  ['limits_do_not_combine', { maxPieces: 1, maxDiscountMinor: 100 }],
  ['no_slot', { type: 'group_price', slots: [], priceMinor: 100 }],
  ['unknown_type', { type: 'percent' }],
  ['goods_missing', { goods: undefined }],
])('a promotion is refused and hinders no other: %s', (problem, change) => {
  const wrong = { ...promotion, ...change } as Promotion
  const { compiled, refused } = compilePromotions([wrong, { ...promotion, promotionId: 'right' }])
  expect(refused).toEqual([{ promotionId: 'p', problem }])
  const lines = [{ ...promoted, quantityMilli: 1000, amountMinor: 100 }]
  expect(applyPromotions(lines, compiled, context).discountMinor).toBe(-10)
})

test.each<[what: string, call: () => { status: string }, status: string]>([
  ['goods of no known tax', () => priceOf({ item: { ...mug, taxCategory: 'spirits' } }), 'tax_rate_missing'],
  ['more back than was sold', () => priceOf({ quantityMilli: -2000, sold }), 'return_exceeds_sale'],
  [
    'more refunded than was bought',
    () => refundOf({ promotedMinor: 1, quantityMilli: 1000 }, 0, 1001),
    'exceeds_what_was_bought',
  ],
  [
    'half a mug',
    () => expandChoice(mug, { quantityMilli: 500 }, { day: today, currency: 'EUR' }),
    'quantity_not_sold',
  ],
  [
    'no quantity',
    () => expandChoice(mug, { quantityMilli: Number.NaN }, { day: today, currency: 'EUR' }),
    'quantity_not_sold',
  ],
  [
    'a measure that nothing is sold by',
    () => measured({ digits: 1, decimals: 0 }, 'parsec'),
    'unit_not_sold_by',
  ],
  ['a wrong check digit', () => parseGtin('4006381333932'), 'wrong_check_digit'],
])('an outcome, not a fault: %s', (_, call, status) => {
  expect(call().status).toBe(status)
})
