/** What an operator may not do alone is done when somebody who may says yes, and never before. */
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'
import { mayDo } from './authority.ts'

// Keys, PINs and printers take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

async function openForBob(): Promise<{ till: Till; device: TestDevice }> {
  const device = makeDevice(await makeShopServer())
  const till = await openForSale(device)
  await till.signOut()
  await till.signIn(ids.bob, '4321')
  return { till, device }
}

describe('opening the drawer without a sale', () => {
  it('asks those who may, and says in its fact who said yes', async () => {
    const { till, device } = await openForBob()
    expect(await till.openDrawer('no_sale')).toMatchObject({ status: 'approval_wanted' })
    expect(till.view().approval).toMatchObject({
      need: { permission: 'open_drawer' },
      approvers: [{ staffId: ids.ann, name: 'Ann' }],
    })
    expect(bodiesOf(device, 'drawer_opened')).toEqual([])
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(till.view().approval).toBeUndefined()
    expect(till.view().operator).toMatchObject({ name: 'Bob' })
    expect(bodiesOf(device, 'drawer_opened')).toEqual([
      { operatorId: ids.bob, approvedBy: ids.ann, reason: 'no_sale' },
    ])
    await till.close()
  })

  it('asks nobody where the operator may', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    expect(await till.openDrawer('no_sale')).toEqual({ status: 'done' })
    expect(bodiesOf(device, 'drawer_opened')).toEqual([{ operatorId: ids.ann, reason: 'no_sale' }])
    await till.close()
  })

  it('is refused with words where nobody here may', async () => {
    const server = await makeShopServer()
    server.write('staff', ids.ann, null)
    const device = makeDevice(server)
    const till = await openForSale(device)
    await till.signIn(ids.bob, '4321')
    expect(await till.openDrawer('no_sale')).toEqual({ status: 'refused', code: 'permission_missing' })
    expect(till.view()).toMatchObject({ notice: { detail: { permission: 'open_drawer' } } })
    expect(till.view().approval).toBeUndefined()
    await till.close()
  })
})

describe('a wrong PIN of the approver', () => {
  it('counts against the approver as at sign-in, and leaves the question open', async () => {
    const { till, device } = await openForBob()
    await till.openDrawer('no_sale')
    for (let turn = 1; turn <= 5; turn += 1) {
      expect(await till.approve(ids.ann, '0000')).toEqual({ status: 'refused', code: 'wrong_pin' })
      expect(till.view().approval?.refusal).toMatchObject({ detail: { attemptsLeft: 5 - turn } })
    }
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'refused', code: 'locked_out' })
    expect(till.view().approval?.refusal).toMatchObject({ detail: { waitSeconds: 30 } })
    device.clock.advance(30_000)
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(bodiesOf(device, 'drawer_opened')).toHaveLength(1)
    await till.close()
  })

  it('leaves the operator’s own attempts alone', async () => {
    const { till } = await openForBob()
    await till.openDrawer('no_sale')
    for (let turn = 1; turn <= 5; turn += 1) await till.approve(ids.ann, '0000')
    await till.signOut()
    expect(await till.signIn(ids.ann, '1234')).toEqual({ status: 'refused', code: 'locked_out' })
    expect(await till.signIn(ids.bob, '4321')).toEqual({ status: 'done' })
    await till.close()
  })
})

describe('a question', () => {
  it('is dropped when dismissed or signed out, and nothing is done', async () => {
    const { till, device } = await openForBob()
    await till.openDrawer('no_sale')
    till.dismissApproval()
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'not_now' })
    await till.openDrawer('no_sale')
    await till.signOut()
    expect(till.view().approval).toBeUndefined()
    await till.signIn(ids.bob, '4321')
    expect(till.view().approval).toBeUndefined()
    expect(bodiesOf(device, 'drawer_opened')).toEqual([])
    await till.close()
  })

  it('is not answered by somebody who may not either, nor twice', async () => {
    const { till, device } = await openForBob()
    await till.openDrawer('no_sale')
    expect(await till.approve(ids.bob, '4321')).toEqual({ status: 'not_now' })
    await Promise.all([till.approve(ids.ann, '1234'), till.approve(ids.ann, '1234')])
    expect(bodiesOf(device, 'drawer_opened')).toHaveLength(1)
    await till.close()
  })
})

it('has its own fact where the fact of what was done has no place for it', async () => {
  const { till, device } = await openForBob()
  expect(await till.addItem(ids.cup, -1000)).toMatchObject({ status: 'approval_wanted' })
  expect(till.view().basket.lines).toEqual([])
  expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
  expect(till.view().basket.lines).toMatchObject([{ quantityMilli: -1000 }])
  const { basketId } = till.view().basket
  expect(bodiesOf(device, 'approved')).toEqual([
    { operatorId: ids.bob, approvedBy: ids.ann, permission: 'return_without_receipt', basketId },
  ])
  await till.close()
  // The line and the approval were kept together.
  const again = await openForSale(device)
  await until(again, ({ basket }) => basket.lines.length === 1)
  await again.close()
})

it('lets a person up to their own limit, and others by permission', () => {
  const need = { permission: 'discount', discountPpm: 100_000 } as const
  expect(mayDo({ permissions: [] }, need)).toBe(false)
  expect(mayDo({ permissions: ['discount'] }, need)).toBe(true)
  expect(mayDo({ permissions: [], maxDiscountPpm: 100_000 }, need)).toBe(true)
  expect(mayDo({ permissions: ['discount'], maxDiscountPpm: 99_999 }, need)).toBe(false)
})
