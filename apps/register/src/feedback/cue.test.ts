/** What is worth telling between two views of the till, and what is not. */
import type { TillView } from '@kassa/client'
import { foldBasket, must, type PricedBasket, price } from '@kassa/kernel'
import { expect, it } from 'vitest'
import { type Cue, cueBetween } from './cue.ts'

const item = { itemId: 'i', sku: '1', name: 'Globe', unit: 'piece', unitPriceE5: 149_000 } as const

function basketOf(lines: readonly (readonly [lineId: string, quantityMilli: number])[]): PricedBasket {
  const basket = foldBasket(
    lines.map(([lineId, quantityMilli], index) => ({
      ...{ type: 'line_added' as const, eventId: lineId, revision: index + 1, lineId, quantityMilli },
      item: { ...item, taxCategory: 'standard', tracksStock: true },
    })),
  )
  const rates = [{ code: 'high', ratePpm: 210_000, from: '2019-01-01' }]
  const rules = { currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' as const }
  const outcome = price(basket, { ...rules, taxCategories: [{ category: 'standard', rates }] }, '2026-11-22')
  return must(outcome.status === 'priced' ? outcome.basket : undefined, 'a basket with a price')
}

const nothingHeld: TillView['held'] = []

function view(part: Partial<TillView>): TillView {
  return {
    stage: 'open',
    staff: [],
    basket: { basketId: 'b', status: 'priced', ...basketOf([]) },
    offerNames: {},
    held: nothingHeld,
    flow: { name: 'scanning' },
    canUndo: false,
    sync: { waiting: 0, sentSeq: 0, headSeq: 0, line: 'online' },
    catalogue: { version: 1, itemCount: 0, isLoading: false, loaded: 0 },
    ...part,
  }
}

const withLines = (lines: readonly (readonly [string, number])[], basketId = 'b') =>
  view({ basket: { basketId, status: 'priced', ...basketOf(lines) } })

const empty = withLines([])
const one = withLines([['x', 1000]])
const two = withLines([['x', 2000]])
const cup = { basketId: 'b', totalMinor: 100, currency: 'EUR', lineCount: 1, heldAtMs: 0 }
const put = { ...withLines([], 'c'), held: [cup] }
const refused = view({ notice: { noticeId: 1, code: 'unknown_code', detail: { code: '871' } } })

it.each<[string, TillView, TillView, Cue['type'] | undefined]>([
  ['a first line', empty, one, 'line_added'],
  ['one more of it', one, two, 'quantity_set'],
  [
    'a removed line',
    withLines([
      ['x', 1000],
      ['y', 1000],
    ]),
    one,
    'line_removed',
  ],
  ['a cleared basket', one, withLines([], 'c'), 'basket_cleared'],
  ['a line of the next sale', one, withLines([['z', 1000]], 'c'), 'line_added'],
  ['a basket put aside', one, put, 'basket_held'],
  ['a basket taken up again', put, one, 'basket_resumed'],
  ['a refusal', empty, refused, 'refused'],
  ['the same refusal seen again', refused, { ...refused, canUndo: true }, undefined],
  ['a refusal that is dismissed', refused, empty, undefined],
  ['nothing', one, one, undefined],
  ['someone who signs in to a kept basket', { ...empty, stage: 'signed_out' }, one, undefined],
])('tells of %s', (_, before, after, expected) => {
  expect(cueBetween(before, after)?.type).toBe(expected)
})
