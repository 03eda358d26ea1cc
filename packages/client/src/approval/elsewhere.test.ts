/** Approval on another device of the store: a yes there does exactly what was asked here, once, and nothing else ever. */
import { must } from '@kassa/kernel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import type { MemoryServer } from '../testing/memoryServer.ts'
import {
  ids,
  makeDevice,
  makeShopServer,
  openForSale,
  secondCode,
  type TestDevice,
  until,
  untilLater,
} from '../testing/shop.ts'
import type { Till } from '../till/till.ts'
import type { DistantApprovals } from './distantApprovals.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

type Side = { till: Till; device: TestDevice; approvals: DistantApprovals }

let server: MemoryServer
/** Bob sells and may not open the drawer; Ann may, at the other till. */
let bob: Side
let ann: Side

async function open(code: string): Promise<Side> {
  const device = makeDevice(server)
  const till = await openForSale(device, code)
  await until(till, ({ sync }) => sync.line === 'online')
  return { till, device, approvals: must(await till.distantApprovals(), 'a till that writes') }
}

beforeEach(async () => {
  server = await makeShopServer()
  bob = await open('AAAA-1111')
  await bob.till.signOut()
  await bob.till.signIn(ids.bob, '4321')
  ann = await open(secondCode)
})

afterEach(() => Promise.all([bob.till.close(), ann.till.close()]))

const drawersOf = ({ device }: Side) => bodiesOf(device, 'drawer_opened')

async function askForDrawer(): Promise<void> {
  await bob.till.openDrawer('no_sale')
  await bob.approvals.ask()
  await until(ann.till, () => ann.approvals.asked().length === 1)
}

function answer(how: 'approved' | 'refused', pin = '1234') {
  const requestId = ann.approvals.asked()[0]?.requestId ?? server.approvals.requestIds[0] ?? ''
  return ann.approvals.answer(requestId, { staffId: ids.ann, pin, answer: how })
}

describe('a yes on another till', () => {
  it('does what was asked, with the approver in its fact, and is told in both journals', async () => {
    await askForDrawer()
    expect(ann.approvals.asked()).toMatchObject([
      { operatorName: 'Bob', need: { permission: 'open_drawer' } },
    ])
    expect(await answer('approved')).toEqual({ status: 'answered' })
    await until(bob.till, (view) => view.approval === undefined)
    await vi.waitFor(() =>
      expect(drawersOf(bob)).toEqual([{ operatorId: ids.bob, approvedBy: ids.ann, reason: 'no_sale' }]),
    )
    const [requestId] = server.approvals.requestIds
    expect(bodiesOf(bob.device, 'approval_received')).toMatchObject([{ requestId, approvedBy: ids.ann }])
    expect(bodiesOf(ann.device, 'approval_answered')).toMatchObject([{ requestId, answer: 'approved' }])
    expect(ann.approvals.asked()).toEqual([])
  })

  it('does it once, however often the answer is told', async () => {
    await askForDrawer()
    await answer('approved')
    for (let time = 0; time < 3; time += 1) server.tell({ type: 'approvals', storeId: ids.store })
    await until(bob.till, (view) => view.approval === undefined)
    server.tell({ type: 'approvals', storeId: ids.store })
    await vi.waitFor(() => expect(drawersOf(bob)).toHaveLength(1))
    expect(bodiesOf(bob.device, 'approval_received')).toHaveLength(1)
  })

  it('that nobody is told of is found by looking again', async () => {
    await askForDrawer()
    server.tell = () => undefined
    await answer('approved')
    await untilLater(bob.device, bob.till, () => drawersOf(bob).length === 1)
  })

  it('does nothing where the basket is another one by now', async () => {
    await bob.till.addItem(ids.book)
    await askForDrawer()
    await bob.till.addItem(ids.cup)
    await answer('approved')
    server.tell({ type: 'approvals', storeId: ids.store })
    await vi.waitFor(() => expect(bob.approvals.asking()).toBeUndefined())
    expect(drawersOf(bob)).toEqual([])
  })

  it('does nothing where something else is asked by now, or nothing', async () => {
    await askForDrawer()
    bob.till.dismissApproval()
    await bob.till.openDrawer('no_sale', 'Another one')
    await answer('approved')
    server.tell({ type: 'approvals', storeId: ids.store })
    await vi.waitFor(() => expect(bob.approvals.asking()).toBeUndefined())
    expect(drawersOf(bob)).toEqual([])
    expect(bob.till.view().approval).toBeDefined()
  })
})

describe('a question', () => {
  it('that is answered with no says by whom, and can still be approved here', async () => {
    await askForDrawer()
    expect(await answer('refused')).toEqual({ status: 'answered' })
    await vi.waitFor(() =>
      expect(bob.approvals.asking()).toMatchObject({ state: 'refused', refusedBy: 'Ann' }),
    )
    expect(drawersOf(bob)).toEqual([])
    await bob.till.approve(ids.ann, '1234')
    expect(drawersOf(bob)).toHaveLength(1)
  })

  it('with no server says so, and a PIN here does it', async () => {
    await bob.till.addItem(ids.cup)
    server.isAway = true
    await bob.till.setBasketDiscount({ type: 'percent', ratePpm: 100_000, reason: 'Scratched' })
    await bob.approvals.ask()
    expect(bob.approvals.asking()).toMatchObject({ state: 'unreachable' })
    expect(await bob.till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(bob.till.view().basket).toMatchObject({ status: 'priced', totalMinor: 312 })
  })

  it('is not answered by a wrong PIN, nor by who may not', async () => {
    await askForDrawer()
    expect(await answer('approved', '0000')).toMatchObject({ notice: { code: 'wrong_pin' } })
    const requestId = ann.approvals.asked()[0]?.requestId ?? ''
    expect(
      await ann.approvals.answer(requestId, { staffId: ids.bob, pin: '4321', answer: 'approved' }),
    ).toEqual({ status: 'may_not' })
    expect(drawersOf(bob)).toEqual([])
    expect(bodiesOf(ann.device, 'approval_answered')).toEqual([])
  })

  it('that came too late says so', async () => {
    await askForDrawer()
    server.approvals.end(server.approvals.requestIds[0] ?? '')
    expect(await answer('approved')).toEqual({ status: 'too_late' })
    expect(drawersOf(bob)).toEqual([])
  })

  it('is shown to those alone who may answer it', async () => {
    await askForDrawer()
    await ann.till.signOut()
    expect(ann.approvals.asked()).toEqual([])
    await ann.till.signIn(ids.bob, '4321')
    expect(ann.approvals.asked()).toEqual([])
  })
})

describe('an answer of the back office', () => {
  const office = { accountId: '01930000-0000-7000-8000-000000000077', name: 'Olga' }
  const requestId = () => must(server.approvals.requestIds[0], 'a question')

  it('does what was asked, with the account in its fact', async () => {
    await askForDrawer()
    server.approvals.answerInOffice(requestId(), 'approved', office)
    await untilLater(bob.device, bob.till, () => drawersOf(bob).length === 1)
    expect(bob.till.view().approval).toBeUndefined()
    expect(drawersOf(bob)).toMatchObject([{ operatorId: ids.bob, approvedBy: office.accountId }])
    const [received] = bodiesOf(bob.device, 'approval_received')
    expect(received).toMatchObject({ approvedBy: office.accountId, requestId: requestId() })
    expect(received).not.toHaveProperty('deviceId')
  })

  it('that is a no does nothing, and is told by name', async () => {
    await askForDrawer()
    server.approvals.answerInOffice(requestId(), 'refused', office)
    await untilLater(bob.device, bob.till, () => bob.approvals.asking()?.state === 'refused')
    expect(bob.approvals.asking()).toMatchObject({ refusedBy: 'Olga' })
    expect(drawersOf(bob)).toEqual([])
  })

  it('that comes when nobody asks any more does nothing', async () => {
    await askForDrawer()
    bob.till.dismissApproval()
    server.approvals.answerInOffice(requestId(), 'approved', office)
    await bob.approvals.read()
    await untilLater(bob.device, bob.till, () => bob.approvals.asking() === undefined)
    expect(drawersOf(bob)).toEqual([])
  })
})
