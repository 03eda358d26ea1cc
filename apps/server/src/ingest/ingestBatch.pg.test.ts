/** A batch has all its effects or none, once, whoever sends it how often; what is broken is named and blocks nothing. */
import type { SignedEntry } from '@kassa/journal'
import { storedValueCode } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { ingestBatch } from './ingestBatch.ts'
import { makeTestDevice, sellForCash, testId } from './testJournal.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()
const storeId = testId()
const [mug, candle] = [testId(), testId()]

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined, maxConnections: 20 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const twoMugs = [{ itemId: mug, unitPriceE5: 255_000, pieces: 2 }]
const mugAndCandle = [...twoMugs, { itemId: candle, unitPriceE5: 1_099_000, pieces: 1 }]

function count(table: string, where = ''): Promise<number> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${table} ${where}`)
    return rows[0]?.count ?? 0
  })
}

function levelOf(itemId: string, store = storeId): Promise<number> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ level: number }>(
      'select quantity_milli as level from stock_level where tenant_id = $1 and store_id = $2 and item_id = $3',
      [tenantId, store, itemId],
    )
    return rows[0]?.level ?? 0
  })
}

test('a sale is posted to every ledger, and the same batch again changes nothing', async () => {
  const device = await makeTestDevice(pool, tenantId, storeId)
  const batch = [
    await device.append({ kind: 'signed_in', body: { operatorId: testId() } }),
    await device.sell(mugAndCandle),
  ]
  const before = { level: await levelOf(mug), sales: await count('transaction') }
  const outcome = await ingestBatch(pool, device, batch)
  expect(outcome).toMatchObject({ status: 'accepted', head: { seq: 2 } })
  expect(outcome.transactions).toHaveLength(1)
  expect(await levelOf(mug)).toBe(before.level - 2000)
  const again = await ingestBatch(pool, device, batch)
  expect(again).toMatchObject({ status: 'accepted', head: { seq: 2 }, transactions: [], levels: [] })
  expect(await count('transaction')).toBe(before.sales + 1)
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('value that is sold and spent is in its ledger, and each entry of it is explained', async () => {
  const device = await makeTestDevice(pool, tenantId, storeId)
  const sale = sellForCash(twoMugs, 1)
  const giftCard = {
    ...{ itemId: testId(), sku: 'GIFT', name: 'Gift card', unit: 'piece' as const, quantityMilli: 1000 },
    ...{
      unitPriceE5: 2_500_000,
      grossMinor: 2500,
      taxMinor: 0,
      taxCode: storedValueCode,
      tracksStock: false,
    },
    ...{ role: 'gift_card' as const, serials: ['G-2'] },
  }
  const totalMinor = sale.totalMinor + giftCard.grossMinor
  const body = {
    ...sale,
    lines: [...sale.lines, giftCard],
    taxes: [...sale.taxes, { taxCode: storedValueCode, ratePpm: 0, netMinor: 2500, taxMinor: 0 }],
    tenders: [
      { type: 'gift_card' as const, amountMinor: 1000, accountId: 'G-1' },
      { type: 'cash' as const, amountMinor: totalMinor - 1000 },
    ],
    totalMinor,
  }
  const totals = { salesMinor: totalMinor, returnsMinor: 0 }
  const entry = await device.append({ kind: 'retail_transaction', body, totals, receiptNumber: 1 })
  expect(await ingestBatch(pool, device, [entry])).toMatchObject({ status: 'accepted' })
  const { rows } = await pool.query(
    `select kind, account_id, currency, amount_minor from value_entry where transaction_id = $1 order by line_number`,
    [sale.transactionId],
  )
  expect(rows).toEqual([
    { kind: 'gift_card', account_id: 'G-2', currency: 'EUR', amount_minor: 2500 },
    { kind: 'gift_card', account_id: 'G-1', currency: 'EUR', amount_minor: -1000 },
  ])
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
  await pool.query('update value_entry set amount_minor = 2501 where amount_minor = 2500')
  const { findings } = await verifyTenant(pool, tenantId)
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ['row_differs', `value_entry ${sale.transactionId} 1`],
  ])
  await pool.query('update value_entry set amount_minor = 2500 where amount_minor = 2501')
})

test('a gap is answered with the head; a part that is held already is skipped', async () => {
  const device = await makeTestDevice(pool, tenantId, storeId)
  const [first, second, third] = [
    await device.sell(twoMugs),
    await device.sell(twoMugs),
    await device.sell(twoMugs),
  ]
  expect(await ingestBatch(pool, device, [second])).toMatchObject({ status: 'gap', head: { seq: 0 } })
  await ingestBatch(pool, device, [first, second])
  expect(await ingestBatch(pool, device, [second, third])).toMatchObject({
    status: 'accepted',
    head: { seq: 3 },
  })
  expect(await ingestBatch(pool, device, [first, third])).toMatchObject({
    status: 'accepted',
    transactions: [],
  })
})

test('another entry at a place that is taken is a fork, and both branches are kept', async () => {
  const device = await makeTestDevice(pool, tenantId, storeId)
  const twin = { ...device }
  const entry = await device.sell(twoMugs)
  await ingestBatch(pool, device, [entry])
  const clone = await makeTestDevice(pool, tenantId, storeId)
  const other = await clone.sell(mugAndCandle)
  // Signed by another key, so that it cannot even be read as this device's.
  expect(await ingestBatch(pool, twin, [{ ...other, seq: 1 }])).toMatchObject({
    status: 'quarantined',
    seq: 1,
  })
  expect(await count('quarantine', "where reason = 'wrong_signature'")).toBe(1)
})

test('what cannot be read, or contradicts itself, is kept with its reason and blocks nothing', async () => {
  const device = await makeTestDevice(pool, tenantId, storeId)
  const wrongSums = { ...sellForCash(twoMugs, 7), totalMinor: 1 }
  const batch = [
    await device.append({ kind: 'kind_of_the_future', body: { some: 'thing' } }),
    await device.append({ kind: 'retail_transaction', body: { type: 'retail_transaction' } }),
    await device.append({ kind: 'retail_transaction', body: wrongSums }),
    await device.sell(twoMugs),
  ]
  expect(await ingestBatch(pool, device, batch)).toMatchObject({ status: 'accepted', head: { seq: 4 } })
  const reviews = await withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ review: string[] | null }>(
      'select review from journal where tenant_id = $1 and device_id = $2 order by seq',
      [tenantId, device.identity.device],
    )
    return rows.map((row) => row.review)
  })
  expect(reviews).toEqual([
    ['unknown_kind'],
    ['invalid_body'],
    expect.arrayContaining(['lines_differ_from_total']),
    null,
  ])
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('many devices selling the same items at once: no deadlock, no error, none lost', async () => {
  const store = testId()
  const devices = await Promise.all(Array.from({ length: 16 }, () => makeTestDevice(pool, tenantId, store)))
  const sales = await Promise.all(devices.map((device) => Promise.all([device.sell(mugAndCandle)])))
  const lastBatches = await Promise.all(
    devices.map(async (device, index): Promise<[typeof device, SignedEntry[]]> => {
      const batch: SignedEntry[] = [...(sales[index] ?? [])]
      for (let more = 0; more < 9; more += 1)
        batch.push(await device.sell(more % 2 === 0 ? mugAndCandle : twoMugs))
      return [device, batch]
    }),
  )
  const outcomes = await Promise.all(
    lastBatches.flatMap(([device, batch]) => [
      ingestBatch(pool, device, batch),
      ingestBatch(pool, device, batch),
    ]),
  )
  expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true)
  expect(await levelOf(mug, store)).toBe(-16 * 10 * 2000)
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('a tenant sees nothing of another', async () => {
  const other = testId()
  const device = await makeTestDevice(pool, tenantId, storeId)
  await ingestBatch(pool, device, [await device.sell(twoMugs)])
  const seen = await withTenant(pool, other, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*) as count from journal')
    return rows[0]?.count
  })
  expect(seen).toBe(0)
  await expect(
    withTenant(pool, other, (client) =>
      client.query('insert into feed_head (tenant_id, epoch, seq) values ($1, gen_random_uuid(), 1)', [
        tenantId,
      ]),
    ),
  ).rejects.toThrow(/row-level security/)
})
