/** Baskets put aside: nothing is lost or doubled, whoever signs in and whenever the till is closed. */
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const itemsIn = (till: Till) => till.view().basket.lines.map(({ item }) => item.name)
const heldBy = (till: Till) => till.view().held.map(({ name, totalMinor }) => [name, totalMinor])
const firstHeld = (till: Till) => till.view().held[0]?.basketId ?? ''

describe('a basket', () => {
  it('is put aside under a name and taken up again with all that was set about it', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    expect(await till.holdBasket('nobody')).toEqual({ status: 'not_now' })
    await till.addItem(ids.cup)
    const { basketId } = till.view().basket
    const [line] = till.view().basket.lines
    await till.setLineDiscount(line?.lineId ?? '', { type: 'percent', ratePpm: 100_000, reason: 'Damaged' })
    expect(await till.holdBasket(' Red coat ')).toEqual({ status: 'done' })
    expect(itemsIn(till)).toEqual([])
    expect(till.view()).toMatchObject({
      canUndo: false,
      held: [{ basketId, name: 'Red coat', totalMinor: 312, currency: 'EUR', lineCount: 1 }],
    })
    await till.addItem(ids.book)
    await till.startTendering()
    await till.payCash(1295)
    expect(await till.resumeBasket(basketId)).toEqual({ status: 'done' })
    expect(till.view()).toMatchObject({ held: [], basket: { basketId, totalMinor: 312 } })
    const body = { operatorId: ids.ann, basketId, totalMinor: 312, currency: 'EUR' }
    expect(bodiesOf(device, 'basket_held')).toEqual([body])
    expect(bodiesOf(device, 'basket_resumed')).toEqual([body])
    await till.close()
  })

  it('that is on the till is put aside for the one that is taken up', async () => {
    const till = await openForSale(makeDevice(await makeShopServer()))
    await till.addItem(ids.cup)
    await till.holdBasket('first')
    await till.addItem(ids.book)
    await till.resumeBasket(firstHeld(till))
    expect(itemsIn(till)).toEqual(['Cup'])
    expect(heldBy(till)).toEqual([[undefined, 1295]])
    await till.resumeBasket(firstHeld(till))
    expect(itemsIn(till)).toEqual(['Book'])
    expect(heldBy(till)).toEqual([[undefined, 347]])
    await till.close()
  })

  it('stays put aside over a reload and a change of operator', async () => {
    const device = makeDevice(await makeShopServer())
    let till = await openForSale(device)
    await till.addItem(ids.cup)
    await till.holdBasket('Red coat')
    await till.addItem(ids.book)
    await till.close()
    till = await openForSale(device)
    expect(heldBy(till)).toEqual([['Red coat', 347]])
    expect(itemsIn(till)).toEqual(['Book'])
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    expect(itemsIn(till)).toEqual(['Book'])
    await till.resumeBasket(firstHeld(till))
    expect(itemsIn(till)).toEqual(['Cup'])
    expect(bodiesOf(device, 'basket_resumed')).toMatchObject([{ operatorId: ids.bob }])
    await till.close()
    till = await openForSale(device)
    expect(itemsIn(till)).toEqual(['Cup'])
    expect(heldBy(till)).toEqual([[undefined, 1295]])
    await till.close()
  })

  it('stays where it is when the device has no room', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    await till.addItem(ids.cup)
    // The next write is that of the basket: nothing else is under way.
    await until(till, ({ sync }) => sync.waiting === 0)
    device.nextFaults.push('quota_exceeded')
    expect(await till.holdBasket('Red coat')).toEqual({ status: 'not_now' })
    expect(itemsIn(till)).toEqual(['Cup'])
    expect(till.view()).toMatchObject({ held: [], notice: { code: 'storage_full' } })
    await till.holdBasket('Red coat')
    await until(till, ({ sync }) => sync.waiting === 0)
    device.nextFaults.push('failed')
    await till.resumeBasket(firstHeld(till))
    expect(itemsIn(till)).toEqual([])
    expect(heldBy(till)).toEqual([['Red coat', 347]])
    await till.close()
  })

  it('is not put aside while it is being paid, nor taken up twice', async () => {
    const till = await openForSale(makeDevice(await makeShopServer()))
    await till.addItem(ids.cup)
    await till.startTendering()
    expect(await till.holdBasket()).toEqual({ status: 'not_now' })
    await till.cancelTendering()
    await till.holdBasket()
    const basketId = firstHeld(till)
    const outcomes = await Promise.all([till.resumeBasket(basketId), till.resumeBasket(basketId)])
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'not_now'])
    expect(itemsIn(till)).toEqual(['Cup'])
    await till.close()
  })
})

it('is counted as unfinished until it is taken up', async () => {
  const device = makeDevice(await makeShopServer())
  const till = await openForSale(device)
  await till.addItem(ids.cup)
  await till.holdBasket()
  await till.cash?.reportX()
  expect(till.view().shift).toMatchObject({
    paper: { report: { unfinished: { count: 1, amountMinor: 347 } } },
  })
  await till.resumeBasket(firstHeld(till))
  await till.cash?.reportX()
  expect(till.view().shift).toMatchObject({ paper: { report: { unfinished: { count: 0, amountMinor: 0 } } } })
  await till.close()
})
