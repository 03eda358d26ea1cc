/** A till under a store server asks about cards that other stores sold: head office answers, and nobody where the line is cut. */
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyOf } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { startTestStore, type TestStore } from '../upstream/testStore.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

const accountId = 'SOLD-ELSEWHERE'
const gift = { kind: 'gift_card', accountId, currency: 'EUR' } as const

test('a card of another store is known, held once, let go; with head office gone the till is told so', async () => {
  const till = await shop.enrolTill()
  const elsewhere = await shop.enrolElsewhere()
  const made = sellForCash([{ itemId: testId(), unitPriceE5: 2_000_000, pieces: 1 }], 1)
  const line = { ...must(made.lines[0], 'its line'), role: 'gift_card' as const, serials: [accountId] }
  const body = { ...made, lines: [line] }
  const totals = { salesMinor: 2000, returnsMinor: 0 }
  const entry = await elsewhere.append({ kind: 'retail_transaction', body, totals, receiptNumber: 1 })
  replyOf(await elsewhere.ask('sendEntries', { body: { entries: [entry] } }))

  const wanted = { body: { accountId, currency: 'EUR' } }
  expect(replyOf(await till.ask('readStoredValue', wanted))).toMatchObject({ availableMinor: 2000 })
  const holdId = testId()
  const hold = (amountMinor: number, id: string) =>
    till.ask('holdStoredValue', { params: { holdId: id }, body: { ...gift, amountMinor } })
  expect(replyOf(await hold(1500, holdId))).toEqual({ status: 'held', leftMinor: 500 })
  const other = { params: { holdId: testId() }, body: { ...gift, amountMinor: 1500 } }
  expect(replyOf(await elsewhere.ask('holdStoredValue', other))).toMatchObject({ status: 'value_held' })
  replyOf(await till.ask('releaseStoredValue', { params: { holdId } }))
  expect(replyOf(await elsewhere.ask('holdStoredValue', other))).toMatchObject({ status: 'held' })

  shop.line.become('cut')
  expect(await till.ask('readStoredValue', wanted)).toEqual({ problem: 'head_office_unreachable' })
  expect(await hold(100, testId())).toEqual({ problem: 'head_office_unreachable' })
  shop.line.become('open')
})
