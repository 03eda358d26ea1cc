/** Orders as sets: merging in any order gives the same, and what tills do at once has one outcome. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldBasket } from '../basket/basket.ts'
import { saleOf } from '../till/testing/tillEvents.ts'
import type { OrderEvent, OrderLifeEvent, OrderPlace } from './event.ts'
import { basketEventsOf, foldOrder, mergeOrders } from './order.ts'
import { receiveOrder } from './receiveOrder.ts'

const item = {
  ...{ itemId: 'i', sku: 's', name: 'Mug', unit: 'piece' as const },
  ...{ unitPriceE5: 250_000, taxCategory: 'standard', tracksStock: true },
}
const by = (registerId: string): OrderPlace => ({ registerId, operatorId: 'ann', atMs: 0 })
const hold = { totalMinor: 100, currency: 'EUR', lineCount: 1 }

/** An event of one till: its id says what it is, so that one id stands for one event. */
function life(registerId: string, type: OrderLifeEvent['type'], revision: number): OrderLifeEvent {
  const head = { eventId: `${type} ${registerId} ${revision}`, revision, by: by(registerId) }
  if (type === 'order_held') return { ...head, type, ...hold, name: registerId }
  if (type === 'order_taken') return { ...head, type }
  if (type === 'order_placed')
    return { ...head, type, customerId: registerId, goodsMinor: 100, currency: 'EUR' }
  if (type === 'order_prepaid')
    return {
      ...head,
      type,
      sale: {
        ...saleOf([{ unitPriceE5: 100, quantityMilli: 1000, taxCategory: 'food' }]),
        transactionId: registerId,
      },
    }
  return revision % 2 === 0 ? { ...head, type } : { ...head, type, transactionId: `t ${registerId}` }
}

const lifeTypes = ['order_held', 'order_placed', 'order_prepaid', 'order_taken', 'order_closed'] as const
const lineIds = fc.constantFrom('a', 'b', 'c')
const revisions = fc.integer({ min: 1, max: 6 })
const registers = fc.constantFrom('r1', 'r2', 'r3')
const anyLife = fc
  .tuple(registers, fc.constantFrom(...lifeTypes), revisions)
  .map(([register, type, revision]): OrderEvent => life(register, type, revision))
const anyChange = fc
  .tuple(lineIds, fc.constantFrom('line_added', 'quantity_added', 'quantity_set', 'line_removed'), revisions)
  .map(([lineId, type, revision]): OrderEvent => {
    const head = { eventId: `${type} ${lineId} ${revision}`, revision, lineId }
    const quantityMilli = revision * 1000
    if (type === 'line_added') return { ...head, type, item, quantityMilli }
    if (type === 'line_removed') return { ...head, type }
    return { ...head, type: type === 'quantity_set' ? type : 'quantity_added', quantityMilli }
  })
const eventSets = fc.uniqueArray(fc.oneof(anyLife, anyChange), {
  selector: ({ eventId }) => eventId,
  maxLength: 14,
})

describe('merging', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(eventSets, eventSets, eventSets, (a, b, c) => {
        expect(mergeOrders(a, b)).toEqual(mergeOrders(b, a))
        expect(mergeOrders(mergeOrders(a, b), c)).toEqual(mergeOrders(a, mergeOrders(b, c)))
        const merged = mergeOrders(a, b)
        expect(mergeOrders(merged, merged)).toEqual(merged)
        expect(mergeOrders(merged, a)).toEqual(merged)
      }),
    )
  })

  it('gives the same order and the same basket in every order of arrival, in whatever parts', () => {
    const arrivals = eventSets.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.nat(events.length),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([events, shuffled, cut]) => {
        const merged = mergeOrders(shuffled.slice(0, cut), shuffled.slice(cut))
        expect(foldOrder(merged)).toEqual(foldOrder(events))
        expect(foldOrder([...shuffled, ...events])).toEqual(foldOrder(events))
        expect(foldBasket(basketEventsOf(merged))).toEqual(foldBasket(basketEventsOf(events)))
      }),
    )
  })

  it('keeps a closed order closed, and a paid one paid', () => {
    fc.assert(
      fc.property(eventSets, eventSets, (a, b) => {
        const [before, after] = [foldOrder(a), foldOrder(mergeOrders(a, b))]
        if (before.state !== 'open') expect(after.state).not.toBe('open')
        if (before.state === 'paid') expect(after.state).toBe('paid')
      }),
    )
  })
})

test.each<[string, OrderEvent[], object]>([
  ['nothing', [], { state: 'open', closings: [], revision: 0 }],
  ['put aside', [life('r1', 'order_held', 1)], { state: 'open', place: { type: 'held', by: by('r1') } }],
  [
    'taken up elsewhere',
    [life('r2', 'order_taken', 2), life('r1', 'order_held', 1)],
    { place: { type: 'taken', by: by('r2') }, hold: { name: 'r1' } },
  ],
  [
    'taken up by two at once: one has it, the same for all',
    [life('r1', 'order_taken', 2), life('r2', 'order_taken', 2)],
    { place: { type: 'taken', by: by('r2') } },
  ],
  [
    'put aside again',
    [life('r2', 'order_held', 3), life('r2', 'order_taken', 2), life('r1', 'order_held', 1)],
    { place: { type: 'held', by: by('r2') }, hold: { name: 'r2' } },
  ],
  [
    'paid while somebody else takes it up later',
    [life('r1', 'order_closed', 3), life('r2', 'order_taken', 5)],
    { state: 'paid' },
  ],
  ['given up', [life('r1', 'order_closed', 2)], { state: 'given_up' }],
  [
    'given up by one and paid by another',
    [life('r1', 'order_closed', 2), life('r2', 'order_closed', 3)],
    { state: 'paid' },
  ],
  [
    'paid twice',
    [life('r1', 'order_closed', 3), life('r2', 'order_closed', 3)],
    { state: 'paid', closings: [{ transactionId: 't r1' }, { transactionId: 't r2' }] },
  ],
])('an order that is %s', (_, events, order) => {
  expect(foldOrder(events)).toMatchObject(order)
})

describe('what a server keeps', () => {
  const [held, taken, paid] = [
    life('r1', 'order_held', 1),
    life('r2', 'order_taken', 2),
    life('r2', 'order_closed', 3),
  ]
  const holding = (...events: OrderEvent[]) => ({
    heldIds: new Set(events.map(({ eventId }) => eventId)),
    isClosed: events.some(({ type }) => type === 'order_closed'),
  })

  it.each<[string, OrderEvent[], OrderEvent[], object]>([
    ['what is new', [held], [held, taken, taken], { status: 'kept', added: [taken], isClosed: false }],
    ['nothing that it has', [held], [held], { added: [] }],
    ['only the closing of what is closed', [held], [taken, paid], { added: [paid], isClosed: true }],
    ['nothing but closings later', [paid], [taken, held], { added: [], isClosed: true }],
  ])('%s', (_, before, published, receipt) => {
    expect(receiveOrder(holding(...before), published)).toMatchObject(receipt)
  })

  it('nothing of an order that has no end, and what it had stays', () => {
    const endless = Array.from({ length: 5_000 }, (_, place) => life('r1', 'order_held', place + 1))
    expect(receiveOrder(holding(taken), endless)).toEqual({ status: 'refused', added: [], isClosed: false })
    expect(receiveOrder(holding(), endless).status).toBe('kept')
  })
})
