/** Points through the whole till: earned, told, spent; with the server, without it, and for nobody. */
import type { LoyaltyProgrammeRecord } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice, until } from '../testing/shop.ts'
import type { CustomerDesk, Tenders, Till } from '../till/till.ts'
import type { PointsView } from './points.ts'

// Keys and PINs take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const id = (last: number) => `01930000-0000-7000-8000-0000000006${String(last).padStart(2, '0')}`
const [anna, club, rule, gold] = [id(1), id(2), id(3), id(4)]
/** A point for each twenty cents, worth a cent; gold earns double. */
const programme: LoyaltyProgrammeRecord = {
  ...{ name: 'Club', isInUse: true, currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: [] },
  earnRules: [
    { ruleId: rule, goods: { include: 'all' }, type: 'points_per_amount', points: 1, perMinor: 20 },
  ],
  ...{ rounding: { name: 'down', per: 'transaction' }, pointValue: { points: 1, amountMinor: 1 } },
  tierRules: {
    ...{ windowMonths: 12, graceMonths: 0 },
    tiers: [{ tierId: gold, name: 'Gold', fromMinor: 50_000, additionalPpm: 1_000_000 }],
  },
}

let server: MemoryServer
let device: TestDevice
let till: Till
let desk: CustomerDesk
let other: Tenders

beforeEach(async () => {
  server = await makeShopServer()
  server.write('customer', anna, { name: 'Anna Example' })
  server.write('loyalty_programme', club, programme)
  server.points.programmeId = club
  device = makeDevice(server)
  till = await openForSale(device)
  const [customers, tenders] = await Promise.all([till.customers(), till.tenders()])
  if (customers === undefined || tenders === undefined) throw new Error('not enrolled')
  ;[desk, other] = [customers, tenders]
})

const completed = (): RetailTransaction => {
  const { flow } = till.view()
  if (flow.name !== 'completed') throw new Error(`not completed: ${flow.name}`)
  return flow.transaction
}

async function standing(): Promise<PointsView | undefined> {
  let last: PointsView | undefined
  for await (const points of desk.points(anna)) last = points
  return last
}

async function startPaying(): Promise<void> {
  await till.addItem(ids.cup)
  await desk.choose(anna)
  await till.startTendering()
}

// A cup is 3.47: seventeen points.
describe('a sale to a known customer', () => {
  it('takes along what the programme says, and tells what it earned and what there is', async () => {
    server.points.balances.set(anna, 100)
    expect(await standing()).toMatchObject({ balancePoints: 100, worthMinor: 100, server: 'answered' })
    await startPaying()
    await till.payCash(345)
    expect(completed().loyalty).toMatchObject({
      ...{ programmeId: club, earnings: [{ lineNumbers: [1], earning: { status: 'earns', ruleId: rule } }] },
      told: { earnedPoints: 17, balancePoints: 117, asOf: '2026-11-22T09:00' },
    })
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(await standing()).toMatchObject({ balancePoints: 117 })
  })

  it('in a tier earns what the tier gives', async () => {
    server.points.tierId = gold
    expect(await standing()).toMatchObject({ tierName: 'Gold' })
    await startPaying()
    await till.payCash(345)
    expect(completed().loyalty?.told?.earnedPoints).toBe(34)
  })

  it('earns with every server gone, and is told what was known and since when', async () => {
    server.points.balances.set(anna, 100)
    await standing()
    server.isAway = true
    server.cutLines()
    await startPaying()
    await till.payCash(345)
    expect(completed().loyalty?.told).toMatchObject({ earnedPoints: 17, balancePoints: 117 })
    expect(await standing()).toMatchObject({
      ...{ balancePoints: 117, server: 'no_answer', asOf: '2026-11-22T09:00:00Z' },
    })
    server.isAway = false
    till.syncNow()
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(await standing()).toMatchObject({ balancePoints: 117, server: 'answered' })
  })

  it('of nobody, or where no programme is in use, has none of it', async () => {
    await till.addItem(ids.cup)
    await till.startTendering()
    await till.payCash(345)
    expect(completed().loyalty).toBeUndefined()
    server.write('loyalty_programme', club, { ...programme, isInUse: false })
    await vi.waitFor(async () => expect(await standing()).toBeUndefined())
    await startPaying()
    await till.payCash(345)
    expect(completed().loyalty).toBeUndefined()
  })
})

describe('points', () => {
  it('pay as far as they go, are set aside first, and what they paid earns nothing', async () => {
    server.points.balances.set(anna, 147)
    await startPaying()
    expect(await other.payPoints()).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 200 })
    expect([...server.points.holds.values()]).toEqual([{ customerId: anna, points: 147 }])
    expect(await other.payPoints()).toEqual({ status: 'points_refused', code: 'points_in_use' })
    await till.payCash(200)
    expect(completed()).toMatchObject({
      tenders: [{ type: 'points', accountId: anna, amountMinor: 147 }, { type: 'cash' }],
      loyalty: { told: { earnedPoints: 10, balancePoints: 10 } },
    })
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.points.balances.get(anna)).toBe(10)
  })

  it('pay all of a sale, and are free again where it is cancelled', async () => {
    server.points.balances.set(anna, 1000)
    await startPaying()
    expect(await other.payPoints(100)).toEqual({ status: 'done' })
    await till.cancelTendering()
    await vi.waitFor(() => expect(server.points.holds.size).toBe(0))
    await till.startTendering()
    expect(await other.payPoints()).toEqual({ status: 'done' })
    expect(completed()).toMatchObject({ loyalty: { told: { earnedPoints: 0, balancePoints: 653 } } })
  })

  it('pay with every server gone what was known, up to the limit, and once', async () => {
    server.write('loyalty_programme', club, { ...programme, offlineMostMinor: 250 })
    server.points.balances.set(anna, 300)
    await standing()
    await vi.waitFor(async () => expect(await standing()).toMatchObject({ availablePoints: 300 }))
    server.isAway = true
    server.cutLines()
    await startPaying()
    expect(await other.payPoints()).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ remainingMinor: 97 })
    await till.payCash(95)
    await till.nextSale()
    await startPaying()
    expect(await other.payPoints()).toEqual({ status: 'done' })
    // Three hundred less what the first sale spent, and what it earned.
    expect(till.view().flow).toMatchObject({ tenders: [{ type: 'points', amountMinor: 300 - 250 + 4 }] })
  })

  it('are nobody’s where nobody is served, and nothing where nothing is known', async () => {
    await till.addItem(ids.cup)
    await till.startTendering()
    expect(await other.payPoints()).toEqual({ status: 'points_refused', code: 'points_no_customer' })
    await till.cancelTendering()
    await desk.choose(anna)
    await till.startTendering()
    expect(await other.payPoints()).toEqual({ status: 'points_refused', code: 'points_none' })
  })
})
