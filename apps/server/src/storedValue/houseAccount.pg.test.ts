/** House accounts at the server: what tills may put on one, what two of them cannot at once, and what is flagged when they did. */
import type { Fact } from '@kassa/journal'
import { addToTotals, type RetailTransaction, type TransactionLine } from '@kassa/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
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
import { readSummary } from '../office/readSummary.ts'
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

const kind = 'house_account'
const currency = 'EUR'
const numbers = new Map<Device, number>()

async function grant(limitMinor: number): Promise<string> {
  const houseAccount = { currency, limitMinor }
  const { customerId } = replyOf(
    await owner('addCustomer', { body: { name: 'Anna Example', houseAccount, consentTo: [] } }),
  )
  return customerId
}

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

/** Sells on the account; `holdId` where it was set aside before. */
function buy(device: Device, accountId: string, amountMinor: number, holdId?: string) {
  const held = holdId === undefined ? {} : { holdId }
  return send(device, {
    ...sale(device, amountMinor),
    tenders: [{ type: kind, accountId, amountMinor, ...held }],
  })
}

/** The customer pays in cash what they owe. */
function pay(device: Device, accountId: string, amountMinor: number) {
  const made = sale(device, amountMinor)
  const lines = made.lines.map(
    (line): TransactionLine => ({
      ...{ ...line, role: 'account_payment', serials: [accountId], tracksStock: false },
      ...{ taxCode: 'account_payment', taxMinor: 0 },
    }),
  )
  const taxes = [{ taxCode: 'account_payment', netMinor: amountMinor, taxMinor: 0 }]
  return send(device, { ...made, lines, taxes })
}

async function standing(device: Device, accountId: string) {
  return replyOf(await device.ask('readStoredValue', { body: { kind, accountId, currency } }))
}

async function hold(device: Device, accountId: string, amountMinor: number, holdId = testId()) {
  const body = { kind, accountId, currency, amountMinor } as const
  return replyOf(await device.ask('holdStoredValue', { params: { holdId }, body }))
}

async function reviewOf({ transactionId }: RetailTransaction): Promise<string[]> {
  return replyOf(await owner('readTransaction', { params: { transactionId } })).row.reviewReasons
}

describe('a house account', () => {
  test('is there as soon as it is granted, and owes what was bought less what was paid', async () => {
    const anna = await grant(5000)
    expect(await standing(one, anna)).toMatchObject({
      status: 'found',
      balanceMinor: 0,
      availableMinor: 5000,
    })
    await buy(one, anna, 3000)
    await pay(other, anna, 1000)
    expect(await standing(one, anna)).toMatchObject({ kind, balanceMinor: -2000, availableMinor: 3000 })
  })

  test('is nobody’s without a limit, in another currency, or under an id that is none', async () => {
    const { customerId } = replyOf(await owner('addCustomer', { body: { name: 'Bo', consentTo: [] } }))
    for (const accountId of [customerId, testId(), 'no id']) {
      expect(await standing(one, accountId)).toEqual({ status: 'account_unknown' })
      expect(await hold(one, accountId, 100)).toMatchObject({ status: 'account_unknown' })
    }
    const anna = await grant(5000)
    const body = { kind, accountId: anna, currency: 'SEK' } as const
    expect(replyOf(await one.ask('readStoredValue', { body }))).toEqual({ status: 'account_unknown' })
  })

  test('is set aside once under one id, and of two tills one gets the last of it', async () => {
    const anna = await grant(1000)
    const holdId = testId()
    expect(await hold(one, anna, 400, holdId)).toEqual({ status: 'held', leftMinor: 600 })
    expect(await hold(one, anna, 400, holdId)).toEqual({ status: 'held', leftMinor: 600 })
    const wishes = Array.from({ length: 6 }, (_, index) => hold(index % 2 === 0 ? one : other, anna, 600))
    const statuses = (await Promise.all(wishes)).map(({ status }) => status).sort()
    expect(statuses).toEqual(['held', ...Array.from({ length: 5 }, () => 'value_held')])
    expect(await reviewOf(await buy(one, anna, 400, holdId))).toEqual([])
  })

  test('that tills without the server took beyond its limit has owed it, and a person looks', async () => {
    const anna = await grant(1000)
    expect(await reviewOf(await buy(one, anna, 1000))).toEqual([])
    expect(await reviewOf(await buy(other, anna, 1))).toEqual(['account_over_limit'])
    expect(await hold(one, anna, 1)).toMatchObject({ status: 'account_overdrawn' })
    expect(await reviewOf(await pay(one, anna, 500))).toEqual([])
    expect(await hold(one, anna, 499)).toEqual({ status: 'held', leftMinor: 0 })
    expect(await reviewOf(await buy(one, testId(), 100))).toEqual(['account_over_limit'])
  })

  test('is listed by its customer with what they owe, and by what they owe too much', async () => {
    const anna = await grant(1000)
    await buy(one, anna, 900)
    const list = async (show?: 'overdrawn') =>
      replyOf(await owner('listStoredValue', { query: show === undefined ? {} : { show } })).accounts.find(
        ({ accountId }) => accountId === anna,
      )
    expect(await list()).toMatchObject({ holder: 'Anna Example', limitMinor: 1000, balanceMinor: -900 })
    expect(await list('overdrawn')).toBeUndefined()
    await buy(other, anna, 101)
    expect(await list('overdrawn')).toMatchObject({ balanceMinor: -1001 })
    const found = async (search: string) =>
      replyOf(await owner('listStoredValue', { query: { search } })).accounts.map(
        ({ accountId }) => accountId,
      )
    expect(await found('anna ex')).toContain(anna)
    expect(await found('nobody')).toEqual([])
    const page = replyOf(
      await owner('readStoredValueAccount', { params: { kind, accountId: anna }, query: { currency } }),
    )
    expect(page).toMatchObject({ holder: 'Anna Example', limitMinor: 1000, balanceMinor: -1001 })
    expect(page.movements.map(({ amountMinor }) => amountMinor)).toEqual([-101, -900])
  })

  test('is paid without a sale: the hour has sold what was bought, once', async () => {
    const sold = () =>
      withTenant(server.pool, business.tenantId, async (client) => {
        const text = 'select sum(total_minor)::bigint as minor from sales_hour where tenant_id = $1'
        const { rows } = await client.query<{ minor: number }>(text, [business.tenantId])
        return rows[0]?.minor ?? 0
      })
    const anna = await grant(5000)
    // The same moment of the week after: so much was sold until now a week ago, the hour that had begun included.
    const weekAfter = Date.now() + 7 * 24 * 3_600_000 + 60_000
    const soldWeekBefore = () =>
      withTenant(server.pool, business.tenantId, (client) =>
        readSummary(client, business.tenantId, weekAfter),
      ).then(([store]) => store?.weekBefore.totalMinor ?? 0)
    const [before, wasSold] = [await sold(), await soldWeekBefore()]
    await buy(one, anna, 700)
    await pay(one, anna, 700)
    expect(await sold()).toBe(before + 700)
    expect(await soldWeekBefore()).toBe(wasSold + 700)
  })

  test('leaves ledgers that a replay of the journals makes again', async () => {
    const { findings } = await verifyTenant(server.pool, business.tenantId)
    expect(findings).toEqual([])
  })
})
