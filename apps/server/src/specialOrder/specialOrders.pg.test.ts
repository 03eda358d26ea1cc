/** Special orders at the server: what is held agrees with the ledger, in whatever order the sales arrive; a look at the list at every step. */
import type { Fact } from '@kassa/journal'
import { addToTotals, type OrderEvent, type RetailTransaction, type TransactionLine } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestCaller,
  type TestServer,
} from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'

let server: TestServer
let business: TestBusiness
type Device = Awaited<ReturnType<typeof enrolTestDevice>>
let device: Device
let owner: TestCaller
let receiptNumber = 0

beforeAll(async () => {
  server = await startTestServer()
  business = await makeTestBusiness(server.pool)
  device = await enrolTestDevice(server, business)
  owner = await signIn(server.url, business.email)
})

afterAll(() => server.stop())

async function send(body: RetailTransaction & { orderId?: string }): Promise<RetailTransaction> {
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, body)
  const fact: Fact = { kind: 'retail_transaction', body, totals, receiptNumber: body.receiptNumber }
  replyOf(await device.ask('sendEntries', { body: { entries: [await device.append(fact)] } }))
  return body
}

function sale(amountMinor: number): RetailTransaction {
  receiptNumber += 1
  return sellForCash([{ itemId: testId(), unitPriceE5: amountMinor * 1000, pieces: 1 }], receiptNumber)
}

/** A payment on the order, or what sets it against goods. */
function prepaid(line: TransactionLine, orderId: string, original?: RetailTransaction): TransactionLine {
  const sign = original === undefined ? 1 : -1
  return {
    ...{ ...line, role: 'prepayment', serials: [orderId], tracksStock: false },
    ...{ quantityMilli: sign * 1000, grossMinor: sign * line.grossMinor, taxMinor: sign * line.taxMinor },
    ...(original && { original: { transactionId: original.transactionId, lineNumber: 1 } }),
  }
}

function deposit(orderId: string, customerId: string, amountMinor: number): RetailTransaction {
  const made = sale(amountMinor)
  return { ...made, customerId, lines: made.lines.map((line) => prepaid(line, orderId)) }
}

/** Goods of 1210 against a deposit of 605, or the deposit back where there are none. */
function settled(
  orderId: string,
  paid: RetailTransaction,
  goodsMinor: number,
): RetailTransaction & { orderId?: string } {
  const made = sale(goodsMinor === 0 ? paid.totalMinor : goodsMinor)
  const back = paid.lines.map((line) => prepaid(line, orderId, paid))
  const sign = goodsMinor === 0 ? -1 : 1
  const rest = { taxCode: 'NL-21', ratePpm: 210_000, netMinor: sign * 500, taxMinor: sign * 105 }
  return {
    ...{ ...made, lines: goodsMinor === 0 ? back : [...made.lines, ...back], taxes: [rest] },
    ...{ totalMinor: sign * 605, tenders: [{ type: 'cash', amountMinor: sign * 605 }] },
    ...(goodsMinor === 0 ? {} : { orderId }),
  }
}

const list = async () => replyOf(await owner('listSpecialOrders', {}))
const stateOf = async (orderId: string) => (await list()).orders.find((order) => order.orderId === orderId)

async function addCustomer(): Promise<string> {
  const body = { name: 'Anna Example', consentTo: [] }
  return replyOf(await owner('addCustomer', { body })).customerId
}

test('what is paid is held until it is handed over or given back, as the ledger has it, and is no sale before', async () => {
  const customerId = await addCustomer()
  const [first, second] = [testId(), testId()]
  const paid = await send(deposit(first, customerId, 605))
  const other = await send(deposit(second, customerId, 605))
  expect(await stateOf(first)).toMatchObject({
    ...{ state: 'waiting', customer: 'Anna Example', heldMinor: 605, transactionId: paid.transactionId },
  })
  expect((await list()).held).toEqual([{ currency: 'EUR', heldMinor: 1210, netMinor: 1000 }])
  await send(settled(first, paid, 1210))
  const back = await send(settled(second, other, 0))
  expect(await stateOf(first)).toMatchObject({ state: 'handed_over', heldMinor: 0 })
  expect(await stateOf(second)).toMatchObject({
    ...{ state: 'cancelled', heldMinor: 0, transactionId: back.transactionId },
  })
  expect((await list()).held).toEqual([{ currency: 'EUR', heldMinor: 0, netMinor: 0 }])
  const { tenantId } = business
  const hours = await server.pool.query(
    'select sum(total_minor)::bigint as total, sum(tax_minor)::bigint as tax from sales_hour where tenant_id = $1',
    [tenantId],
  )
  expect(hours.rows).toEqual([{ total: 1210, tax: 210 }])
  expect((await verifyTenant(server.pool, tenantId)).findings).toEqual([])
})

test('what was used twice is posted, and a person looks', async () => {
  const [orderId, customerId] = [testId(), await addCustomer()]
  const paid = await send(deposit(orderId, customerId, 605))
  await send(settled(orderId, paid, 1210))
  const { transactionId } = await send(settled(orderId, paid, 1210))
  const { row } = replyOf(await owner('readTransaction', { params: { transactionId } }))
  expect(row.reviewReasons.toSorted()).toEqual(['order_paid_twice', 'returned_twice'])
  expect(await stateOf(orderId)).toMatchObject({ state: 'handed_over', heldMinor: -605 })
})

test('an order on which nothing was paid waits as its tills say', async () => {
  const [orderId, customerId] = [testId(), await addCustomer()]
  const by = { registerId: testId(), operatorId: testId(), atMs: 0 }
  const placed: OrderEvent = {
    ...{ type: 'order_placed', eventId: testId(), revision: 1, by, customerId },
    ...{ goodsMinor: 1210, currency: 'EUR', promisedDay: '2026-12-01' },
  }
  replyOf(await device.ask('exchangeOrders', { body: { orders: [{ orderId, events: [placed] }] } }))
  expect(await stateOf(orderId)).toMatchObject({
    ...{ state: 'waiting', customerId, goodsMinor: 1210, heldMinor: 0, promisedDay: '2026-12-01' },
  })
})
