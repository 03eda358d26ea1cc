/** Discounts and prices by hand: what they cost, who may, what is written down, and how they are taken back. */
import type { RetailTransaction } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale, type TestDevice } from '../testing/shop.ts'
import type { DiscountWish, Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const percent = (ratePpm: number): DiscountWish => ({ type: 'percent', ratePpm, reason: 'Damaged' })
const amount = (amountMinor: number): DiscountWish => ({ type: 'amount', amountMinor, reason: 'Damaged' })

async function openFor(staffId: string, pin: string): Promise<{ till: Till; device: TestDevice }> {
  const device = makeDevice(await makeShopServer())
  const till = await openForSale(device)
  await till.signOut()
  await till.signIn(staffId, pin)
  return { till, device }
}
const lineIdAt = (till: Till, place: number) => till.view().basket.lines[place]?.lineId ?? ''
function totalOf(till: Till): number | undefined {
  const { basket } = till.view()
  return basket.status === 'priced' ? basket.totalMinor : undefined
}

describe('a discount of a line', () => {
  it('comes off in percent or as an amount, is taken back by null and by undo', async () => {
    const { till } = await openFor(ids.ann, '1234')
    await till.addItem(ids.cup, 2000)
    const lineId = lineIdAt(till, 0)
    expect(await till.setLineDiscount(lineId, percent(100_000))).toEqual({ status: 'done' })
    expect(totalOf(till)).toBe(694 - 69)
    await till.setLineDiscount(lineId, amount(100))
    expect(totalOf(till)).toBe(594)
    await till.setLineDiscount(lineId, null)
    expect(totalOf(till)).toBe(694)
    await till.undo()
    expect(totalOf(till)).toBe(594)
    await till.undo()
    expect(totalOf(till)).toBe(625)
    await till.undo()
    expect(totalOf(till)).toBe(694)
    await till.close()
  })

  it('stays with a line that was removed and put back, and goes with the one that has it', async () => {
    const { till } = await openFor(ids.ann, '1234')
    await till.addItem(ids.cup)
    await till.setLineDiscount(lineIdAt(till, 0), percent(500_000))
    await till.setPrice(lineIdAt(till, 0), { unitPriceE5: 200_000, reason: 'Last one' })
    await till.setNote(lineIdAt(till, 0), 'Chipped')
    await till.addItem(ids.cup)
    expect(till.view().basket.lines).toHaveLength(2)
    await till.removeLine(lineIdAt(till, 0))
    expect(totalOf(till)).toBe(347)
    await till.undo()
    expect(totalOf(till)).toBe(100 + 347)
    expect(till.view().basket.lines[0]).toMatchObject({ note: 'Chipped', override: { reason: 'Last one' } })
    await till.undo()
    await till.undo()
    await till.undo()
    expect(totalOf(till)).toBe(173)
    await till.undo()
    expect(totalOf(till)).toBe(347)
    await till.close()
  })

  it('outlives a reload, and stands with its reason in the sale', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    await till.addItem(ids.cup)
    await till.setLineDiscount(lineIdAt(till, 0), percent(100_000))
    await till.close()
    const again = await openForSale(device)
    expect(totalOf(again)).toBe(312)
    await again.startTendering()
    await again.payCash(310)
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    expect(sale?.lines).toMatchObject([
      { grossMinor: 312, discounts: [{ type: 'by_hand', name: 'Damaged', amountMinor: -35 }] },
    ])
    expect(sale?.lines[0]).not.toHaveProperty('approvedBy')
    await again.close()
  })

  it('is refused where it is none, or nothing is chosen', async () => {
    const { till } = await openFor(ids.ann, '1234')
    await till.addItem(ids.cup)
    const lineId = lineIdAt(till, 0)
    for (const wish of [
      percent(0),
      percent(1_000_001),
      percent(0.5),
      amount(-1),
      { ...amount(1), reason: ' ' },
    ])
      expect(await till.setLineDiscount(lineId, wish)).toEqual({ status: 'not_now' })
    expect(await till.setLineDiscount('nothing', percent(1))).toEqual({ status: 'not_now' })
    await till.setPrice(lineId, { unitPriceE5: 0, reason: 'Gift' })
    expect(await till.setLineDiscount(lineId, percent(100_000))).toEqual({
      status: 'refused',
      code: 'nothing_comes_off',
    })
    await till.close()
  })
})

describe('a limit per person', () => {
  it('lets up to it, on the line and the basket together, and asks beyond', async () => {
    const { till, device } = await openFor(ids.cleo, '5678')
    await till.addItem(ids.cup)
    const lineId = lineIdAt(till, 0)
    // A tenth of 3.47 is rounded to 0.35: still a tenth.
    expect(await till.setLineDiscount(lineId, percent(100_000))).toEqual({ status: 'done' })
    expect(await till.setBasketDiscount(percent(10_000))).toMatchObject({
      status: 'approval_wanted',
      need: { permission: 'discount', discountPpm: 109_000 },
    })
    till.dismissApproval()
    expect(await till.setLineDiscount(lineId, amount(35))).toMatchObject({ status: 'approval_wanted' })
    expect(totalOf(till)).toBe(312)
    expect(till.view().approval?.approvers).toMatchObject([{ name: 'Ann' }])
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    await till.startTendering()
    await till.payCash(310)
    const { basketId } = (bodiesOf(device, 'approved')[0] ?? {}) as { basketId?: string }
    expect(bodiesOf(device, 'approved')).toEqual([
      { operatorId: ids.cleo, approvedBy: ids.ann, permission: 'discount', basketId },
    ])
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    expect(sale).toMatchObject({ operatorId: ids.cleo, lines: [{ approvedBy: ids.ann }] })
    await till.close()
  })

  it('is the permission where a person has none', async () => {
    const { till, device } = await openFor(ids.bob, '4321')
    await till.addItem(ids.cup)
    expect(await till.setBasketDiscount(percent(10_000))).toMatchObject({ status: 'approval_wanted' })
    await till.approve(ids.ann, '1234')
    expect(totalOf(till)).toBe(344)
    expect(bodiesOf(device, 'approved')).toHaveLength(1)
    expect(await till.setBasketDiscount(null)).toEqual({ status: 'done' })
    expect(totalOf(till)).toBe(347)
    await till.close()
  })
})

describe('another price', () => {
  it('wants a reason and a permission, and is said why in the sale', async () => {
    const { till, device } = await openFor(ids.bob, '4321')
    await till.addItem(ids.book)
    const lineId = lineIdAt(till, 0)
    expect(await till.setPrice(lineId, { unitPriceE5: 1_000_000, reason: '' })).toEqual({ status: 'not_now' })
    const wish = { unitPriceE5: 1_000_000, reason: 'Price match' }
    expect(await till.setPrice(lineId, wish)).toMatchObject({ need: { permission: 'override_price' } })
    await till.approve(ids.ann, '1234')
    expect(till.view().basket).toMatchObject({
      totalMinor: 1000,
      lines: [{ unitPriceE5: 1_000_000, priceSource: { type: 'by_hand', reason: 'Price match' } }],
    })
    await till.startTendering()
    await till.payCash(1000)
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    expect(sale?.lines).toMatchObject([
      { unitPriceE5: 1_000_000, priceReason: 'Price match', approvedBy: ids.ann },
    ])
    await till.close()
  })

  it('is given back by null and by undo', async () => {
    const { till } = await openFor(ids.ann, '1234')
    await till.addItem(ids.book)
    const lineId = lineIdAt(till, 0)
    await till.setPrice(lineId, { unitPriceE5: 1_000_000, reason: 'Price match' })
    await till.setPrice(lineId, null)
    expect(totalOf(till)).toBe(1295)
    await till.undo()
    expect(totalOf(till)).toBe(1000)
    await till.undo()
    expect(totalOf(till)).toBe(1295)
    await till.close()
  })
})

describe('what a person may take off', () => {
  it('is held against the basket that is paid: goods that leave it make an amount weigh more', async () => {
    const { till, device } = await openFor(ids.cleo, '5678')
    await till.addItem(ids.book)
    await till.addItem(ids.cup)
    // A tenth of both.
    expect(await till.setBasketDiscount(amount(164))).toEqual({ status: 'done' })
    await till.removeLine(lineIdAt(till, 0))
    expect(await till.startTendering()).toMatchObject({
      ...{ status: 'approval_wanted', need: { permission: 'discount', discountPpm: 472_623 } },
    })
    expect(till.view().flow.name).toBe('scanning')
    await till.approve(ids.ann, '1234')
    expect(till.view().flow.name).toBe('tendering')
    // Whoever said yes once is not asked again for the same.
    await till.cancelTendering()
    expect(await till.startTendering()).toEqual({ status: 'done' })
    await till.payCash(1000)
    expect(bodiesOf(device, 'approved')).toMatchObject([{ permission: 'discount', approvedBy: ids.ann }])
    await till.close()
  })

  it('is not asked about again where somebody else who might gave it', async () => {
    const { till } = await openFor(ids.ann, '1234')
    await till.addItem(ids.cup)
    await till.setBasketDiscount(percent(500_000))
    await till.signOut()
    await till.signIn(ids.cleo, '5678')
    expect(await till.startTendering()).toEqual({ status: 'done' })
    await till.close()
  })
})
