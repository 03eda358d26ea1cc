/** One byte changed by hand, anywhere, is found and named. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { ingestBatch } from '../ingest/ingestBatch.ts'
import { makeTestDevice, testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { verifyTenant } from './verifyTenant.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()
const storeId = testId()
const item = testId()

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
  const device = await makeTestDevice(pool, tenantId, storeId)
  const batch = []
  for (let count = 0; count < 5; count += 1)
    batch.push(await device.sell([{ itemId: item, unitPriceE5: 199_000, pieces: 1 }]))
  await ingestBatch(pool, device, batch)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const damages: [change: string, undo: string, code: string, place: RegExp][] = [
  [
    'update journal set packed = set_byte(packed, 40, get_byte(packed, 40) # 1) where seq = 3',
    'update journal set packed = set_byte(packed, 40, get_byte(packed, 40) # 1) where seq = 3',
    'text_changed',
    /entry 3$/,
  ],
  [
    'update journal set signature = set_byte(signature, 10, get_byte(signature, 10) # 1) where seq = 2',
    'update journal set signature = set_byte(signature, 10, get_byte(signature, 10) # 1) where seq = 2',
    'signature_wrong',
    /entry 2$/,
  ],
  [
    'update money_entry set amount_minor = amount_minor + 1 where line_number = 1',
    'update money_entry set amount_minor = amount_minor - 1 where line_number = 1',
    'row_differs',
    /^money_entry .* 1$/,
  ],
  [
    'update stock_level set quantity_milli = quantity_milli + 1',
    'update stock_level set quantity_milli = quantity_milli - 1',
    'row_differs',
    /^stock_level/,
  ],
  [
    'update sales_hour set total_minor = total_minor + 1',
    'update sales_hour set total_minor = total_minor - 1',
    'row_differs',
    /^sales_hour/,
  ],
  [
    'update transaction set receipt_number = 77 where seq = 1',
    'update transaction set receipt_number = 1 where seq = 1',
    'row_differs',
    /^transaction /,
  ],
  [
    `insert into money_entry values ('${tenantId}', '${item}', 1, 'till', 'cash', 'EUR', 5)`,
    `delete from money_entry where transaction_id = '${item}'`,
    'row_unexplained',
    /^money_entry/,
  ],
  ['update journal_head set seq = 4', 'update journal_head set seq = 5', 'head_differs', /^journal /],
]

test.each(damages)('%s', async (change, undo, code, place) => {
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
  await pool.query(change)
  const { findings } = await verifyTenant(pool, tenantId)
  expect(findings).toContainEqual({ code, place: expect.stringMatching(place), detail: expect.any(String) })
  await pool.query(undo)
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('a whole entry taken out is missed', async () => {
  await pool.query('delete from journal where seq = 3')
  const { findings } = await verifyTenant(pool, tenantId)
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['number_missing']))
})
