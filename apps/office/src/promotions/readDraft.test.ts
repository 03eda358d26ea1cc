/** What the form of a promotion shows is what it saves again; what is wrong is said by its field. */
import type { PromotionRecord } from '@kassa/contract'
import { promotionOf } from '@kassa/contract'
import { compilePromotions } from '@kassa/kernel'
import { expect, test } from 'vitest'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { kinds } from './kind.ts'
import { readDraft } from './readDraft.ts'

const euros = { currency: 'EUR', locale: 'en-GB' }
const goods = { isAll: false, categoryIds: ['c'], itemIds: ['i'] }
const typed: Draft = {
  ...emptyDraft,
  ...{
    name: 'Example',
    goods,
    slots: [
      { goods, pieces: '1' },
      { goods, pieces: '2' },
    ],
  },
  ...{ rate: '12.5', amount: '4.99', limit: '25', minimum: '10', take: '3', pay: '2', pieces: '4' },
  ...{ storeIds: ['s'], customerGroupIds: ['g'], from: '2026-12-01T09:00', until: '2026-12-24T18:00' },
  ...{ weekdays: [5, 6], opens: '17:30', closes: '24:00', coupon: 'one_use', codes: 'abc-1, abc-2\nabc-1' },
}

test.each(kinds)('%s is read, can be carried out, and is shown again as it was', (kind) => {
  const read = readDraft({ ...typed, kind }, euros)
  if (read.status !== 'read') throw new Error(JSON.stringify(read))
  expect(compilePromotions([promotionOf('p', read.record)]).refused).toEqual([])
  expect(read.record).toMatchObject({
    windows: [{ weekdays: [5, 6], fromMinute: 1050, untilMinute: 1440 }],
    coupon: { codes: ['ABC-1', 'ABC-2'], isOneUse: true },
    minimumSpend: { amountMinor: 1000 },
  })
  const again = readDraft(draftOf(read.record, '.', 2), euros)
  expect(again).toEqual(read)
})

test('everything that is wrong is said at once', () => {
  const draft: Draft = {
    ...typed,
    kind: 'n_for_m',
    name: ' ',
    pay: '3',
    minimum: 'much',
    until: '2026-11-01T00:00',
  }
  const wrong = readDraft(
    { ...draft, goods: { ...goods, categoryIds: [], itemIds: [] }, codes: 'a b' },
    euros,
  )
  expect(wrong).toEqual({
    status: 'wrong',
    wrong: { name: 'name', pay: 'pay', goods: 'goods', minimum: 'amount', until: 'end', codes: 'codes' },
  })
})

test('an amount is in one currency', () => {
  const draft: Draft = { ...typed, kind: 'basket_amount', minimum: '' }
  expect(readDraft(draft, { ...euros, currency: undefined })).toEqual({
    status: 'wrong',
    wrong: { stores: 'currency' },
  })
})

test('a rule that no form shows stays as it is', () => {
  const record: PromotionRecord = {
    ...{ name: 'From the API', priority: 7 },
    windows: [
      { weekdays: [1], fromMinute: 0, untilMinute: 60 },
      { weekdays: [2], fromMinute: 60, untilMinute: 120 },
    ],
    minimumSpend: { amountMinor: 5, goods: { include: { itemIds: ['i'], categoryIds: [] } } },
    rule: {
      ...{ type: 'buy_get', buy: [], ratePpm: 1_000_000, getAtMostBought: true },
      get: { goods: { include: 'all' }, pieces: 1 },
      combines: 'basket_alone',
    },
  }
  const read = readDraft({ ...draftOf(record, '.', 2), name: 'Renamed' }, euros)
  expect(read).toEqual({ status: 'read', record: { ...record, name: 'Renamed' } })
})
