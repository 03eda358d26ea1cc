/** The connection to the database breaks at each statement of a batch, before it and behind it: the batch is in whole or not at all, and
 *  sent again it is in once. `npm run crash:server` kills real processes there. */
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Moment, PostgresProxy } from '../../../../tools/crash/postgresProxy.ts'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { cutOnce } from '../postgres/testCut.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { ingestBatch } from './ingestBatch.ts'
import { makeTestDevice, testId } from './testJournal.ts'

let database: TestDatabase
let proxy: PostgresProxy
/** Past the proxy, and through it. */
let pool: Pool
let cutPool: Pool
const [tenantId, storeId, mug, shiftId] = [testId(), testId(), testId(), testId()]
const twoMugs = [{ itemId: mug, unitPriceE5: 255_000, pieces: 2 }]
const floats = [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: 5 }] }]

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  proxy = await PostgresProxy.start(database.connection)
  pool = makePool({ connection: database.connection, onError: () => undefined })
  const connection = { ...database.connection, host: '127.0.0.1', port: proxy.port }
  cutPool = makePool({ connection, onError: () => undefined })
})
afterAll(async () => {
  await cutPool.end()
  await proxy.close()
  await pool.end()
  await database.drop()
})

test.each<Moment>(['asked', 'answered'])(
  'a batch is cut when each of its statements is %s',
  async (moment) => {
    const device = await makeTestDevice(pool, tenantId, storeId)
    const operatorId = testId()
    const day = async () => [
      await device.append({ kind: 'shift_opened', body: { operatorId, shiftId: testId(), floats } }),
      await device.sell(twoMugs, shiftId),
      await device.sell([{ ...must(twoMugs[0], 'a line'), pieces: -1 }]),
    ]
    const cutAt: string[] = []
    let held = 0
    for (let isThrough = false; !isThrough; ) {
      const batch = await day()
      isThrough = await cutOnce({ proxy, moment, cutAt }, () => ingestBatch(cutPool, device, batch))
      const before = await heldCount()
      expect([held, held + batch.length]).toContain(before)
      // Whatever became of it, it is sent again.
      expect(await ingestBatch(pool, device, batch)).toMatchObject({ status: 'accepted' })
      held += batch.length
      expect(await heldCount()).toBe(held)
    }
    expect(cutAt[0]).toMatch(/^begin/)
    expect(cutAt).toEqual(expect.arrayContaining(['lock_head', 'taken_ids', 'store_batch', 'commit']))
    expect((await verifyTenant(pool, tenantId)).findings).toEqual([])

    async function heldCount(): Promise<number> {
      const { rows } = await pool.query<{ count: number }>(
        'select count(*) as count from journal where device_id = $1',
        [device.identity.device],
      )
      return rows[0]?.count ?? 0
    }
  },
)
