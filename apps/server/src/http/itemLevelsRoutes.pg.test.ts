/** The stock of one item, asked by a till: of every store of its own business. */
import { afterAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { openTestShop, replyOf } from './testServer.ts'

const { server, shop, device } = await openTestShop()
afterAll(() => server.stop())

test('a store where the item never moved has none of it', async () => {
  const itemId = testId()
  const item = {
    ...{ sku: itemId, gtins: [], name: 'Cup', unit: 'piece' as const, taxCategory: 'standard' },
    ...{ tracksStock: true, isActive: true, prices: [] },
  }
  await withTenant(server.pool, shop.tenantId, (client) =>
    writeRecords(client, shop.tenantId, [{ kind: 'item', id: itemId, body: item }]),
  )
  const { levels } = replyOf(await device.ask('readItemLevels', { query: { itemId } }))
  expect(levels).toContainEqual(expect.objectContaining({ storeId: shop.storeId, quantityMilli: 0 }))
})

test('nobody else learns of it', async () => {
  expect(await server.anyone('readItemLevels', { query: { itemId: testId() } })).toEqual({
    problem: 'not_signed_in',
  })
})
