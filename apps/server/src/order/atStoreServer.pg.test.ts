/** The tills of a store share baskets through the server of their store while head office is away; head office keeps none of them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyOf } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'
import { startTestStore, type TestStore } from '../upstream/testStore.ts'

let shop: TestStore
beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

test('a basket that is parked without head office is taken up on another till of the store', async () => {
  const [here, there] = [await shop.enrolTill(), await shop.enrolTill()]
  shop.line.become('cut')
  const orderId = testId()
  const by = { registerId: testId(), operatorId: testId(), atMs: Date.now() }
  const hold = { totalMinor: 250, currency: 'EUR', lineCount: 1, name: 'Red coat' }
  const held = { type: 'order_held', eventId: testId(), revision: 1, by, ...hold }
  const taken = { type: 'order_taken', eventId: testId(), revision: 2, by }
  replyOf(await here.ask('exchangeOrders', { body: { orders: [{ orderId, events: [held] }] } }))
  const read = replyOf(
    await there.ask('exchangeOrders', { body: { orders: [{ orderId, events: [taken] }] } }),
  )
  expect(read.orders).toEqual([{ orderId, events: [held, taken] }])
  shop.line.become('open')
  const { rows } = await shop.headOffice.pool.query('select 1 from order_event')
  expect(rows).toEqual([])
})
