import { expect, test } from 'vitest'
import { ageWanted } from './ageWanted.ts'
import { foldBasket } from './basket.ts'
import type { BasketEvent } from './event.ts'

let revision = 0
const head = () => ({ eventId: `e${++revision}`, revision })
const line = (minimumAge: number | undefined, quantityMilli = 1000): BasketEvent => {
  const item = {
    ...{ itemId: 'i', sku: 's', name: 'Wine', unit: 'piece' as const, unitPriceE5: 250_000 },
    ...{ taxCategory: 'standard', tracksStock: true, ...(minimumAge && { minimumAge }) },
  }
  return { type: 'line_added', ...head(), lineId: `l${revision}`, item, quantityMilli }
}
const confirmed = (minimumAge: number): BasketEvent => ({ type: 'age_confirmed', ...head(), minimumAge })

test.each<[string, BasketEvent[], number | undefined]>([
  ['an empty basket asks nobody', [], undefined],
  ['nor do goods for everyone', [line(undefined)], undefined],
  ['the highest limit is asked about', [line(16), line(18), line(undefined)], 18],
  ['once', [line(18), confirmed(18), line(18)], undefined],
  ['whoever is 18 is 16', [line(18), confirmed(18), line(16)], undefined],
  ['whoever is 16 may not be 18', [line(16), confirmed(16), line(18)], 18],
  ['who brings goods back may be any age', [line(18, -1000)], undefined],
  ['what was confirmed can be taken back', [line(18), confirmed(18), confirmed(0)], 18],
])('%s', (_, events, age) => {
  expect(ageWanted(foldBasket(events))).toBe(age)
  expect(ageWanted(foldBasket([...events].reverse()))).toBe(age)
})
