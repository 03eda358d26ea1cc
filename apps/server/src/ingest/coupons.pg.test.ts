/** Coupons that sales used: what is good once and comes twice is taken in, posted, and named for review; a replay finds the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { couponUsedBefore } from './coupons.ts'
import { ingestBatch } from './ingestBatch.ts'
import { makeTestDevice, sellForCash, testId } from './testJournal.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()
const goods = [{ itemId: testId(), unitPriceE5: 250_000, pieces: 2 }]
const birthday = testId()
const welcome = testId()

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined, maxConnections: 8 })
  const rule = { type: 'document_percent_off', ratePpm: 100_000, combines: 'stackable' } as const
  const body = (isOneUse: boolean) => ({
    ...{ name: 'A tenth', priority: 0, coupon: { codes: ['ONE', 'TWO'], isOneUse }, rule },
  })
  await withTenant(pool, tenantId, (client) =>
    writeRecords(client, tenantId, [
      { kind: 'promotion', id: birthday, body: body(true) },
      { kind: 'promotion', id: welcome, body: body(false) },
    ]),
  )
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const used = (promotionId: string, couponId: string) => ({
  usedCoupons: [{ couponId, promotionId, uses: 1 }],
})

/** Sells with each of the coupons in one batch, and returns what is to be reviewed of each sale. */
async function sellWith(...coupons: ReturnType<typeof used>[]): Promise<string[]> {
  const device = await makeTestDevice(pool, tenantId, testId())
  const entries = []
  for (const coupon of coupons) entries.push(await device.sell(goods, undefined, coupon))
  const outcome = await ingestBatch(pool, device, entries)
  expect(outcome.status).toBe('accepted')
  return outcome.transactions.map(({ review }) => review.join())
}

test('a code for one use is named where it comes again, in one batch and from another till', async () => {
  expect(await sellWith(used(birthday, 'ONE'), used(birthday, 'TWO'), used(birthday, 'ONE'))).toEqual([
    ...['', '', couponUsedBefore],
  ])
  expect(await sellWith(used(birthday, 'TWO'))).toEqual([couponUsedBefore])
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('a code is good again when everything of its sale came back, in one batch and from another till', async () => {
  const device = await makeTestDevice(pool, tenantId, testId())
  const coupon = used(birthday, 'THREE')
  const [one, two, three] = [testId(), testId(), testId()]
  const sell = (transactionId: string) => device.sell(goods, undefined, { ...coupon, transactionId })
  const back = (transactionId: string, pieces: number) => {
    const returned = [{ itemId: testId(), unitPriceE5: 250_000, pieces: -pieces }]
    const original = { transactionId, lineNumber: 1 }
    const lines = sellForCash(returned, 1).lines.map((line) => ({ ...line, original }))
    return device.sell(returned, undefined, { lines })
  }
  const batch = [
    ...[await sell(one), await back(one, 1), await sell(two), await back(one, 1), await back(two, 2)],
    await sell(three),
  ]
  const outcome = await ingestBatch(pool, device, batch)
  expect(outcome.transactions.map(({ review }) => review.join())).toEqual([
    ...['', '', couponUsedBefore, '', '', ''],
  ])
  expect(await sellWith(coupon)).toEqual([couponUsedBefore])
  await ingestBatch(pool, device, [await back(three, 2)])
  expect(await sellWith(coupon), 'another till has used it').toEqual([couponUsedBefore])
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('a code for everyone is for everyone, and one of no promotion that is known names nobody', async () => {
  expect(await sellWith(used(welcome, 'ONE'), used(welcome, 'ONE'))).toEqual(['', ''])
  expect(await sellWith(used(testId(), 'ONE'), used('no id', 'ONE'), used('x'.repeat(500), 'ONE'))).toEqual([
    ...['', '', ''],
  ])
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('of sales that arrive at once, all but one are named', async () => {
  const reviews = await Promise.all(Array.from({ length: 6 }, () => sellWith(used(birthday, 'RACE'))))
  expect(reviews.flat().filter((review) => review === '')).toHaveLength(1)
  expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('a use that no sale made is found', async () => {
  await withTenant(pool, tenantId, (client) =>
    client.query(
      `insert into coupon_use (tenant_id, promotion_id, coupon_id, transaction_id, uses) values ($1, 'p', 'c', $2, 1)`,
      [tenantId, testId()],
    ),
  )
  expect((await verifyTenant(pool, tenantId)).findings).toMatchObject([{ code: 'row_unexplained' }])
})
