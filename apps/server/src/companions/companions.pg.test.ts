/** What goes with what, from the sales of a store to its tills. */
import type { Fact } from '@kassa/journal'
import { addToTotals } from '@kassa/kernel'
import { afterAll, expect, test } from 'vitest'
import { openTestShop, replyOf } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const [pasta, sauce, milk] = [testId(), testId(), testId()]
const params = { storeId: shop.storeId }
let receiptNumber = 0

async function sell(goods: readonly string[], times: number, pieces = 1): Promise<void> {
  const entries = []
  for (let time = 0; time < times; time += 1) {
    receiptNumber += 1
    const body = sellForCash(
      goods.map((itemId) => ({ itemId, unitPriceE5: 100_000, pieces })),
      receiptNumber,
    )
    const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, body)
    const fact: Fact = { kind: 'retail_transaction', body, totals, receiptNumber }
    entries.push(await device.append(fact))
  }
  replyOf(await device.ask('sendEntries', { body: { entries } }))
}

async function fed() {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  return records.findLast(({ kind }) => kind === 'companions')
}

test('a store that has sold little suggests nothing, and no record is written', async () => {
  await sell([pasta, sauce], 3)
  expect(replyOf(await owner('countCompanions', { params }))).toEqual({ saleCount: 3, goodsCount: 0 })
  expect(await fed()).toBeUndefined()
})

test('what is bought together reaches the tills; counted again without news it is not written', async () => {
  await sell([pasta, sauce], 20)
  await sell([milk], 60)
  expect(replyOf(await owner('countCompanions', { params }))).toEqual({ saleCount: 83, goodsCount: 2 })
  const record = await fed()
  expect(record).toMatchObject({
    id: shop.storeId,
    body: {
      goods: expect.arrayContaining([
        { itemId: pasta, companionIds: [sauce] },
        { itemId: sauce, companionIds: [pasta] },
      ]),
    },
  })
  replyOf(await owner('countCompanions', { params }))
  expect(await fed()).toEqual(record)
})

test('what comes back says nothing of what goes together', async () => {
  await sell([milk, sauce], 30, -1)
  expect(replyOf(await owner('countCompanions', { params }))).toEqual({ saleCount: 83, goodsCount: 2 })
})

test('a store that there is none of is not found', async () => {
  const refused = await owner('countCompanions', { params: { storeId: shop.tenantId } })
  expect(refused).toEqual({ problem: 'not_found' })
})
