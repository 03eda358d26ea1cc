/** Points at the server: what sales of any till earn and spend, what two tills cannot spend twice, what is flagged when they did. */
import type { LoyaltyProgrammeRecord } from '@kassa/contract'
import { programmeOf } from '@kassa/contract'
import type { Fact } from '@kassa/journal'
import { addToTotals, loyaltyTerms, type RetailTransaction, type Tender } from '@kassa/kernel'
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
import { verifyTenant } from '../verify/verifyTenant.ts'
import { readPointsAccount, standingOf } from './pointsAccount.ts'

let server: TestServer
let business: TestBusiness
type Device = Awaited<ReturnType<typeof enrolTestDevice>>
let one: Device
let other: Device
let owner: TestCaller
let programmeId: string

const silver = testId()
/** A point per euro, worth five cents; from 100 euros in a year half as much again. */
const club: LoyaltyProgrammeRecord = {
  ...{ name: 'Club', isInUse: true, currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: ['points'] },
  earnRules: [
    { ruleId: testId(), goods: { include: 'all' }, type: 'points_per_amount', points: 1, perMinor: 100 },
  ],
  ...{ rounding: { name: 'down', per: 'transaction' }, pointValue: { points: 1, amountMinor: 5 } },
  tierRules: {
    ...{ windowMonths: 12, graceMonths: 0 },
    tiers: [{ tierId: silver, name: 'Silver', fromMinor: 100_00, additionalPpm: 500_000 }],
  },
}

beforeAll(async () => {
  server = await startTestServer()
  business = await makeTestBusiness(server.pool)
  one = await enrolTestDevice(server, business)
  other = await enrolTestDevice(server, business)
  owner = await signIn(server.url, business.email)
})

afterAll(() => server.stop())

const numbers = new Map<Device, number>()

function entryOf(device: Device, transaction: RetailTransaction) {
  const { receiptNumber } = transaction
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, transaction)
  const fact: Fact = { kind: 'retail_transaction', body: transaction, totals, receiptNumber }
  return device.append(fact)
}

async function send(device: Device, transaction: RetailTransaction): Promise<RetailTransaction> {
  replyOf(await device.ask('sendEntries', { body: { entries: [await entryOf(device, transaction)] } }))
  return transaction
}

/** A sale to the customer under the programme as it is, as a till makes one. */
function saleTo(
  device: Device,
  customerId: string,
  amountMinor: number,
  tenders?: Tender[],
): RetailTransaction {
  const number = (numbers.get(device) ?? 0) + 1
  numbers.set(device, number)
  const made = sellForCash([{ itemId: testId(), unitPriceE5: amountMinor * 1000, pieces: 1 }], number)
  const transaction = { ...made, customerId, tenders: tenders ?? made.tenders }
  const context = { customerId, at: new Date(server.clock.nowMs).toISOString().slice(0, 16), storeId: 's' }
  const loyalty = loyaltyTerms(transaction, programmeOf(programmeId, club), {
    ...{ ...context, channel: 'counter', customerGroupIds: [], categoryIds: new Map() },
  })
  return { ...transaction, ...(loyalty && { loyalty }) }
}

const pointsTender = (customerId: string, amountMinor: number, holdId?: string): Tender => {
  return { type: 'points', accountId: customerId, amountMinor, ...(holdId && { holdId }) }
}

/** All of it comes back, nobody says whose it was. */
function returnOf(device: Device, sold: RetailTransaction): RetailTransaction {
  const { customerId: _, loyalty: __, ...back } = saleTo(device, testId(), sold.totalMinor)
  const lines = back.lines.map((line) => ({
    ...{
      ...line,
      quantityMilli: -line.quantityMilli,
      grossMinor: -line.grossMinor,
      taxMinor: -line.taxMinor,
    },
    original: { transactionId: sold.transactionId, lineNumber: 1 },
  }))
  const taxes = back.taxes.map((tax) => ({ ...tax, netMinor: -tax.netMinor, taxMinor: -tax.taxMinor }))
  const tenders = sold.tenders.map((tender) => ({ ...tender, amountMinor: -tender.amountMinor }))
  return { ...back, lines, taxes, tenders, totalMinor: -back.totalMinor }
}

async function points(device: Device, customerId: string) {
  const given = { params: { customerId }, query: { currency: 'EUR' } }
  return replyOf(await device.ask('readPoints', given))
}

async function hold(device: Device, customerId: string, amountMinor: number, holdId = testId()) {
  const body = { currency: 'EUR', amountMinor }
  return replyOf(await device.ask('holdPoints', { params: { customerId, holdId }, body }))
}

async function reviewOf({ transactionId }: RetailTransaction): Promise<string[]> {
  return replyOf(await owner('readTransaction', { params: { transactionId } })).row.reviewReasons
}

describe('a programme', () => {
  test('is there once it is added, is refused where the kernel refuses it, and not overwritten', async () => {
    expect(await points(one, testId())).toEqual({ status: 'no_programme' })
    const twice = { ...club, earnRules: [...club.earnRules, ...club.earnRules] }
    expect(await owner('addLoyaltyProgramme', { body: twice })).toEqual({ problem: 'invalid_request' })
    ;({ programmeId } = replyOf(await owner('addLoyaltyProgramme', { body: club })))
    const [row] = replyOf(await owner('listLoyaltyProgrammes', {})).programmes
    expect(row).toMatchObject({ programmeId, version: 1, programme: club })
    const saved = { params: { programmeId }, body: { version: 1, programme: { ...club, name: 'The club' } } }
    replyOf(await owner('saveLoyaltyProgramme', saved))
    expect(await owner('saveLoyaltyProgramme', saved)).toEqual({ problem: 'changed_meanwhile' })
  })
})

describe('a customer', () => {
  test('earns at every till, and loses what goods that come back earned, whoever brings them', async () => {
    const anna = testId()
    const sold = await send(one, saleTo(one, anna, 40_00))
    await send(other, saleTo(other, anna, 9_99))
    expect(await points(one, anna)).toMatchObject({ balancePoints: 49, availablePoints: 49 })
    await send(other, returnOf(other, sold))
    expect(await points(one, anna)).toMatchObject({ balancePoints: 9 })
  })

  test('reaches a tier, from the next day', async () => {
    const bert = testId()
    await send(one, saleTo(one, bert, 60_00))
    expect(await points(one, bert)).toMatchObject({ nextTier: { tierId: silver, missingMinor: 100_00 } })
    await send(one, saleTo(one, bert, 40_00))
    const nowMs = server.clock.nowMs + 86_400_000
    const account = await withTenant(server.pool, business.tenantId, (client) =>
      readPointsAccount(client, business.tenantId, { customerId: bert, currency: 'EUR', nowMs }),
    )
    expect(account && standingOf(account, nowMs)).toMatchObject({ balancePoints: 100, tierId: silver })
  })

  test('spends what was set aside for it, once', async () => {
    const carl = testId()
    await send(one, saleTo(one, carl, 100_00))
    const holdId = testId()
    expect(await hold(one, carl, 3_00, holdId)).toEqual({ status: 'held', availablePoints: 40 })
    expect(await hold(one, carl, 3_00, holdId)).toEqual({ status: 'held', availablePoints: 40 })
    expect(await hold(other, carl, 2_01)).toEqual({ status: 'exceeds_available', availablePoints: 40 })
    const paid = saleTo(one, carl, 3_00, [pointsTender(carl, 3_00, holdId)])
    await send(one, paid)
    expect(await reviewOf(paid)).toEqual([])
    expect(await points(other, carl)).toMatchObject({ balancePoints: 40, availablePoints: 40 })
    await send(other, returnOf(other, paid))
    expect(await points(other, carl)).toMatchObject({ balancePoints: 100 })
  })

  test('whose points two tills want in the same instant spends them at one', async () => {
    const dora = testId()
    await send(one, saleTo(one, dora, 20_00))
    const wishes = Array.from({ length: 6 }, (_, index) => hold(index % 2 === 0 ? one : other, dora, 1_00))
    const statuses = (await Promise.all(wishes)).map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array.from({ length: 5 }, () => 'exceeds_available'), 'held'])
  })
})

describe('what tills did offline', () => {
  test('is posted, and the sale that spent what was gone is named, wherever it stands in a batch', async () => {
    const emma = testId()
    await send(one, saleTo(one, emma, 50_00))
    const first = saleTo(one, emma, 2_00, [pointsTender(emma, 2_00)])
    const second = saleTo(other, emma, 2_00, [pointsTender(emma, 2_00)])
    await send(one, first)
    await send(other, second)
    expect(await reviewOf(first)).toEqual([])
    expect(await reviewOf(second)).toEqual(['points_overdrawn'])
    expect(await points(one, emma)).toMatchObject({ balancePoints: -30, availablePoints: 0 })
    const finn = testId()
    const together = [
      saleTo(one, finn, 50_00),
      saleTo(one, finn, 2_00, [pointsTender(finn, 2_00)]),
      saleTo(one, finn, 2_00, [pointsTender(finn, 2_00)]),
    ]
    const entries = []
    for (const sale of together) entries.push(await entryOf(one, sale))
    replyOf(await one.ask('sendEntries', { body: { entries } }))
    replyOf(await one.ask('sendEntries', { body: { entries } }))
    const reviews = await Promise.all(together.map(reviewOf))
    expect(reviews).toEqual([[], [], ['points_overdrawn']])
  })
})

test('points are corrected by hand once, with the reason, and the history says so', async () => {
  const gina = testId()
  await send(one, saleTo(one, gina, 10_00))
  const correctionId = testId()
  const params = { customerId: gina, correctionId }
  const body = { currency: 'EUR', points: -4, reason: 'Counted twice' }
  replyOf(await owner('correctPoints', { params, body }))
  replyOf(await owner('correctPoints', { params, body }))
  expect(await owner('correctPoints', { params, body: { ...body, points: 0 } })).toEqual({
    problem: 'invalid_request',
  })
  expect(await points(one, gina)).toMatchObject({ balancePoints: 6 })
  const asked = { params: { customerId: gina }, query: { currency: 'EUR' } }
  const history = replyOf(await owner('readPointsHistory', asked))
  expect(history.status === 'found' && history.movements).toMatchObject([
    { why: 'corrected', points: -4, balancePoints: 6, note: 'Counted twice' },
    { why: 'earned', points: 10, balancePoints: 10 },
  ])
})

test('all of it is what a replay makes, and another business knows nothing of it', async () => {
  expect((await verifyTenant(server.pool, business.tenantId)).findings).toEqual([])
  const stranger = await makeTestBusiness(server.pool)
  const device = await enrolTestDevice(server, stranger)
  expect(await points(device, testId())).toEqual({ status: 'no_programme' })
})
