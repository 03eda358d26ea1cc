/** The cash day of a till over memory, from the float to the Z report and the next shift. */
import { type ParsedFact, tillEventOf } from '@kassa/contract'
import { parseEntry } from '@kassa/journal'
import { type CashCount, mergeTillTotals, tillPeriods } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import type { StoredValues } from '../store/storedValues.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice, until } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'
import type { CashDay, Till } from '../till/till.ts'
import { readPeriod } from './periodKeeper.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const cashOf = (...denominations: [valueMinor: number, count: number][]): CashCount[] => [
  { currency: 'EUR', denominations: denominations.map(([valueMinor, count]) => ({ valueMinor, count })) },
]
const factsOf = ({ disk }: TestDevice) =>
  disk.entries.map(({ text }) => {
    const parsed = parseEntry(text)
    if (parsed.status !== 'parsed') throw new Error(parsed.detail)
    return parsed.entry
  })
const kindsOf = (device: TestDevice) => factsOf(device).map(({ kind }) => kind)
const keptIn = ({ disk }: TestDevice) => disk.values.get('tillPeriod') as StoredValues['tillPeriod']

function dayOf(till: Till): CashDay {
  if (till.cash === undefined) throw new Error('this till has no cash')
  return till.cash
}

async function sellCup(till: Till, givenMinor = 345): Promise<void> {
  await till.addItem(ids.cup)
  await till.startTendering()
  await till.payCash(givenMinor)
  expect(till.view().flow.name).toBe('completed')
}

/** Signed in, with no shift open yet. */
async function arrive(device: TestDevice): Promise<Till> {
  const till = await openTill(device.ports)
  if (till.view().stage === 'not_enrolled') await till.enrol('AAAA-1111')
  await until(till, (view) => view.catalogue.itemCount > 0 && view.staff.length > 0)
  await till.signIn(ids.ann, '1234')
  return till
}

describe('the start of the day', () => {
  it('asks for a shift before anything is sold, once per register', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await arrive(device)
    expect(till.view()).toMatchObject({ stage: 'no_shift', shift: { name: 'no_shift', canReport: false } })
    expect(await till.scan('CUP')).toEqual({ status: 'not_now' })
    expect(await dayOf(till).openShift(cashOf([5000, 1], [100, 20]))).toEqual({ status: 'done' })
    expect(till.view()).toMatchObject({
      stage: 'open',
      shift: { name: 'open', shift: { operatorName: 'Ann', openedAt: '2026-11-22T10:00:00.000+01:00' } },
    })
    expect(await dayOf(till).openShift([])).toEqual({ status: 'not_now' })
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    expect(till.view()).toMatchObject({ stage: 'open', shift: { shift: { operatorName: 'Ann' } } })
    await till.close()
  })
})

describe('the whole day', () => {
  it('counts float, sales, movements, count and difference, and reports them as X and Z', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await arrive(device)
    const day = dayOf(till)
    await day.openShift(cashOf([1000, 5]))
    await sellCup(till, 2000)
    const stamps = { type: 'paid_out', amountMinor: 250, reason: 'Stamps' } as const
    await day.moveCash(stamps)
    const seq = factsOf(device).find(({ kind }) => kind === 'paid_out')?.seq
    expect(till.view().shift).toMatchObject({
      paper: { type: 'movement', moved: { ...stamps, movementNumber: seq, currency: 'EUR' } },
    })
    await day.moveCash({ type: 'paid_in', amountMinor: 1000, reason: 'Change' })
    await day.moveCash({ type: 'picked_up', amountMinor: 3000, reason: 'Safe', note: 'bag 17' })

    await day.reportX()
    const expectedMinor = 5000 + 345 - 250 + 1000 - 3000
    const report = {
      ...{ kind: 'x', companyName: 'Gifts & Home', registerName: 'Till 1', operatorName: 'Ann' },
      totals: { sales: { count: 1, amountMinor: 347 }, roundingMinor: -2 },
      shifts: [{ cash: [{ expectedMinor, floatMinor: 5000, tenderedMinor: 345 }] }],
    }
    expect(till.view().shift).toMatchObject({ name: 'open', paper: { type: 'x_report', report } })
    await day.leave()
    expect(till.view().shift).not.toHaveProperty('paper')

    await day.startCount()
    expect(JSON.stringify(till.view().shift), 'a count is blind').not.toContain('xpected')
    await day.count(cashOf([1000, 3]))
    expect(till.view().shift).toMatchObject({ name: 'counted', cash: [{ differenceMinor: -95 }] })
    await day.startCount()
    await day.count(cashOf([1000, 3], [50, 1]))
    expect(till.view().shift).toMatchObject({ cash: [{ expectedMinor, differenceMinor: -45 }] })
    await day.closeShift('a coin rolled away')
    expect(till.view()).toMatchObject({
      stage: 'no_shift',
      shift: { name: 'closed', cash: [{ differenceMinor: -45 }] },
    })
    expect(await till.scan('CUP')).toEqual({ status: 'not_now' })
    await day.reportZ()
    expect(till.view().shift).toMatchObject({
      name: 'reported',
      report: { kind: 'z', number: 1, perpetualTotals: { salesMinor: 347, netMinor: 347 } },
    })

    await day.openShift(cashOf([1000, 3]))
    await sellCup(till)
    await day.startCount()
    await day.count(cashOf([1000, 3], [345, 1]))
    await day.closeShift()
    await day.reportZ()
    expect(till.view().shift).toMatchObject({
      report: { number: 2, totals: { sales: { count: 1 } }, perpetualTotals: { salesMinor: 694 } },
    })
    expect(await day.reportZ(), 'nothing happened since').toEqual({ status: 'not_now' })
    const reports = factsOf(device).filter(({ kind }) => kind === 'z_reported')
    expect(reports.map(({ body }) => (body as { number: number }).number)).toEqual([1, 2])
    expect(reports.at(-1)).toMatchObject({ body: { perpetualTotals: reports.at(-1)?.totals } })
    await till.close()
  })

  it('names its shift in each sale, and opens the drawer for cash that moves', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    await sellCup(till)
    await dayOf(till).moveCash({ type: 'paid_in', amountMinor: 100, reason: 'Change' })
    const facts = factsOf(device)
    const bodyOf = (kind: string) => facts.find((entry) => entry.kind === kind)?.body
    const { shiftId } = bodyOf('shift_opened') as { shiftId: string }
    expect(bodyOf('retail_transaction')).toMatchObject({ shiftId, totalMinor: 347 })
    expect(facts.at(-1)).toMatchObject({
      kind: 'drawer_opened',
      body: { reason: 'no_sale', note: 'paid_in' },
    })
    await till.close()
  })

  it('asks somebody who may, once for the whole count, and names them in the facts', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    const day = dayOf(till)
    const before = device.disk.entries.length
    expect(await day.reportX()).toMatchObject({ status: 'approval_wanted' })
    expect(await day.moveCash({ type: 'paid_out', amountMinor: 100, reason: 'Lunch' })).toMatchObject({
      status: 'approval_wanted',
      need: { permission: 'cash_movements' },
    })
    expect(device.disk.entries.length, 'nothing happened yet').toBe(before)
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(till.view().shift).toMatchObject({
      paper: { moved: { operatorId: ids.bob, approvedBy: ids.ann } },
    })
    await day.leave()
    await day.startCount()
    await till.approve(ids.ann, '1234')
    await day.count(cashOf())
    await day.startCount()
    await day.count(cashOf())
    await day.closeShift()
    await day.reportZ()
    expect(till.view().shift?.name).toBe('reported')
    const facts = factsOf(device).slice(before)
    const bodiesOf = (kind: string) => facts.flatMap((entry) => (entry.kind === kind ? [entry.body] : []))
    const by = { operatorId: ids.bob, approvedBy: ids.ann }
    for (const kind of ['paid_out', 'shift_closed', 'z_reported']) expect(bodiesOf(kind)).toMatchObject([by])
    expect(bodiesOf('drawer_opened')).toMatchObject([by, by])
    await till.close()
  })

  it('leaves a count without a trace but the drawer, and begins none in the middle of a sale', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    const day = dayOf(till)
    await till.addItem(ids.cup)
    await till.startTendering()
    expect(await day.startCount()).toEqual({ status: 'not_now' })
    await till.cancelTendering()
    await day.startCount()
    await day.leave()
    expect(till.view().shift?.name).toBe('open')
    expect(kindsOf(device)).not.toContain('till_counted')
    await till.close()
  })

  it('says so where the disk has no room, and keeps the state it was in', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await arrive(device)
    // The next write is the shift's: nothing else is under way.
    await until(till, ({ sync }) => sync.waiting === 0)
    device.nextFaults.push('quota_exceeded')
    await dayOf(till).openShift([])
    expect(till.view()).toMatchObject({ stage: 'no_shift', notice: { code: 'storage_full' } })
    await till.close()
  })
})

describe('what is kept beside the journal', () => {
  it('equals the fold of all entries, through restarts, crashes and refused writes', async () => {
    const device = makeDevice(await makeShopServer())
    let till = await openForSale(device)
    await sellCup(till)
    device.nextFaults.push('failed')
    await till.addItem(ids.book)
    await till.startTendering()
    await till.payCash(1295)
    // The browser is killed: nothing is closed, and another till starts over the same disk.
    device.ports.lock = { tryAcquire: async () => () => undefined, acquire: async () => () => undefined }
    till = await openForSale(device)
    await dayOf(till).moveCash({ type: 'paid_out', amountMinor: 145, reason: 'Stamps' })
    await till.close()
    const kept = keptIn(device)
    const fromNothing = await readPeriod(device.ports.store)
    expect(kept).toEqual(fromNothing)
    const events = factsOf(device).flatMap(
      ({ kind, body }) => tillEventOf({ kind, body } as ParsedFact) ?? [],
    )
    expect(kept.state.totals).toEqual(tillPeriods(events, { currency: 'EUR' }).at(-1)?.totals)
    expect(mergeTillTotals(kept.state.totals, kept.state.totals).sales.count).toBe(
      2 * kept.state.totals.sales.count,
    )
  })

  it('is made from the journal where an older program kept none', async () => {
    const device = makeDevice(await makeShopServer())
    let till = await openForSale(device)
    await sellCup(till)
    await till.close()
    const kept = keptIn(device)
    device.disk.values.delete('tillPeriod')
    till = await arrive(device)
    expect(till.view()).toMatchObject({ stage: 'open', shift: { name: 'open' } })
    await sellCup(till)
    expect(keptIn(device).state.totals.sales).toEqual({
      count: kept.state.totals.sales.count + 1,
      amountMinor: 694,
    })
    await till.close()
  })
})
