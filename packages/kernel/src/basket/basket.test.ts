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
