/** Gift cards at the server: what tills may spend, what two of them cannot spend twice, and what is flagged when they did. */
import type { Fact } from '@kassa/journal'
import { addToTotals, type RetailTransaction, type Tender } from '@kassa/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
let one: Device
let other: Device
let owner: TestCaller

beforeAll(async () => {
  server = await startTestServer()
  business = await makeTestBusiness(server.pool)
  one = await enrolTestDevice(server, business)
  other = await enrolTestDevice(server, business)
  owner = await signIn(server.url, business.email)
})

afterAll(() => server.stop())

const numbers = new Map<Device, number>()
const gift = { kind: 'gift_card', currency: 'EUR' } as const

async function send(device: Device, transaction: RetailTransaction): Promise<RetailTransaction> {
  const { receiptNumber } = transaction
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, transaction)
  const fact: Fact = { kind: 'retail_transaction', body: transaction, totals, receiptNumber }
  replyOf(await device.ask('sendEntries', { body: { entries: [await device.append(fact)] } }))
  return transaction
}

function sale(device: Device, amountMinor: number): RetailTransaction {
  const number = (numbers.get(device) ?? 0) + 1
  numbers.set(device, number)
  return sellForCash([{ itemId: testId(), unitPriceE5: amountMinor * 1000, pieces: 1 }], number)
}

/** Sells a card with so much on it for cash. */
function load(device: Device, accountId: string, amountMinor: number, expiryDay?: string) {
  const made = sale(device, amountMinor)
  const lines = made.lines.map((line) => ({
    ...{ ...line, role: 'gift_card' as const, serials: [accountId], taxCode: 'stored_value', taxMinor: 0 },
    ...{ tracksStock: false, ...(expiryDay === undefined ? {} : { expiryDay }) },
  }))
  const taxes = [{ taxCode: 'stored_value', netMinor: amountMinor, taxMinor: 0 }]
  return send(device, { ...made, lines, taxes })
}

/** Pays a sale with a card; `holdId` where it was set aside before. */
function pay(device: Device, accountId: string, amountMinor: number, holdId?: string) {
  const tender: Tender = {
    ...{ type: 'gift_card', accountId, amountMinor },
    ...(holdId === undefined ? {} : { holdId }),
  }
  return send(device, { ...sale(device, amountMinor), tenders: [tender] })
}

async function balance(device: Device, accountId: string) {
  return replyOf(await device.ask('readStoredValue', { body: { accountId, currency: 'EUR' } }))
}

async function hold(device: Device, accountId: string, amountMinor: number, holdId = testId()) {
  const body = { ...gift, accountId, amountMinor }
  return replyOf(await device.ask('holdStoredValue', { params: { holdId }, body }))
}

async function reviewOf({ transactionId }: RetailTransaction): Promise<string[]> {
  return replyOf(await owner('readTransaction', { params: { transactionId } })).row.reviewReasons
}

describe('a card', () => {
  test('has what was loaded less what was spent, at every till', async () => {
    expect(await balance(one, 'NEVER-SOLD')).toEqual({ status: 'account_unknown' })
    await load(one, 'CARD-A', 5000)
    await pay(other, 'CARD-A', 1250)
    expect(await balance(one, 'CARD-A')).toMatchObject({
      ...{ status: 'found', kind: 'gift_card', balanceMinor: 3750, availableMinor: 3750, isBlocked: false },
    })
  })

  test('is held once under one id, and what is held is not spent by another till', async () => {
    await load(one, 'CARD-B', 3000)
    const holdId = testId()
    expect(await hold(one, 'CARD-B', 2000, holdId)).toEqual({ status: 'held', leftMinor: 1000 })
    expect(await hold(one, 'CARD-B', 2000, holdId)).toEqual({ status: 'held', leftMinor: 1000 })
    expect(await hold(other, 'CARD-B', 1001)).toEqual({ status: 'value_held', availableMinor: 1000 })
    expect(await hold(other, 'CARD-B', 4000)).toEqual({ status: 'exceeds_available', availableMinor: 1000 })
    replyOf(await one.ask('releaseStoredValue', { params: { holdId } }))
    replyOf(await one.ask('releaseStoredValue', { params: { holdId } }))
    expect(await balance(other, 'CARD-B')).toMatchObject({ availableMinor: 3000 })
  })

  test('is paid with what was held for it: the hold ends with the sale', async () => {
    await load(one, 'CARD-C', 3000)
    const holdId = testId()
    await hold(one, 'CARD-C', 2000, holdId)
    const paid = await pay(one, 'CARD-C', 2000, holdId)
    expect(await reviewOf(paid)).toEqual([])
    expect(await balance(one, 'CARD-C')).toMatchObject({ balanceMinor: 1000, availableMinor: 1000 })
  })

  test('is free again when nothing more is heard of a payment', async () => {
    await load(one, 'CARD-D', 3000)
    await hold(one, 'CARD-D', 3000)
    expect(await balance(other, 'CARD-D')).toMatchObject({ balanceMinor: 3000, availableMinor: 0 })
    server.clock.nowMs += 21 * 60_000
    expect(await hold(other, 'CARD-D', 3000)).toEqual({ status: 'held', leftMinor: 0 })
  })

  test('that two tills want to spend in the same instant goes to one of them', async () => {
    await load(one, 'CARD-E', 1000)
    const wishes = Array.from({ length: 8 }, (_, index) =>
      hold(index % 2 === 0 ? one : other, 'CARD-E', 1000),
    )
    const statuses = (await Promise.all(wishes)).map(({ status }) => status).sort()
    expect(statuses).toEqual(['held', ...Array.from({ length: 7 }, () => 'value_held')])
  })

  test('holds until the end of its day', async () => {
    const dayAfter = (days: number) =>
      new Date(server.clock.nowMs + days * 86_400_000).toISOString().slice(0, 10)
    await load(one, 'CARD-F', 1000, dayAfter(0))
    expect(await balance(one, 'CARD-F')).toMatchObject({ availableMinor: 1000, expiresOn: dayAfter(1) })
    await load(one, 'CARD-OLD', 1000, dayAfter(-1))
    expect(await hold(one, 'CARD-OLD', 400)).toEqual({ status: 'value_expired', availableMinor: 0 })
  })
})

describe('what tills did offline', () => {
  test('is posted, and the till that spent what was gone is named', async () => {
    await load(one, 'CARD-G', 2000)
    const first = await pay(one, 'CARD-G', 1500)
    const second = await pay(other, 'CARD-G', 1500)
    expect(await reviewOf(first)).toEqual([])
    expect(await reviewOf(second)).toEqual(['value_overdrawn'])
    expect(await balance(one, 'CARD-G')).toMatchObject({ balanceMinor: -1000, availableMinor: 0 })
    expect(await hold(one, 'CARD-G', 1)).toMatchObject({ status: 'account_overdrawn' })
    const { accounts } = replyOf(await owner('listStoredValue', { query: { show: 'overdrawn' } }))
    expect(accounts).toMatchObject([{ accountId: 'CARD-G', balanceMinor: -1000 }])
  })

  test('of two that arrive at once, one is named', async () => {
    await load(one, 'CARD-H', 1000)
    const sales = await Promise.all([pay(one, 'CARD-H', 1000), pay(other, 'CARD-H', 1000)])
    const reviews = await Promise.all(sales.map(reviewOf))
    expect(reviews.flat()).toEqual(['value_overdrawn'])
  })
})

describe('the back office', () => {
  test('blocks a card: no till may spend it, and one that did offline is named', async () => {
    await load(one, 'CARD-I', 2000)
    const params = { kind: 'gift_card', accountId: 'CARD-I' } as const
    replyOf(await owner('blockStoredValue', { params, body: { isBlocked: true, reason: 'Stolen' } }))
    expect(await balance(one, 'CARD-I')).toMatchObject({ isBlocked: true, availableMinor: 0 })
    expect(await hold(one, 'CARD-I', 100)).toEqual({ status: 'account_blocked', availableMinor: 0 })
    expect(await reviewOf(await pay(other, 'CARD-I', 100))).toEqual(['value_blocked'])
    const page = replyOf(await owner('readStoredValueAccount', { params, query: { currency: 'EUR' } }))
    expect(page).toMatchObject({ balanceMinor: 1900, isBlocked: true, blockReason: 'Stolen' })
    expect(page.movements.map(({ balanceMinor }) => balanceMinor)).toEqual([1900, 2000])
    expect(replyOf(await owner('listStoredValue', { query: { show: 'blocked' } })).accounts).toHaveLength(1)
    replyOf(await owner('blockStoredValue', { params, body: { isBlocked: false } }))
    expect(await hold(one, 'CARD-I', 100)).toMatchObject({ status: 'held' })
  })

  test('finds a card by how its number ends', async () => {
    const found = async (search: string) =>
      replyOf(await owner('listStoredValue', { query: { search } })).accounts.map(
        ({ accountId }) => accountId,
      )
    await load(one, '97000000000000004242', 100)
    expect(await found('4242')).toEqual(['97000000000000004242'])
    expect(await found('9700 0000 0000 0000 4242')).toEqual(['97000000000000004242'])
    expect(await found('4343')).toEqual([])
  })

  test('says what a store takes, within the law, and once', async () => {
    const params = { storeId: business.storeId }
    const tenders = { giftCard: { validMonths: 36 }, vouchers: [{ name: 'City voucher' }] }
    const short = { giftCard: { validMonths: 6 } }
    expect(await owner('saveTenders', { params, body: { tenders: short } })).toEqual({
      problem: 'invalid_request',
    })
    replyOf(await owner('saveTenders', { params, body: { tenders } }))
    expect(await owner('saveTenders', { params, body: { tenders } })).toEqual({
      problem: 'changed_meanwhile',
    })
    const stores = replyOf(await owner('listStores', {})).stores
    expect(stores[0]?.store.tenders).toEqual(tenders)
  })
})

test('another business knows none of these cards', async () => {
  const stranger = await enrolTestDevice(server, await makeTestBusiness(server.pool))
  expect(await balance(stranger, 'CARD-A')).toEqual({ status: 'account_unknown' })
})

test('all of it is what a replay makes', async () => {
  expect((await verifyTenant(server.pool, business.tenantId)).findings).toEqual([])
})
