/** The connection to the database breaks at each statement of the exchange by which a till takes up a shared basket, before it and behind
 *  it: what the till did is held whole or not at all, and sent again it is held once, in an order that no other till misses. */
import type { OrderEvent } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Moment, PostgresProxy } from '../../../../tools/crash/postgresProxy.ts'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { cutOnce } from '../postgres/testCut.ts'
import { exchangeOrders, type OrderWish } from './exchangeOrders.ts'

let database: TestDatabase
let proxy: PostgresProxy
/** Past the proxy, and through it. */
let pool: Pool
let cutPool: Pool
const key = { tenantId: testId(), storeId: testId() }

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

const exchange = (over: Pool, wish: OrderWish) =>
  withTenant(over, key.tenantId, async (client) => (await exchangeOrders(client, key, wish)).reply)

const by = () => ({ registerId: testId(), operatorId: testId(), atMs: 1_795_000_000_000 })
const held = (): OrderEvent => {
  const hold = { totalMinor: 250, currency: 'EUR', lineCount: 1, name: 'Red coat' }
  return { type: 'order_held', eventId: testId(), revision: 1, by: by(), ...hold }
}
const taken = (): OrderEvent => ({ type: 'order_taken', eventId: testId(), revision: 2, by: by() })

test.each<Moment>(['asked', 'answered'])(
  'a take-up is cut when each of its statements is %s',
  async (moment) => {
    const cutAt: string[] = []
    for (let isThrough = false; !isThrough; ) {
      const orderId = testId()
      const { epoch, next } = await exchange(pool, { orders: [{ orderId, events: [held()] }] })
      const take = taken()
      const wish = { orders: [{ orderId, events: [take] }] }
      isThrough = await cutOnce({ proxy, moment, cutAt }, () => exchange(cutPool, wish))
      // Whatever became of it, the till publishes it again.
      const again = await exchange(pool, wish)
      expect(again.kept).toEqual([{ orderId, status: 'kept', eventCount: 2 }])
      const read = await exchange(pool, { epoch, after: next, orders: [] })
      expect(read.orders).toEqual([{ orderId, events: [take] }])
      expect(read.next).toBe(next + 1)
    }
    expect(cutAt[0]).toMatch(/^begin/)
    expect(cutAt).toEqual(
      expect.arrayContaining(['lock_order_head', 'insert_order_events', 'move_order_head', 'commit']),
    )
  },
)
