/** A till under a store server finds what other stores sold, as head office knows it; with head office gone, what its own store sold. */
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyOf } from '../http/testServer.ts'
import { sellAndSend, startTestStore, type TestStore } from '../upstream/testStore.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

test('a sale that only head office holds is found in the store, each once, and not when the line is cut', async () => {
  const till = await shop.enrolTill()
  const elsewhere = await shop.enrolElsewhere()
  replyOf(await sellAndSend(till, 41))
  replyOf(await sellAndSend(elsewhere, 42))
  const numbers = async () => {
    const { sales } = replyOf(await till.ask('findSales', { query: {} }))
    return sales.map(({ transaction }) => transaction.receiptNumber).sort()
  }
  expect(await numbers()).toEqual([41, 42])
  const { sales } = replyOf(await till.ask('findSales', { query: { receiptNumber: 42 } }))
  expect(must(sales[0], 'the sale of the other till')).toMatchObject({ registerName: 'Till 1', returns: [] })
  shop.line.become('cut')
  expect(await numbers()).toEqual([41])
  shop.line.become('open')
})
