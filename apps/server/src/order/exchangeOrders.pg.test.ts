/** Open orders of a store over the real database: kept once, read in the order of commits, and behind both walls. */
import type { StoreRecord } from '@kassa/contract'
import type { OrderEvent } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestServer,
} from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'

const otherStoreId = testId()
const utrecht: StoreRecord = {
  ...{ name: 'Utrecht', address: [], country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'nl-NL' },
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document', cashStepMinor: 5 },
  denominationsMinor: [1000, 500],
}

let server: TestServer
let shop: TestBusiness
beforeAll(async () => {
  server = await startTestServer()
  shop = await makeTestBusiness(server.pool, () => [{ kind: 'store', id: otherStoreId, body: utrecht }])
})
afterAll(() => server.stop())

const by = () => ({ registerId: testId(), operatorId: testId(), atMs: Date.now() })
const item = () => ({
  ...{ itemId: testId(), sku: 's', name: 'Mug', unit: 'piece' as const },
  ...{ unitPriceE5: 250_000, taxCategory: 'standard', tracksStock: true },
})
const added = (): OrderEvent => {
  const quantityMilli = 1000
  return { type: 'line_added', eventId: testId(), revision: 1, lineId: testId(), item: item(), quantityMilli }
}
const held = (revision = 1): OrderEvent => {
  const hold = { totalMinor: 250, currency: 'EUR', lineCount: 1, name: 'Red coat' }
  return { type: 'order_held', eventId: testId(), revision, by: by(), ...hold }
}
const closed = (transactionId: string): OrderEvent => {
  return { type: 'order_closed', eventId: transactionId, revision: 5, by: by(), transactionId }
}

type Device = Awaited<ReturnType<typeof enrolTestDevice>>
type From = { epoch?: string; after?: number }

const cursorOf = ({ epoch, next }: { epoch: string; next: number }): From => ({ epoch, after: next })

async function exchange(device: Device, from: From = {}, orders: [string, OrderEvent[]][] = []) {
  const body = { ...from, orders: orders.map(([orderId, events]) => ({ orderId, events })) }
  return replyOf(await device.ask('exchangeOrders', { body }))
}

test('what one till publishes the others read, once, and the same again adds nothing', async () => {
  const [here, there] = [await enrolTestDevice(server, shop), await enrolTestDevice(server, shop)]
  const start = await exchange(there)
  const orderId = testId()
  const events = [added(), held()]
  const first = await exchange(here, cursorOf(start), [[orderId, events]])
  expect(first.kept).toEqual([{ orderId, status: 'kept', eventCount: 2 }])
  expect((await exchange(there, cursorOf(start))).orders).toEqual([{ orderId, events }])
  const again = await exchange(here, cursorOf(first), [[orderId, events]])
  expect(again).toMatchObject({ kept: [{ eventCount: 2 }], orders: [], next: first.next })
  expect((await exchange(there, { epoch: 'another', after: first.next })).orders).not.toEqual([])
})

test('of a closed order the closing is left, and it stays closed', async () => {
  const [here, there] = [await enrolTestDevice(server, shop), await enrolTestDevice(server, shop)]
  const orderId = testId()
  const before = await exchange(here, {}, [[orderId, [added(), held()]]])
  const closing = closed(testId())
  await exchange(there, {}, [[orderId, [closing]]])
  const after = await exchange(here, cursorOf(before), [[orderId, [held(3)]]])
  expect(after.orders).toEqual([{ orderId, events: [closing] }])
  expect(after.kept).toEqual([{ orderId, status: 'kept', eventCount: 1 }])
})

test('an order that is malformed or without end is refused alone', async () => {
  const device = await enrolTestDevice(server, await makeTestBusiness(server.pool))
  const [bad, endless, good] = [testId(), testId(), testId()]
  const odd = { ...held(), totalMinor: 1.5 }
  const long = Array.from({ length: 3_000 }, () => held())
  expect((await exchange(device, {}, [[endless, long]])).kept).toMatchObject([{ status: 'kept' }])
  const { kept } = await exchange(device, {}, [
    [bad, [odd]],
    [endless, Array.from({ length: 3_000 }, () => held())],
    [good, [added(), held()]],
  ])
  expect(kept.map(({ status, eventCount }) => [status, eventCount])).toEqual([
    ['refused', 0],
    ['refused', 3_000],
    ['kept', 2],
  ])
})

test('two tills that publish at once both come through, and a reader misses nothing', async () => {
  const tills = await Promise.all([1, 2, 3, 4].map(() => enrolTestDevice(server, shop)))
  const orderId = testId()
  const [reader = await enrolTestDevice(server, shop)] = tills
  let from = cursorOf(await exchange(reader))
  const seen = new Set<string>()
  for (let round = 0; round < 5; round += 1) {
    const replies = await Promise.all(tills.map((till) => exchange(till, from, [[orderId, [added()]]])))
    expect(replies.map(({ kept }) => kept[0]?.status)).toEqual(['kept', 'kept', 'kept', 'kept'])
    const reply = await exchange(reader, from)
    for (const { events } of reply.orders) for (const { eventId } of events) seen.add(eventId)
    from = cursorOf(reply)
  }
  expect(seen.size).toBe(20)
})

test('other stores and other businesses see nothing; nor does who was shut out', async () => {
  const here = await enrolTestDevice(server, shop)
  const orderId = testId()
  await exchange(here, {}, [[orderId, [added(), held()]]])
  const elsewhere = await enrolTestDevice(server, { ...shop, storeId: otherStoreId })
  expect((await exchange(elsewhere)).orders).toEqual([])
  const neighbour = await enrolTestDevice(server, await makeTestBusiness(server.pool))
  expect((await exchange(neighbour)).orders).toEqual([])
  const rows = await withTenant(server.pool, neighbour.identity.tenant, (client) =>
    client.query('select 1 from order_event'),
  )
  expect(rows.rows).toEqual([])
  const office = await signIn(server.url, shop.email)
  replyOf(await office('revokeDevice', { params: { deviceId: here.identity.device } }))
  expect(await here.ask('exchangeOrders', { body: { orders: [] } })).toEqual({ problem: 'forbidden' })
})

test('two sales of one order are both posted, the second is named for review; whoever publishes it hears that it is paid', async () => {
  const [here, there] = [await enrolTestDevice(server, shop), await enrolTestDevice(server, shop)]
  const orderId = testId()
  const sell = async (device: Device) => {
    const sale = sellForCash([{ itemId: testId(), unitPriceE5: 250_000, pieces: 1 }], 1)
    const body = { ...sale, orderId }
    const entry = await device.append({ kind: 'retail_transaction', body, receiptNumber: 1 })
    replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
    return sale.transactionId
  }
  const ids = [await sell(here), await sell(there)]
  const office = await signIn(server.url, shop.email)
  const review = ids.map(async (transactionId) => {
    const { row } = replyOf(await office('readTransaction', { params: { transactionId } }))
    return row.reviewReasons
  })
  expect(await Promise.all(review)).toEqual([[], ['order_paid_twice']])
  expect((await verifyTenant(server.pool, shop.tenantId)).findings).toEqual([])
  const { orders } = await exchange(here, {}, [[orderId, [added(), held()]]])
  const closings = orders.find((order) => order.orderId === orderId)?.events ?? []
  expect(closings.map(({ eventId }) => eventId).sort()).toEqual([...ids].sort())
})

test('what nothing befell for forty days is forgotten, but for what a customer ordered', async () => {
  const device = await enrolTestDevice(server, shop)
  const [old, young, special] = [testId(), testId(), testId()]
  const placed: OrderEvent = {
    ...{ type: 'order_placed', eventId: testId(), revision: 1, by: by(), customerId: testId() },
    ...{ goodsMinor: 250, currency: 'EUR' },
  }
  await exchange(device, {}, [
    [old, [added(), held()]],
    [young, [added(), held()]],
    [special, [added(), held(), placed]],
  ])
  await server.pool.query(
    `update order_event set received_at = now() - interval '41 days' where tenant_id = $1 and order_id = any($2)`,
    [shop.tenantId, [old, special]],
  )
  await exchange(device, {}, [[testId(), [closed(testId())]]])
  const { orders } = await exchange(device)
  const ids = orders.map(({ orderId }) => orderId)
  expect([old, young, special].map((id) => ids.includes(id))).toEqual([false, true, true])
})
