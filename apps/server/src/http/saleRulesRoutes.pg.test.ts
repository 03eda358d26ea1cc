/** What is asked before something is sold, set by the back office: it reaches the tills, and changes nothing else. */
import { afterAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const category = { name: 'Wine', hue: 10, position: 1 }
const wine = {
  ...{ gtins: [], name: 'Wine', unit: 'piece' as const, taxCategory: 'standard' },
  ...{ tracksStock: true, isActive: true, prices: [{ currency: 'EUR', unitPriceE5: 500_000 }] },
}

async function added(kind: 'item' | 'category'): Promise<string> {
  const id = testId()
  const body = { ...wine, sku: id }
  const change: RecordChange = kind === 'item' ? { kind, id, body } : { kind, id, body: category }
  await withTenant(server.pool, shop.tenantId, (client) => writeRecords(client, shop.tenantId, [change]))
  return id
}
async function fed(wanted: string) {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  return records.findLast(({ id }) => id === wanted)
}

describe('the rules of an item', () => {
  test('reach the tills, are read with the item, and go again', async () => {
    const itemId = await added('item')
    const params = { itemId }
    const save = (version: number, saleRules: object) =>
      owner('saveSaleRules', { params, body: { version, saleRules } })
    replyOf(await save(1, { minimumAge: 18 }))
    const held = { ...wine, sku: itemId, saleRules: { minimumAge: 18 } }
    expect(await fed(itemId)).toMatchObject({ kind: 'item', version: 2, body: held })
    expect(replyOf(await owner('readItem', { params }))).toMatchObject({ version: 2, item: held })
    expect(await save(1, {})).toEqual({ problem: 'changed_meanwhile' })
    replyOf(await save(2, {}))
    expect((await fed(itemId))?.body).toEqual({ ...wine, sku: itemId })
  })

  test.each<[string, object]>([
    ['an age below zero', { minimumAge: -1 }],
    ['an age of a hundred', { minimumAge: 100 }],
  ])('are refused with %s', async (_, saleRules) => {
    const params = { itemId: await added('item') }
    expect(await owner('saveSaleRules', { params, body: { version: 1, saleRules } })).toEqual({
      problem: 'invalid_request',
    })
  })
})

test('the age of a category reaches the tills, and goes again', async () => {
  const categoryId = await added('category')
  const params = { categoryId }
  replyOf(await owner('saveCategoryAge', { params, body: { minimumAge: 18 } }))
  expect((await fed(categoryId))?.body).toEqual({ ...category, minimumAge: 18 })
  replyOf(await owner('saveCategoryAge', { params, body: {} }))
  expect((await fed(categoryId))?.body).toEqual(category)
})

test('nobody changes what is of another business', async () => {
  const params = { itemId: await added('item') }
  const stranger = await signIn(server.url, (await makeTestBusiness(server.pool)).email)
  expect(await stranger('saveSaleRules', { params, body: { version: 1, saleRules: {} } })).toEqual({
    problem: 'not_found',
  })
  const category = { categoryId: await added('category') }
  expect(await stranger('saveCategoryAge', { params: category, body: {} })).toEqual({ problem: 'not_found' })
})
