/** What the back office reads, from a sale that a device really sent. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { packedText, packText, unpackText } from '../entryText/packText.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const names = ['Candle holder', 'candle, red', 'Mug 100% cotton', 'Zebra_print']
const itemIds = names.map(() => testId())

const items: RecordChange[] = names.map((name, index) => ({
  kind: 'item',
  id: itemIds[index] ?? '',
  body: {
    ...{ sku: `SKU-${index}`, gtins: ['9521000000004'], name, unit: 'piece', taxCategory: 'standard' },
    ...{ tracksStock: true, isActive: true, prices: [{ currency: 'EUR', unitPriceE5: 250_000 }] },
  },
}))

/** 10:30 in Amsterdam, on a Wednesday. */
const wednesdayMs = Date.UTC(2026, 10, 18, 9, 30)
const [minuteMs, dayMs] = [60_000, 24 * 3_600_000]

async function sell(epochMs: number, pieces: number, receiptNumber: number): Promise<string> {
  const transaction = sellForCash(
    [{ itemId: itemIds[0] ?? '', unitPriceE5: 1_000_000, pieces }],
    receiptNumber,
  )
  const entry = await device.append({ kind: 'retail_transaction', body: transaction, receiptNumber }, epochMs)
  replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
  return transaction.transactionId
}

const { server, shop, device, ...office } = await openTestShop(() => items)
let { owner } = office
afterAll(() => server.stop())

describe('a day of sales', () => {
  const ids: string[] = []
  beforeAll(async () => {
    // A week ago: an hour before, twenty minutes before, and ten minutes after this time of day.
    ids.push(await sell(wednesdayMs - 7 * dayMs - 60 * minuteMs, 1, 1))
    ids.push(await sell(wednesdayMs - 7 * dayMs - 20 * minuteMs, 2, 2))
    ids.push(await sell(wednesdayMs - 7 * dayMs + 10 * minuteMs, 4, 3))
    ids.push(await sell(wednesdayMs - 60 * minuteMs, 8, 4))
    ids.push(await sell(wednesdayMs - minuteMs, 16, 5))
    server.clock.nowMs = wednesdayMs
    owner = await signIn(server.url, shop.email)
  })

  test('today stands against the same weekday up to the same minute', async () => {
    const { stores } = replyOf(await owner('readSummary', {}))
    expect(stores).toMatchObject([
      {
        ...{ storeId: shop.storeId, name: 'Amsterdam', currency: 'EUR', timeZone: 'Europe/Amsterdam' },
        today: { transactionCount: 2, totalMinor: 24_000 },
        weekBefore: { transactionCount: 2, totalMinor: 3_000 },
        hours: [
          { hour: 9, totalMinor: 8_000, transactionCount: 1 },
          { hour: 10, totalMinor: 16_000, transactionCount: 1 },
        ],
      },
    ])
  })

  test('transactions come newest first, page by page, none twice and none left out', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const query = { limit: 2, ...(after === undefined ? {} : { after }) }
      const page = replyOf(await owner('listTransactions', { query }))
      seen.push(...page.transactions.map(({ transactionId }) => transactionId))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual([...ids].reverse())
  })

  test('a row says what the register wrote, in the time of the store', async () => {
    const { transactions } = replyOf(await owner('listTransactions', { query: { receiptNumber: 5 } }))
    expect(transactions).toMatchObject([
      {
        ...{ transactionId: ids[4], storeName: 'Amsterdam', registerName: 'Till 1', receiptNumber: 5 },
        ...{ at: '2026-11-18T10:29:00.000+01:00', lineCount: 1, currency: 'EUR', totalMinor: 16_000 },
        ...{ tenderTypes: ['cash'], reviewReasons: [] },
      },
    ])
  })

  test('filters by day and store; a day that does not exist is a wrong request', async () => {
    const count = async (query: Parameters<typeof listOf>[0]) => (await listOf(query)).length
    const listOf = async (query: { from?: string; to?: string; storeId?: string }) =>
      replyOf(await owner('listTransactions', { query })).transactions
    expect(await count({ from: '2026-11-18' })).toBe(2)
    expect(await count({ to: '2026-11-11' })).toBe(3)
    expect(await count({ from: '2026-11-12', to: '2026-11-17' })).toBe(0)
    expect(await count({ storeId: testId() })).toBe(0)
    const wrong = await owner('listTransactions', { query: { from: '2026-02-31' } })
    expect(wrong).toEqual({ problem: 'invalid_request' })
  })

  test('a transaction shows its ledgers and the signed fact behind them', async () => {
    const transactionId = ids[4] ?? ''
    const found = replyOf(await owner('readTransaction', { params: { transactionId } }))
    expect(found.money.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
    expect(found.stock).toEqual([{ itemId: itemIds[0], name: 'Candle holder', quantityMilli: -16_000 }])
    expect(found.entry).toMatchObject({ device: device.identity.device, seq: 5, isSignatureVerified: true })
    expect(JSON.parse(found.entry.text).body.transactionId).toBe(transactionId)
    expect(await owner('readTransaction', { params: { transactionId: testId() } })).toEqual({
      problem: 'not_found',
    })
  })

  test('a text that was changed in the database no longer proves itself', async () => {
    const transactionId = ids[0] ?? ''
    const change = async (from: string, to: string) => {
      const where = 'tenant_id = $1 and device_id = $2 and seq = 1'
      const place = [shop.tenantId, device.identity.device]
      const { rows } = await server.pool.query<{ packed: Buffer }>(
        `select ${packedText} from journal where ${where}`,
        place,
      )
      const [text] = rows.map(({ packed }) => unpackText(packed).replace(from, to))
      await server.pool.query(`update journal set packed = $3 where ${where}`, [
        ...place,
        packText(text ?? '', device.identity),
      ])
    }
    await change('"totalMinor":1000', '"totalMinor":9000')
    const found = replyOf(await owner('readTransaction', { params: { transactionId } }))
    expect(found.entry.isSignatureVerified).toBe(false)
    await change('"totalMinor":9000', '"totalMinor":1000')
  })

  test('an item shows its levels and what moved it, newest first', async () => {
    const { levels, movements } = replyOf(await owner('readItem', { params: { itemId: itemIds[0] ?? '' } }))
    expect(levels).toEqual([{ storeId: shop.storeId, storeName: 'Amsterdam', quantityMilli: -31_000 }])
    expect(movements.map(({ quantityMilli }) => quantityMilli)).toEqual([-16_000, -8000, -4000, -2000, -1000])
    expect(await owner('readItem', { params: { itemId: testId() } })).toEqual({ problem: 'not_found' })
  })

  test('devices show what the server holds of each', async () => {
    const { devices } = replyOf(await owner('listDevices', {}))
    expect(devices).toMatchObject([
      {
        ...{ device: device.identity.device, registerName: 'Till 1', storeName: 'Amsterdam' },
        ...{ incarnation: 1, seq: 5, trouble: null },
      },
    ])
    expect(devices[0]?.lastReceivedAt).not.toBeNull()
  })

  test('a neighbour sees none of it', async () => {
    const neighbour = await makeTestBusiness(server.pool)
    const other = await signIn(server.url, neighbour.email)
    expect(replyOf(await other('listTransactions', { query: {} })).transactions).toEqual([])
    expect(replyOf(await other('listDevices', {})).devices).toEqual([])
    expect(replyOf(await other('listItems', { query: {} })).items).toEqual([])
    const { stores } = replyOf(await other('listStores', {}))
    expect(stores.map(({ storeId }) => storeId)).toEqual([neighbour.storeId])
    const transaction = await other('readTransaction', { params: { transactionId: ids[0] ?? '' } })
    expect(transaction).toEqual({ problem: 'not_found' })
    const item = await other('readItem', { params: { itemId: itemIds[0] ?? '' } })
    expect(item).toEqual({ problem: 'not_found' })
  })
})

describe('items', () => {
  const namesOf = async (search: string) =>
    replyOf(await owner('listItems', { query: { search } })).items.map(({ item }) => item.name)

  test('come by name whatever the case, page by page', async () => {
    const first = replyOf(await owner('listItems', { query: { limit: 3 } }))
    expect(first.items.map(({ item }) => item.name)).toEqual([
      'Candle holder',
      'candle, red',
      'Mug 100% cotton',
    ])
    const query = { limit: 3, after: first.next ?? '' }
    const second = replyOf(await owner('listItems', { query }))
    expect(second.items.map(({ item }) => item.name)).toEqual(['Zebra_print'])
    expect(second.next).toBeUndefined()
  })

  test('begin with the one whose number was typed, on the first page alone', async () => {
    const numbered = (sku: string, name: string): RecordChange => ({
      ...{ kind: 'item', id: testId() },
      body: {
        ...{
          sku,
          gtins: [],
          name,
          unit: 'piece',
          taxCategory: 'standard',
          tracksStock: true,
          isActive: true,
        },
        prices: [{ currency: 'EUR', unitPriceE5: 250_000 }],
      },
    })
    const goods = [numbered('X7', 'Vase'), numbered('AX71', 'Bowl'), numbered('X70', 'Urn')]
    await withTenant(server.pool, shop.tenantId, (client) => writeRecords(client, shop.tenantId, goods))
    expect(await namesOf('x7')).toEqual(['Vase', 'Bowl', 'Urn'])
    const pages: string[][] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const query: { search: string; limit: number; after?: string } = {
        search: 'X7',
        limit: 1,
        ...(after && { after }),
      }
      const page = replyOf(await owner('listItems', { query }))
      pages.push(page.items.map(({ item }) => item.name))
      after = page.next
    }
    expect(pages).toEqual([['Vase'], ['Bowl'], ['Urn']])
  })

  test('are found by each word, by SKU and by GTIN; a wildcard is just a character', async () => {
    expect(await namesOf('RED cand')).toEqual(['candle, red'])
    expect(await namesOf('SKU-2')).toEqual(['Mug 100% cotton'])
    expect(await namesOf('9521000000004')).toHaveLength(4)
    expect(await namesOf('100%')).toEqual(['Mug 100% cotton'])
    expect(await namesOf('_')).toEqual(['Zebra_print'])
  })
})
