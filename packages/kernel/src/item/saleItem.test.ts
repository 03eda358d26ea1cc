import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineItem } from '../basket/line.ts'
import { amountOf } from '../quantity/quantity.ts'
import { expandBundle } from './bundle.ts'
import { expandChoice, type ItemChoice, type SaleItem } from './saleItem.ts'
import { ageOn } from './trace.ts'

const itemOf = (itemId: string, unitPriceE5: number, taxCategory = 'standard'): LineItem => ({
  ...{ itemId, sku: itemId, name: itemId, unit: 'piece', unitPriceE5, taxCategory, tracksStock: true },
})
const on = { day: '2026-11-22', currency: 'EUR' }
const one: ItemChoice = { quantityMilli: 1000 }

const shirt: SaleItem = {
  ...itemOf('shirt', 0),
  variants: {
    attributes: [
      { name: 'size', values: ['S', 'M', 'L'] },
      { name: 'colour', values: ['red', 'blue'] },
    ],
    items: [
      { values: { size: 'S', colour: 'red' }, item: itemOf('shirt S red', 1_999_000) },
      { values: { size: 'M', colour: 'red' }, item: itemOf('shirt M red', 1_999_000) },
      { values: { size: 'M', colour: 'blue' }, item: itemOf('shirt M blue', 2_199_000) },
    ],
  },
}

test.each<[Record<string, string> | undefined, object]>([
  [undefined, { status: 'attribute_missing', attribute: 'size', values: ['S', 'M'] }],
  [{ size: 'S' }, { status: 'attribute_missing', attribute: 'colour', values: ['red'] }],
  [{ colour: 'blue' }, { status: 'attribute_missing', attribute: 'size', values: ['M'] }],
  [{ size: 'XL' }, { status: 'value_unknown', attribute: 'size' }],
  [{ fit: 'slim' }, { status: 'value_unknown', attribute: 'fit' }],
  [{ size: 'L', colour: 'red' }, { status: 'variant_not_made' }],
  [{ size: 'L' }, { status: 'variant_not_made' }],
  [
    { size: 'M', colour: 'blue' },
    {
      status: 'expanded',
      lines: [{ role: 'item', item: itemOf('shirt M blue', 2_199_000), quantityMilli: 1000 }],
    },
  ],
])('a shirt with %o: %o', (attributes, outcome) => {
  expect(expandChoice(shirt, { ...one, ...(attributes && { attributes }) }, on)).toEqual(outcome)
})

const burger: SaleItem = {
  ...itemOf('burger', 900_000, 'food'),
  modifierGroups: [
    {
      ...{ groupId: 'side', atLeast: 1, atMost: 1 },
      options: ['fries', 'salad'].map((optionId) => ({ optionId, item: itemOf(optionId, 0, 'food') })),
    },
    {
      ...{ groupId: 'sauce', atLeast: 0, atMost: 3, freeCount: 1 },
      options: [
        { optionId: 'mayonnaise', item: itemOf('mayonnaise', 50_000, 'food'), atMost: 2 },
        { optionId: 'truffle', item: itemOf('truffle', 150_000, 'food') },
      ],
    },
  ],
}
const fries = { groupId: 'side', optionId: 'fries', count: 1 }
const sauce = (optionId: string, count: number) => ({ groupId: 'sauce', optionId, count })

test.each([
  [[], { status: 'modifiers_too_few', groupId: 'side', atLeast: 1 }],
  [[{ ...fries, count: 2 }], { status: 'modifiers_too_many', groupId: 'side', atMost: 1 }],
  [
    [fries, sauce('mayonnaise', 3)],
    { status: 'modifier_too_often', groupId: 'sauce', optionId: 'mayonnaise' },
  ],
  [
    [fries, sauce('mayonnaise', 2), sauce('truffle', 2)],
    { status: 'modifiers_too_many', groupId: 'sauce', atMost: 3 },
  ],
  [[fries, sauce('ketchup', 1)], { status: 'modifier_unknown', groupId: 'sauce', optionId: 'ketchup' }],
  [[{ ...fries, groupId: 'extra' }], { status: 'modifier_unknown', groupId: 'extra', optionId: 'fries' }],
])('a burger with %j: %o', (modifiers, outcome) => {
  expect(expandChoice(burger, { ...one, modifiers }, on)).toEqual(outcome)
})

test('two burgers, each with fries, two mayonnaises and a truffle: the dearest sauce is free', () => {
  const modifiers = [fries, sauce('mayonnaise', 2), sauce('truffle', 1)]
  const outcome = expandChoice(burger, { quantityMilli: 2000, modifiers }, on)
  const lines = outcome.status === 'expanded' ? outcome.lines : []
  expect(
    lines.map(({ role, item, quantityMilli }) => [role, item.sku, item.unitPriceE5, quantityMilli]),
  ).toEqual([
    ['item', 'burger', 900_000, 2000],
    ['modifier', 'fries', 0, 2000],
    ['modifier', 'mayonnaise', 50_000, 4000],
    ['modifier', 'truffle', 0, 2000],
  ])
})

const crate: SaleItem = {
  ...itemOf('crate of beer', 1_499_000, 'alcohol'),
  deposits: [
    { item: itemOf('bottle', 10_000, 'zero'), countPerPiece: 24 },
    { item: itemOf('crate', 150_000, 'zero'), countPerPiece: 1 },
  ],
  trace: { minimumAge: 18 },
}

test('deposits follow their item, there and back', () => {
  const drafts = (choice: ItemChoice) => {
    const outcome = expandChoice(crate, choice, on)
    return outcome.status === 'expanded'
      ? outcome.lines.map(({ role, quantityMilli }) => [role, quantityMilli])
      : outcome
  }
  const sold = [
    ['item', 2000],
    ['deposit', 48_000],
    ['deposit', 2000],
  ]
  expect(drafts({ quantityMilli: 2000, isAgeConfirmed: true })).toEqual(sold)
  // Whoever brings it back may be a child.
  expect(drafts({ quantityMilli: -2000 })).toEqual(sold.map(([role, milli]) => [role, -Number(milli)]))
})

test.each([
  [{}, { status: 'age_unconfirmed', minimumAge: 18 }],
  [{ birthDay: '2008-11-23' }, { status: 'too_young', minimumAge: 18 }],
  [
    { birthDay: '2008-11-23', isAgeConfirmed: true },
    { status: 'too_young', minimumAge: 18 },
  ],
  [{ birthDay: '2008-11-22' }, { status: 'expanded' }],
  [{ isAgeConfirmed: true }, { status: 'expanded' }],
])('beer for %o: %o', (trace, outcome) => {
  expect(expandChoice(crate, { ...one, ...trace }, on)).toMatchObject(outcome)
})

test.each([
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-11-22', '2026-11-22', 18],
])('born on %s, on %s: %i', (birthDay, day, years) => {
  expect(ageOn(birthDay, day)).toBe(years)
})

const phone: SaleItem = { ...itemOf('phone', 49_900_000), trace: { needsSerials: true } }
const medicine: SaleItem = { ...itemOf('medicine', 500_000), trace: { needsLot: true, needsExpiry: true } }

test.each<[SaleItem, ItemChoice, object]>([
  [phone, one, { status: 'serials_differ_from_quantity', expected: 1 }],
  [phone, { quantityMilli: 2000, serials: ['A', 'A'] }, { status: 'serial_repeated', serial: 'A' }],
  [
    phone,
    { quantityMilli: 2000, serials: ['A', 'B'] },
    { status: 'expanded', lines: [{ serials: ['A', 'B'] }] },
  ],
  [phone, { quantityMilli: -1000, serials: ['A'] }, { status: 'expanded' }],
  [medicine, one, { status: 'lot_missing' }],
  [medicine, { ...one, lot: 'L' }, { status: 'expiry_missing' }],
  [medicine, { ...one, lot: 'L', expiryDay: '2026-11-21' }, { status: 'expired', expiryDay: '2026-11-21' }],
  [medicine, { ...one, lot: 'L', expiryDay: '2026-11-22' }, { status: 'expanded', lines: [{ lot: 'L' }] }],
  [medicine, { quantityMilli: -1000, lot: 'L', expiryDay: '2026-11-21' }, { status: 'expanded' }],
])('%o with %o: %o', (item, choice, outcome) => {
  expect(expandChoice(item, choice, on)).toMatchObject(outcome)
})

const cloth: SaleItem = { ...itemOf('cloth', 1_250_000), unit: 'm', quantityStepMilli: 100 }
const cut: SaleItem = { ...itemOf('haircut', 3_500_000), tracksStock: false, durationMinutes: 45 }
const giftCard: SaleItem = {
  ...itemOf('gift card', 0, 'zero'),
  ...{ tracksStock: false, isGiftCard: true, openPrice: { leastE5: 500_000, mostE5: 25_000_000 } },
}

test.each<[SaleItem, ItemChoice, object]>([
  [cloth, { quantityMilli: 1300 }, { status: 'expanded', lines: [{ quantityMilli: 1300 }] }],
  [cloth, { quantityMilli: 1250 }, { status: 'quantity_not_sold', quantityStepMilli: 100 }],
  [cloth, { quantityMilli: 0 }, { status: 'quantity_not_sold' }],
  [itemAs('cheese', 'kg'), { quantityMilli: 333 }, { status: 'expanded' }],
  [
    itemAs('apple', 'piece'),
    { quantityMilli: 500 },
    { status: 'quantity_not_sold', quantityStepMilli: 1000 },
  ],
  [cut, { quantityMilli: 2000 }, { status: 'expanded', lines: [{ durationMinutes: 90 }] }],
  [cut, { quantityMilli: -1000 }, { status: 'expanded', lines: [{ durationMinutes: 0 }] }],
  [giftCard, { ...one, serials: ['GC1'] }, { status: 'price_missing' }],
  [
    giftCard,
    { ...one, unitPriceE5: 100_000, serials: ['GC1'] },
    { status: 'price_out_of_range', leastE5: 500_000 },
  ],
  [giftCard, { ...one, unitPriceE5: 2_500_000 }, { status: 'serials_differ_from_quantity' }],
  [
    giftCard,
    { ...one, unitPriceE5: 2_500_000, serials: ['GC1'] },
    {
      status: 'expanded',
      lines: [{ role: 'gift_card', serials: ['GC1'], item: { unitPriceE5: 2_500_000 } }],
    },
  ],
])('%o, %o: %o', (item, choice, outcome) => {
  expect(expandChoice(item, choice, on)).toMatchObject(outcome)
})

function itemAs(itemId: string, unit: LineItem['unit']): SaleItem {
  return { ...itemOf(itemId, 100_000), unit }
}

test('a hamper of 20.00 with wine of 12.50 and cheese of 10.00: each tax gets its part of the price', () => {
  const hamper: SaleItem = {
    ...itemOf('hamper', 2_000_000),
    bundle: [
      { item: itemOf('wine', 1_250_000, 'alcohol'), quantityMilli: 1000 },
      { item: itemOf('cheese', 500_000, 'food'), quantityMilli: 2000 },
    ],
  }
  const outcome = expandChoice(hamper, one, on)
  const lines = outcome.status === 'expanded' ? outcome.lines : []
  // 20.00 × 12.50 ÷ 22.50 = 11.11, and 8.89 for two cheeses
  expect(
    lines.map(({ role, item, quantityMilli }) => [role, item.taxCategory, item.unitPriceE5, quantityMilli]),
  ).toEqual([
    ['component', 'alcohol', 1_111_000, 1000],
    ['component', 'food', 444_500, 2000],
  ])
})

const anyComponents = fc.array(
  fc.record({
    item: fc.integer({ min: 1, max: 10_000_000 }).map((price) => itemOf(`at ${price}`, price)),
    quantityMilli: fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((pieces) => pieces * 1000),
      fc.integer({ min: 1, max: 5000 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

test('the components of bundles sum to the price of the bundles to the cent, and a return mirrors its sale', () => {
  const anyPrice = fc.integer({ min: 0, max: 100_000_000 })
  const anyCurrency = fc.constantFrom('EUR', 'JPY', 'KWD')
  fc.assert(
    fc.property(
      anyComponents,
      anyPrice,
      fc.integer({ min: 1, max: 40 }),
      anyCurrency,
      (components, unitPriceE5, count, currency) => {
        const quantityMilli = count * 1000
        const sold = expandBundle({ unitPriceE5, quantityMilli, components, currency })
        const back = expandBundle({ unitPriceE5, quantityMilli: -quantityMilli, components, currency })
        if (sold.status !== 'expanded' || back.status !== 'expanded') {
          // Only dinars, with three decimals, and many pieces at once run out of decimals.
          expect([sold.status, back.status]).toEqual(['bundle_too_large', 'bundle_too_large'])
          expect(currency).toBe('KWD')
          return
        }
        const amounts = sold.components.map((component) =>
          amountOf({ ...component, unitPriceE5: component.item.unitPriceE5, currency }),
        )
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(
          amountOf({ quantityMilli, unitPriceE5, currency }),
        )
        expect(back.components.map(({ quantityMilli: milli }) => -milli)).toEqual(
          sold.components.map(({ quantityMilli: milli }) => milli),
        )
        expect(back.components.map(({ item }) => item)).toEqual(sold.components.map(({ item }) => item))
      },
    ),
  )
})

test('so many that unit prices cannot tell cents apart is said, not rounded away', () => {
  const components = [1, 2].map((price) => ({
    item: itemOf(`at ${price}`, price * 100_000),
    quantityMilli: 1_000_000,
  }))
  const outcome = expandBundle({ unitPriceE5: 199_999_999, quantityMilli: 7000, components, currency: 'EUR' })
  expect(outcome).toEqual({ status: 'bundle_too_large' })
  const free = [{ item: itemOf('free', 0), quantityMilli: 1000 }]
  expect(() =>
    expandBundle({ unitPriceE5: 1, quantityMilli: 1000, components: free, currency: 'EUR' }),
  ).toThrow('shared out')
})
