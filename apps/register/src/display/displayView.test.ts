/** What a customer is shown in each state of the till, and what never. */
import type { FlowView, TillView } from '@kassa/client'
import { expect, it, test } from 'vitest'
import { displayViewOf } from './displayView.ts'

const line = {
  lineId: 'l1',
  item: { itemId: 'i1', sku: '1', name: 'Mug', unit: 'piece' },
  quantityMilli: 2000,
  grossMinor: 900,
  note: 'for her mother',
}
const basket = {
  status: 'priced',
  lines: [line],
  totalMinor: 900,
  discountMinor: -100,
  customer: { customerId: 'c' },
}
const store = { name: 'Winkel', locale: 'nl-NL', currency: 'EUR' }

function shown(view: object) {
  const base = {
    stage: 'open',
    register: { store },
    operator: { name: 'Ann' },
    flow: { name: 'scanning' },
    basket,
  }
  return displayViewOf({ ...base, ...view } as unknown as TillView)
}

const seen = { goods: 'Cheese', unitPriceE5: 1_290_000 }
const onScale = { itemId: 'i2', name: 'Cheese', unit: 'kg', currency: 'EUR', unitPriceE5: 1_290_000 }
const flow = (state: object) => ({ flow: state as FlowView })

test.each<[what: string, view: object, scene: object, lines: number]>([
  ['nobody signed in', { stage: 'signed_out' }, { name: 'closed' }, 0],
  ['no shift', { stage: 'no_shift' }, { name: 'closed' }, 0],
  ['nothing yet', { basket: { ...basket, lines: [] } }, { name: 'welcome' }, 0],
  ['goods', {}, { name: 'basket', totalMinor: 900, savedMinor: 100 }, 1],
  [
    'goods that come back',
    { basket: { ...basket, totalMinor: -900, discountMinor: 100 } },
    { name: 'basket', totalMinor: -900, savedMinor: 0 },
    1,
  ],
  [
    'a price that is missing',
    { basket: { status: 'tax_rate_missing', lines: [line] } },
    { name: 'basket', totalMinor: undefined, savedMinor: 0 },
    1,
  ],
  [
    'what lies on the scale',
    { weighing: { ...onScale, state: { name: 'ready', tareMilli: 12, netMilli: 436 }, amountMinor: 562 } },
    { name: 'weighing', ...seen, tareMilli: 12, netMilli: 436, amountMinor: 562 },
    1,
  ],
  [
    'no weight that the scale does not tell now',
    { weighing: { ...onScale, state: { name: 'trouble', tareMilli: 0, trouble: 'unreachable' } } },
    { name: 'weighing', ...seen, tareMilli: 0, netMilli: undefined, amountMinor: undefined },
    1,
  ],
  ['paying', flow({ name: 'tendering', remainingMinor: 400 }), { name: 'paying', remainingMinor: 400 }, 1],
  [
    'paying out',
    flow({ name: 'refunding', remainingMinor: -400 }),
    { name: 'paying', remainingMinor: -400 },
    1,
  ],
  [
    'a card',
    flow({ name: 'card', amountMinor: 900, isGivingBack: false }),
    { name: 'card', amountMinor: 900, isGivingBack: false },
    1,
  ],
  [
    'paid, with what cash was rounded by',
    flow({
      name: 'completed',
      changeMinor: 100,
      transaction: { totalMinor: 901, roundingMinor: -1, tenders: [] },
    }),
    { name: 'done', totalMinor: 900, changeMinor: 100 },
    0,
  ],
])('%s', (_, view, scene, lines) => {
  expect(shown(view)?.scene).toEqual(scene)
  expect(shown(view)?.lines).toHaveLength(lines)
})

it('names goods and amounts, and no person', () => {
  const view = shown({})
  expect(view?.lines).toEqual([
    { lineId: 'l1', name: 'Mug', quantityMilli: 2000, unit: 'piece', grossMinor: 900 },
  ])
  expect(JSON.stringify(view)).not.toMatch(/Ann|mother|customer/)
})

it('says nothing before there is a store, nor where another tab has the till', () => {
  expect(shown({ register: undefined })).toBeUndefined()
  expect(shown({ stage: 'read_only' })).toBeUndefined()
})
