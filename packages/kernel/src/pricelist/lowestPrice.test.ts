import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowestPriceBefore, type PriceChange } from './lowestPrice.ts'

const found = (unitPriceE5: number, from: string, coversPeriod = true) => {
  return { status: 'found', unitPriceE5, from, coversPeriod }
}
const change = (from: string, unitPriceE5: number | undefined): PriceChange => ({ from, unitPriceE5 })

// The reduction begins on 2026-11-27 (Black Friday), so the days begin on 2026-10-28.
test.each<[string, PriceChange[], unknown]>([
  ['one price all the time', [change('2026-01-01T00:00', 10)], found(10, '2026-01-01T00:00')],
  [
    'raised before the sale: the price before the rise is the prior price',
    [change('2026-01-01T00:00', 10), change('2026-11-20T00:00', 15), change('2026-11-27T00:00', 10)],
    found(10, '2026-01-01T00:00'),
  ],
  [
    'a lower price that ended the minute before the days is forgotten',
    [change('2026-01-01T00:00', 8), change('2026-10-28T00:00', 12)],
    found(12, '2026-10-28T00:00'),
  ],
  [
    'a lower price that held in the first minute of the days counts',
    [change('2026-01-01T00:00', 8), change('2026-10-28T00:01', 12)],
    found(8, '2026-01-01T00:00'),
  ],
  [
    'a lower price for one hour within the days counts',
    [change('2026-01-01T00:00', 10), change('2026-11-01T17:00', 7), change('2026-11-01T18:00', 10)],
    found(7, '2026-11-01T17:00'),
  ],
  [
    'the reduced price and what comes later do not count',
    [change('2026-01-01T00:00', 10), change('2026-11-27T00:00', 6), change('2026-11-28T00:00', 5)],
    found(10, '2026-01-01T00:00'),
  ],
  ['new on the shelf', [change('2026-11-20T00:00', 10)], found(10, '2026-11-20T00:00', false)],
  [
    'taken off sale for a week',
    [change('2026-01-01T00:00', 10), change('2026-11-01T00:00', undefined), change('2026-11-08T00:00', 12)],
    found(10, '2026-01-01T00:00', false),
  ],
  ['never on sale', [], { status: 'never_on_sale' }],
  ['on sale from that minute on', [change('2026-11-27T00:00', 6)], { status: 'never_on_sale' }],
])('%s', (_, history, expected) => {
  expect(lowestPriceBefore(history, '2026-11-27T00:00')).toEqual(expected)
})

// CJEU C-330/23, with the prices of the case (the days are ours): reduced from 1.69 to 1.29, yet 1.29 had been asked within the
// thirty days. The announced 23 % were none: the prior price is 1.29.
test('Aldi Süd: minus 23 per cent of a price that was not the lowest', () => {
  const history = [
    change('2022-09-01T00:00', 129_000),
    change('2022-10-08T00:00', 169_000),
    change('2022-10-17T00:00', 129_000),
  ]
  expect(lowestPriceBefore(history, '2022-10-17T00:00')).toMatchObject({ unitPriceE5: 129_000 })
})

test('the answer is a price of the history and none that held is lower, in any order of changes', () => {
  const day = (index: number) => `2026-11-${`${index + 1}`.padStart(2, '0')}T00:00`
  const histories = fc.uniqueArray(fc.tuple(fc.nat(29), fc.option(fc.nat(20), { nil: undefined })), {
    selector: ([index]) => index,
  })
  fc.assert(
    fc.property(histories, fc.nat(29), (changes, until) => {
      const history = changes.map(([index, price]) => change(day(index), price))
      const answer = lowestPriceBefore(history, day(until))
      expect(lowestPriceBefore([...history].reverse(), day(until))).toEqual(answer)
      const held = changes.filter(([index, price]) => index < until && price !== undefined)
      const prices = held.map(([, price]) => price ?? 0)
      expect(answer.status === 'found' ? answer.unitPriceE5 : undefined).toBe(
        prices.length === 0 ? undefined : Math.min(...prices),
      )
    }),
  )
})
