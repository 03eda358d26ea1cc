/** Promotions and price lists by the back office: they reach the tills, keep their history, and wrong ones are refused. */
import type { PriceListRecord, PromotionRecord } from '@kassa/contract'
import { afterAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const candles = { include: { itemIds: [], categoryIds: [testId()] } }
const halfPrice: PromotionRecord = {
  name: 'Second candle half price',
  priority: 0,
  from: '2026-11-01T00:00',
  rule: {
    ...{ type: 'cheapest_off', goods: candles, groupPieces: 2, rewardedPieces: 1, ratePpm: 500_000 },
    combines: 'goods_alone',
  },
}
const cup = {
  ...{ sku: 'CUP-LOWEST', gtins: [], name: 'Cup', unit: 'piece' as const, taxCategory: 'standard' },
  ...{ tracksStock: true, isActive: true },
}
const wholesale: PriceListRecord = {
  name: 'From a dozen on',
  currency: 'EUR',
  priority: 0,
  prices: [{ itemId: testId(), unitPriceE5: 99_000, fromQuantityMilli: 12_000 }],
}

async function fed(wanted: string) {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  return records.findLast(({ id }) => id === wanted)
}
function history(id: string) {
  return withTenant(server.pool, shop.tenantId, async (client) => {
    const sql = 'select version, body from record_history where tenant_id = $1 and id = $2 order by version'
    return (await client.query<{ version: number; body: object }>(sql, [shop.tenantId, id])).rows
  })
}

describe('a promotion', () => {
  test('reaches the tills, changes as a whole, and keeps what it was', async () => {
    const { promotionId } = replyOf(await owner('addPromotion', { body: halfPrice }))
    expect(await fed(promotionId)).toMatchObject({ kind: 'promotion', version: 1, body: halfPrice })
    const ended = { ...halfPrice, until: '2026-11-22T12:00' }
    const params = { promotionId }
    replyOf(await owner('savePromotion', { params, body: { version: 1, promotion: ended } }))
    expect(await fed(promotionId)).toMatchObject({ version: 2, body: ended })
    expect(replyOf(await owner('listPromotions', {})).promotions).toContainEqual({
      ...{ promotionId, version: 2, promotion: ended },
    })
    expect(await history(promotionId)).toEqual([
      { version: 1, body: halfPrice },
      { version: 2, body: ended },
    ])
  })

  test('is not written over by who read it before', async () => {
    const { promotionId } = replyOf(await owner('addPromotion', { body: halfPrice }))
    const save = (version: number) =>
      owner('savePromotion', { params: { promotionId }, body: { version, promotion: halfPrice } })
    replyOf(await save(1))
    expect(await save(1)).toEqual({ problem: 'changed_meanwhile' })
  })

  test.each<[string, unknown]>([
    ['no name', { ...halfPrice, name: '' }],
    ['groups without pieces', { ...halfPrice, rule: { ...halfPrice.rule, groupPieces: 0 } }],
    ['an end before the start', { ...halfPrice, until: '2026-10-31T00:00' }],
    ['a code that nobody can type', { ...halfPrice, coupon: { codes: ['no spaces'], isOneUse: true } }],
    ['a rule of no kind', { ...halfPrice, rule: { type: 'giveaway' } }],
  ])('is refused with %s', async (_, body) => {
    expect(await owner('addPromotion', { body: body as PromotionRecord })).toEqual({
      problem: 'invalid_request',
    })
  })
})

describe('a price list', () => {
  test('reaches the tills and changes as a whole', async () => {
    const { priceListId } = replyOf(await owner('addPriceList', { body: wholesale }))
    const dearer = { ...wholesale, priority: 1 }
    const params = { priceListId }
    replyOf(await owner('savePriceList', { params, body: { version: 1, priceList: dearer } }))
    expect(await fed(priceListId)).toMatchObject({ kind: 'price_list', version: 2, body: dearer })
    expect(await owner('savePriceList', { params, body: { version: 1, priceList: dearer } })).toEqual({
      problem: 'changed_meanwhile',
    })
    expect(replyOf(await owner('listPriceLists', {})).priceLists).toHaveLength(1)
  })

  test('is refused where an item has two prices from one quantity on', async () => {
    const [price] = wholesale.prices
    const body = { ...wholesale, prices: price === undefined ? [] : [price, price] }
    expect(await owner('addPriceList', { body })).toEqual({ problem: 'invalid_request' })
  })
})

test('the lowest price of the thirty days before is read from what the records were', async () => {
  const [itemId, body] = [testId(), { ...cup, prices: [{ currency: 'EUR', unitPriceE5: 500_000 }] }]
  await withTenant(server.pool, shop.tenantId, (client) =>
    writeRecords(client, shop.tenantId, [{ kind: 'item', id: itemId, body }]),
  )
  const ask = (before: string) =>
    owner('readLowestPrice', { params: { itemId }, query: { storeId: shop.storeId, before } })
  const soon = new Date(Date.now() + 172_800_000).toISOString().slice(0, 16)
  expect(replyOf(await ask(soon))).toMatchObject({
    status: 'found',
    unitPriceE5: 500_000,
    coversPeriod: false,
  })
  expect(replyOf(await ask('2020-01-01T00:00'))).toEqual({ status: 'never_on_sale' })
})

test('nobody changes what is of another business', async () => {
  const { promotionId } = replyOf(await owner('addPromotion', { body: halfPrice }))
  const other = await makeTestBusiness(server.pool)
  const stranger = await signIn(server.url, other.email)
  const body = { version: 1, promotion: halfPrice }
  expect(await stranger('savePromotion', { params: { promotionId }, body })).toEqual({
    problem: 'not_found',
  })
  expect(replyOf(await stranger('listPromotions', {})).promotions).toEqual([])
})
