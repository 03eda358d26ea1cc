/** The demo business is whole after one start, and after one that was cut off. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { importItems } from '../import/importItems.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { promotionFault } from '../offer/promotionFault.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { readRecords } from '../records/readRecord.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { readPlan } from './demoPlan.ts'
import { ensureDemo } from './seedDemo.ts'

let database: TestDatabase
let pool: Pool
let folder: string

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-demo-'))
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const tools = () => ({
  pool,
  journals: openServerJournals(pool, path.join(folder, 'keys')),
  nowMs: () => Date.now(),
})

function count(tenantId: string, sql: string): Promise<number> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ count: number }>(sql)
    return rows[0]?.count ?? 0
  })
}

test('a start that is cut off is finished by the next one, and a third changes nothing', async () => {
  const cutOff = {
    ...tools(),
    onProgress: () => {
      throw new Error('pulled the plug')
    },
  }
  await expect(ensureDemo(cutOff, folder)).rejects.toThrow('pulled the plug')
  expect((await readPlan(folder))?.isComplete).toBe(false)
  const access = await ensureDemo(tools(), folder)
  expect(access?.tills.map((till) => till.storeName)).toEqual(['Amsterdam', 'Stockholm'])
  const tenantId = access?.tenantId ?? ''
  const items = await count(tenantId, "select count(*) from record where kind = 'item'")
  expect(items).toBeGreaterThan(2000)
  expect(await count(tenantId, 'select count(*) from transaction')).toBe(2)
  expect(await ensureDemo(tools(), folder)).toEqual(access)
  expect(await count(tenantId, 'select count(*) from transaction')).toBe(2)
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('the promotions of the demo are of its stores and its goods, and can be carried out', async () => {
  const tenantId = (await readPlan(folder))?.tenantId ?? ''
  const read = <Kind extends 'promotion' | 'category'>(kind: Kind) =>
    withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
  const promotions = await read('promotion')
  const categoryIds = new Set((await read('category')).map(({ id }) => id))
  expect(promotions.length).toBeGreaterThan(8)
  for (const { id, body } of promotions) {
    expect(promotionFault(id, body)).toBeUndefined()
    const named = JSON.stringify(body.rule).match(/"categoryIds":\["([^"]+)"/)?.[1]
    if (named !== undefined) expect(categoryIds).toContain(named)
  }
})

test('a file with mistakes is refused with every line named, and changes nothing', async () => {
  const tenantId = (await readPlan(folder))?.tenantId ?? ''
  const before = await count(tenantId, 'select seq as count from feed_head')
  const csv = [
    'sku,name,gtin,price:EUR,stock:Amsterdam,stock:Atlantis',
    'A1,Mug,9521000000001,2.50,3,',
    'A2,,9521000000002,two,3,',
    'A1,Mug again,,2.50,1.23456,',
  ].join('\n')
  const outcome = await importItems(tools(), tenantId, csv)
  expect(outcome).toMatchObject({
    status: 'refused',
    problems: [
      { line: 1, column: 'stock:Atlantis' },
      { line: 3, column: 'gtin', problem: 'has a wrong check digit: it should end in 1' },
      { line: 3, column: 'name' },
      { line: 3, column: 'price:EUR' },
      { line: 4, column: 'stock:Amsterdam' },
    ],
  })
  expect(await count(tenantId, 'select seq as count from feed_head')).toBe(before)
})

test('an item is known by its SKU, and a count books only the difference', async () => {
  const tenantId = (await readPlan(folder))?.tenantId ?? ''
  const csv = (stock: number) => `sku,name,price:EUR,stock:Amsterdam\nNEW1,New thing,1.00,${stock}\n`
  expect(await importItems(tools(), tenantId, csv(5))).toMatchObject({ itemCount: 1, stockLineCount: 1 })
  expect(await importItems(tools(), tenantId, csv(5))).toMatchObject({ itemCount: 1, stockLineCount: 0 })
  expect(await importItems(tools(), tenantId, csv(7))).toMatchObject({ itemCount: 1, stockLineCount: 1 })
  const moved =
    "select sum(quantity_milli)::bigint as count from stock_entry join record on id = item_id where body ->> 'sku' = 'NEW1'"
  expect(await count(tenantId, moved)).toBe(7000)
})

test('what a file has no column for stays as it is; what it does not know is named', async () => {
  const tenantId = (await readPlan(folder))?.tenantId ?? ''
  const first = 'sku,name,gtin,price:EUR,price:SEK,tax_category\nKEEP,Mug,96385074,2.50,29,plant\n'
  expect(await importItems(tools(), tenantId, first)).toMatchObject({ status: 'imported' })
  expect(await importItems(tools(), tenantId, 'sku,name,price:EUR\nKEEP,Big mug,3.00\n')).toMatchObject({
    status: 'imported',
  })
  const body = await withTenant(pool, tenantId, async (client) => {
    const sql = "select body from record where kind = 'item' and body ->> 'sku' = 'KEEP'"
    return (await client.query<{ body: object }>(sql)).rows[0]?.body
  })
  expect(body).toMatchObject({ name: 'Big mug', gtins: ['96385074'], taxCategory: 'plant' })
  expect(body).toMatchObject({ prices: [{ currency: 'SEK' }, { currency: 'EUR', unitPriceE5: 300_000 }] })
  const odd = 'sku,name,colour,tax_category\nX1,Thing,red,standard\n\nX2,Thing,red,spirits\n'
  expect(await importItems(tools(), tenantId, odd)).toMatchObject({
    status: 'refused',
    problems: [
      { line: 1, column: 'colour' },
      { line: 4, column: 'tax_category', value: 'spirits' },
    ],
  })
})
