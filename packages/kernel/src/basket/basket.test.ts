import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldBasket } from './basket.ts'
import type { BasketEvent } from './event.ts'

const item = {
  ...{ itemId: 'i', sku: 's', name: 'Mug', unit: 'piece' as const },
  ...{ unitPriceE5: 250_000, taxCategory: 'standard', tracksStock: true },
}
const added = (lineId: string, revision: number, quantityMilli = 1000): BasketEvent => {
  return { type: 'line_added', eventId: `a${lineId}${revision}`, revision, lineId, item, quantityMilli }
}
const set = (lineId: string, revision: number, quantityMilli: number): BasketEvent => {
  return { type: 'quantity_set', eventId: `q${lineId}${revision}`, revision, lineId, quantityMilli }
}
const more = (lineId: string, revision: number, quantityMilli: number): BasketEvent => {
  return { type: 'quantity_added', eventId: `m${lineId}${revision}`, revision, lineId, quantityMilli }
}
const removed = (lineId: string, revision: number): BasketEvent => {
  return { type: 'line_removed', eventId: `r${lineId}${revision}`, revision, lineId }
}

test.each<[string, BasketEvent[], [string, number][]]>([
  ['no events', [], []],
  [
    'two lines in the order in which they came',
    [added('b', 1), added('a', 2)],
    [
      ['b', 1000],
      ['a', 1000],
    ],
  ],
  ['the later quantity holds', [added('a', 1), set('a', 3, 5000), set('a', 2, 2000)], [['a', 5000]]],
  [
    'what two tills add at once both counts',
    [added('a', 1), more('a', 2, 1000), more('a', 3, 2000)],
    [['a', 4000]],
  ],
  [
    'what was added before a quantity was set is in it',
    [set('a', 3, 5000), more('a', 2, 1000), added('a', 1), more('a', 4, 500)],
    [['a', 5500]],
  ],
  ['as much taken away as there was is no line', [added('a', 1), more('a', 2, -1000)], []],
  [
    'a removed line stays removed, whatever is added to it',
    [added('a', 1), removed('a', 2), more('a', 3, 1000)],
    [],
  ],
  ['a removed line stays removed', [added('a', 1), removed('a', 2), set('a', 3, 4000)], []],
  ['a quantity of zero is no line', [added('a', 1), set('a', 2, 0)], []],
  ['a change of a line that never came', [set('a', 2, 4000)], []],
])('%s', (_, events, lines) => {
  expect(foldBasket(events).lines.map((line) => [line.lineId, line.quantityMilli])).toEqual(lines)
})

const lineIds = fc.constantFrom('a', 'b', 'c')
const revisions = fc.integer({ min: 1, max: 6 })
const quantities = fc.integer({ min: -3000, max: 3000 })
const anyEvent = fc.oneof(
  fc
    .tuple(lineIds, revisions, quantities)
    .map(([line, revision, quantity]) => added(line, revision, quantity)),
  fc.tuple(lineIds, revisions, quantities).map(([line, revision, quantity]) => set(line, revision, quantity)),
  fc
    .tuple(lineIds, revisions, quantities)
    .map(([line, revision, quantity]) => more(line, revision, quantity)),
  fc.tuple(lineIds, revisions).map(([line, revision]) => removed(line, revision)),
)
// One event id stands for one event.
const eventSets = fc.uniqueArray(anyEvent, { selector: (event) => event.eventId, maxLength: 12 })

test('every order of arrival, and any repetition, gives the same basket', () => {
  const shuffled = eventSets.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  )
  fc.assert(
    fc.property(shuffled, fc.array(fc.nat()), ([events, other], repeats) => {
      const again = repeats.flatMap((index) => events[index % (events.length || 1)] ?? [])
      expect(foldBasket([...other, ...again])).toEqual(foldBasket(events))
    }),
  )
})

const head = (revision: number) => ({ eventId: `e${revision}`, revision })
const addedTo = (
  parentLineId: string,
  lineId: string,
  revision: number,
  quantityMilli: number,
): BasketEvent => {
  return {
    ...added(lineId, revision, quantityMilli),
    type: 'line_added',
    item,
    quantityMilli,
    lineId,
    parentLineId,
  }
}

test('what belongs to a line follows it: in quantity, in direction, and away', () => {
  const crate = [
    added('crate', 1, 2000),
    addedTo('crate', 'deposit', 2, 4000),
    addedTo('deposit', 'tag', 3, 4000),
  ]
  const quantities = (...more: BasketEvent[]) =>
    foldBasket([...crate, ...more]).lines.map((each) => each.quantityMilli)
  expect(quantities()).toEqual([2000, 4000, 4000])
  expect(quantities(set('crate', 4, 3000))).toEqual([3000, 6000, 6000])
  expect(quantities(set('crate', 4, -1000))).toEqual([-1000, -2000, -2000])
  expect(quantities(set('crate', 4, 3000), set('deposit', 5, 2000))).toEqual([3000, 3000, 3000])
  expect(quantities(removed('deposit', 4))).toEqual([2000])
  expect(quantities(removed('crate', 4))).toEqual([])
  expect(quantities(set('crate', 4, 0))).toEqual([])
})

test('a line that belongs to none that came, or to itself, is none', () => {
  expect(foldBasket([addedTo('nowhere', 'a', 1, 1000)]).lines).toEqual([])
  expect(foldBasket([addedTo('a', 'a', 1, 1000)]).lines).toEqual([])
  expect(foldBasket([addedTo('b', 'a', 1, 1000), addedTo('a', 'b', 2, 1000)]).lines).toEqual([])
})

test('what was decided about a line and the basket stands, the later decision over the earlier', () => {
  const override = { unitPriceE5: 1, reason: 'r' }
  const discount = { type: 'amount' as const, amountMinor: 5, reason: 'r' }
  const coupon = (couponId: string) => ({ couponId, promotionId: 'p', usesLeft: 1 })
  const events: BasketEvent[] = [
    added('a', 1),
    { type: 'price_set', ...head(2), lineId: 'a', override },
    { type: 'discount_set', ...head(3), lineId: 'a', discount },
    { type: 'note_set', ...head(4), lineId: 'a', note: 'gift' },
    { type: 'basket_discount_set', ...head(5), discount },
    { type: 'basket_note_set', ...head(6), note: 'ring the bell' },
    { type: 'customer_set', ...head(7), customer: { customerId: 'c', groupIds: [] } },
    { type: 'place_set', ...head(8), place: 'eat_in' },
    { type: 'relief_set', ...head(9), relief: { treatment: 'exempt' } },
    { type: 'coupon_set', ...head(10), coupon: coupon('z'), isUsed: true },
    { type: 'coupon_set', ...head(11), coupon: coupon('b'), isUsed: true },
  ]
  const held = foldBasket([...events].reverse())
  expect(held.lines[0]).toMatchObject({ override, discount, note: 'gift' })
  expect(held).toMatchObject({
    ...{ discount, note: 'ring the bell', customer: { customerId: 'c' }, place: 'eat_in' },
    ...{
      relief: { treatment: 'exempt' },
      coupons: [coupon('b'), coupon('z')],
      revision: 11,
    },
  })
  const undone: BasketEvent[] = [
    { type: 'price_set', ...head(22), lineId: 'a', override: null },
    { type: 'discount_set', ...head(23), lineId: 'a', discount: null },
    { type: 'note_set', ...head(24), lineId: 'a', note: '' },
    { type: 'basket_discount_set', ...head(25), discount: null },
    { type: 'basket_note_set', ...head(26), note: '' },
    { type: 'customer_set', ...head(27), customer: null },
    { type: 'place_set', ...head(28), place: null },
    { type: 'relief_set', ...head(29), relief: null },
    { type: 'coupon_set', ...head(30), coupon: coupon('z'), isUsed: false },
    { type: 'coupon_set', ...head(31), coupon: coupon('b'), isUsed: false },
  ]
  const bare = foldBasket([added('a', 1)])
  expect(foldBasket([...undone, ...events])).toEqual({ ...bare, revision: 31 })
})
