import { expect, test } from 'vitest'
import { expandChoice, type SaleItem } from '../item/saleItem.ts'
import { eventsOfChoice } from './addChoice.ts'
import { foldBasket } from './basket.ts'

const line = (itemId: string, unitPriceE5: number) => ({
  ...{ itemId, sku: itemId, name: itemId, unit: 'piece' as const },
  ...{ unitPriceE5, taxCategory: 'drink', tracksStock: true },
})
const beer: SaleItem = {
  ...line('beer', 199_000),
  deposits: [{ item: line('statiegeld', 15_000), countPerPiece: 1 }],
}

test('a deposit goes where its item goes', () => {
  const choice = expandChoice(beer, { quantityMilli: 6000 }, { day: '2026-11-22', currency: 'EUR' })
  if (choice.status !== 'expanded') throw new Error(choice.status)
  const events = eventsOfChoice(choice.lines, { ids: ['e1', 'l1', 'e2', 'l2'], revision: 4 })
  const basket = foldBasket(events)
  expect(basket.revision).toBe(5)
  expect(basket.lines).toMatchObject([
    { lineId: 'l1', quantityMilli: 6000, role: 'item', item: { itemId: 'beer' } },
    { lineId: 'l2', quantityMilli: 6000, role: 'deposit', parentLineId: 'l1' },
  ])
  const fewer = foldBasket([
    ...events,
    { type: 'quantity_set', eventId: 'e3', revision: 6, lineId: 'l1', quantityMilli: 2000 },
  ])
  expect(fewer.lines.map(({ quantityMilli }) => quantityMilli)).toEqual([2000, 2000])
  expect(
    foldBasket([...events, { type: 'line_removed', eventId: 'e3', revision: 6, lineId: 'l1' }]).lines,
  ).toEqual([])
  expect(eventsOfChoice(choice.lines, { ids: ['e1', 'l1'], revision: 1 })).toHaveLength(1)
})
