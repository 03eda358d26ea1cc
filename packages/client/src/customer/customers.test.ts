/** Customers at a till: found, served at their prices, made with no server, sent once. */
import type { CustomerRecord } from '@kassa/contract'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import type { MemoryServer } from '../testing/memoryServer.ts'
import {
  ids,
  makeDevice,
  makeShopServer,
  openForSale,
  type TestDevice,
  until,
  untilLater,
} from '../testing/shop.ts'
import type { CustomerDesk, Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const id = (last: number) => `01930000-0000-7000-8000-0000000005${String(last).padStart(2, '0')}`
const [anna, blocked, staffGroup, staffPrices, staffOffer] = [id(1), id(2), id(3), id(4), id(5)]
const annaRecord: CustomerRecord = {
  ...{ name: 'Anna Example', phone: '+31 6 1234 5678', email: 'anna@example.com' },
  ...{ groupIds: [staffGroup], cardNumbers: ['C-1001'], note: 'Left-handed' },
}

async function makeShop(): Promise<{ server: MemoryServer; device: TestDevice }> {
  const server = await makeShopServer()
  server.write('customer_group', staffGroup, { name: 'Staff' })
  server.write('customer', anna, annaRecord)
  server.write('customer', blocked, {
    name: 'Bo Sample',
    cardNumbers: ['C-1002'],
    blockedReason: 'Owes us a ladder',
  })
  const prices = [{ itemId: ids.cup, unitPriceE5: 200_000, fromQuantityMilli: 0 }]
  const limits = { currency: 'EUR', priority: 0, customerGroupIds: [staffGroup] }
  server.write('price_list', staffPrices, { name: 'Staff prices', ...limits, prices })
  server.write('promotion', staffOffer, {
    ...{ name: 'Staff tenth', priority: 0, customerGroupIds: [staffGroup] },
    rule: {
      ...{ type: 'percent_off', goods: { include: { itemIds: [ids.book], categoryIds: [] } } },
      ...{ ratePpm: 100_000, combines: 'goods_alone' },
    },
  })
  return { server, device: makeDevice(server) }
}

async function deskOf(till: Till): Promise<CustomerDesk> {
  const desk = await till.customers()
  if (desk === undefined) throw new Error('no customers at this till')
  return desk
}
const titlesOf = async (desk: CustomerDesk, typed: string) =>
  (await desk.find(typed, 10)).map(({ title }) => title)
const totalOf = (till: Till) => {
  const { basket } = till.view()
  return basket.status === 'priced' ? basket.totalMinor : undefined
}

describe('a customer', () => {
  it('gets the prices and promotions of their group at once, and loses them when they leave', async () => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    const desk = await deskOf(till)
    await till.addItem(ids.cup)
    await till.addItem(ids.book)
    expect(totalOf(till)).toBe(347 + 1295)
    expect(await desk.choose(anna)).toEqual({ status: 'done' })
    expect(totalOf(till)).toBe(200 + 1165)
    expect(till.view().basket.customer).toEqual({ customerId: anna, groupIds: [staffGroup] })
    expect(desk.get(anna)).toMatchObject({ groupNames: ['Staff'], note: 'Left-handed', isWaiting: false })
    await desk.leave()
    expect(totalOf(till)).toBe(347 + 1295)
    await till.undo()
    expect(totalOf(till)).toBe(200 + 1165)
    await till.undo()
    expect(till.view().basket.customer).toBeUndefined()
    await till.close()
  })

  it('is named in the sale by id alone, and the next sale is nobody’s', async () => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    await till.addItem(ids.cup)
    expect(await till.scan(' c-1001 ')).toEqual({ status: 'done' })
    await till.startTendering()
    await till.payCash(200)
    expect(bodiesOf(device, 'retail_transaction')).toMatchObject([{ customerId: anna, totalMinor: 200 }])
    const journal = device.disk.entries.map(({ text }) => text).join()
    for (const word of ['Anna', '1234 5678', 'anna@example.com', 'C-1001']) {
      expect(journal.includes(word), word).toBe(false)
    }
    await till.addItem(ids.cup)
    expect(till.view().basket.customer).toBeUndefined()
    await till.close()
  })

  it('stays with a basket that is put aside, and over a restart', async () => {
    const { device } = await makeShop()
    let till = await openForSale(device)
    await till.addItem(ids.cup)
    await (await deskOf(till)).choose(anna)
    await till.holdBasket()
    const [held] = till.view().held
    expect(held?.totalMinor).toBe(200)
    expect(till.view().basket.customer).toBeUndefined()
    await till.resumeBasket(held?.basketId ?? '')
    await till.close()
    till = await openForSale(device)
    expect(till.view().basket.customer?.customerId).toBe(anna)
    expect(totalOf(till)).toBe(200)
    await till.close()
  })

  it('who is blocked is not served by name, and it is said why', async () => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    for (const outcome of [await (await deskOf(till)).choose(blocked), await till.scan('C-1002')]) {
      expect(outcome).toEqual({ status: 'refused', code: 'customer_blocked' })
    }
    expect(till.view().notice?.detail).toEqual({ name: 'Bo Sample', reason: 'Owes us a ladder' })
    expect(till.view().basket.customer).toBeUndefined()
    await till.close()
  })

  it.each([
    ['part of the name', 'exam ann'],
    ['a name with a slip', 'anna exemple'],
    ['figures of the phone', '5678'],
    ['the phone as it is dialled here', '06-1234 56'],
    ['the phone with its country', '0031612345678'],
    ['the e-mail address', 'anna@exa'],
    ['the card', 'c-1001'],
  ])('is found by %s', async (_, typed) => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    expect(await titlesOf(await deskOf(till), typed)).toEqual(['Anna Example'])
    await till.close()
  })

  it('is found by what was changed since, and not any more when erased', async () => {
    const { server, device } = await makeShop()
    const till = await openForSale(device)
    const desk = await deskOf(till)
    expect(await titlesOf(desk, 'anna')).toEqual(['Anna Example'])
    server.write('customer', anna, { ...annaRecord, name: 'Anna Other', phone: '020 777' })
    await until(till, () => desk.get(anna)?.title === 'Anna Other')
    expect(await titlesOf(desk, 'other')).toEqual(['Anna Other'])
    expect(await titlesOf(desk, '20777')).toEqual(['Anna Other'])
    expect(await titlesOf(desk, '5678')).toEqual([])
    await desk.choose(anna)
    server.write('customer', anna, null)
    await until(till, () => desk.get(anna) === undefined)
    expect(await titlesOf(desk, 'other')).toEqual([])
    await till.close()
    const disk = JSON.stringify([...device.disk.chunks.values()])
    expect(disk.includes('Anna')).toBe(false)
  })
})

describe('somebody new', () => {
  const wish = { name: 'Nina New', phone: '0612-0000', consentTo: ['email' as const] }

  it('is served at once with no server, outlives a restart, and is sent once', async () => {
    const { server, device } = await makeShop()
    let till = await openForSale(device)
    server.isAway = true
    server.cutLines()
    await until(till, (view) => view.sync.line === 'offline')
    expect(await (await deskOf(till)).make(wish)).toEqual({ status: 'done' })
    const customerId = till.view().basket.customer?.customerId ?? ''
    await till.close()
    expect(device.disk.entries.some(({ text }) => text.includes('Nina'))).toBe(false)

    till = await openForSale(device)
    let desk = await deskOf(till)
    expect(till.view().basket.customer?.customerId).toBe(customerId)
    expect(await titlesOf(desk, 'nina')).toEqual(['Nina New'])
    expect(desk.get(customerId)?.isWaiting).toBe(true)
    expect(server.registrations).toEqual([])

    server.isAway = false
    till.syncNow()
    await untilLater(device, till, () => desk.waiting().length === 0)
    await until(till, () => desk.get(customerId)?.isWaiting === false)
    const at = new Date(device.clock.epochMs()).toISOString().slice(0, 10)
    expect(server.registrations).toMatchObject([
      { customerId, body: { ...wish, staffId: ids.ann, at: expect.stringContaining(at) } },
    ])
    await till.close()
    till = await openForSale(device)
    desk = await deskOf(till)
    expect(await titlesOf(desk, 'nina')).toEqual(['Nina New'])
    expect(server.registrations).toHaveLength(1)
    await till.close()
  })

  it('is sent again where the answer was lost, under the same id', async () => {
    const { server, device } = await makeShop()
    const till = await openForSale(device)
    await until(till, (view) => view.sync.line === 'online')
    const desk = await deskOf(till)
    server.losesAnswers = true
    await desk.make(wish)
    await vi.waitFor(() => expect(server.registrations).toHaveLength(1))
    server.losesAnswers = false
    till.syncNow()
    await untilLater(device, till, () => desk.waiting().length === 0)
    expect(new Set(server.registrations.map(({ customerId }) => customerId)).size).toBe(1)
    await till.close()
  })

  it('is sent after a while by itself, where the server could not take them in', async () => {
    const { server, device } = await makeShop()
    const till = await openForSale(device)
    await until(till, (view) => view.sync.line === 'online')
    const desk = await deskOf(till)
    server.customerProblem = 'database_unavailable'
    await desk.make(wish)
    await vi.waitFor(() => expect(server.registrations).toHaveLength(1))
    expect(desk.waiting()).toMatchObject([{ body: wish }])
    expect(desk.waiting()[0]?.refusal).toBeUndefined()
    server.customerProblem = undefined
    await untilLater(device, till, () => desk.waiting().length === 0)
    expect(server.registrations.length).toBeGreaterThan(1)
    await till.close()
  })

  it('whom the server refuses stays, with the reason, and does not hold up the others', async () => {
    const { server, device } = await makeShop()
    const till = await openForSale(device)
    await until(till, (view) => view.sync.line === 'online')
    const desk = await deskOf(till)
    server.customerProblem = 'invalid_request'
    await desk.make(wish)
    await until(till, () => desk.waiting()[0]?.refusal === 'invalid_request')
    server.customerProblem = undefined
    await desk.make({ ...wish, name: 'Otto Other' })
    await untilLater(device, till, () => desk.waiting().length === 0)
    await till.close()
  })

  it('may be somebody who is known already: by number or e-mail address, not by name', async () => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    const desk = await deskOf(till)
    const titles = async (wish: { email?: string; phone?: string }) =>
      (await desk.alike(wish)).map(({ title }) => title)
    expect(await titles({ phone: '06 12345678' })).toEqual(['Anna Example'])
    expect(await titles({ email: 'ANNA@example.com', phone: '+31612345678' })).toEqual(['Anna Example'])
    expect(await titles({ email: 'ann@example.com' })).toEqual([])
    expect(await titles({})).toEqual([])
    await till.close()
  })

  it('is not made where the device has no room', async () => {
    const { device } = await makeShop()
    const till = await openForSale(device)
    const desk = await deskOf(till)
    device.nextFaults.push('quota_exceeded')
    expect(await desk.make(wish)).toEqual({ status: 'refused', code: 'storage_full' })
    expect(await titlesOf(desk, 'nina')).toEqual([])
    expect(till.view().basket.customer).toBeUndefined()
    await till.close()
  })
})

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = []
  for await (const item of items) taken.push(item)
  return taken
}

describe('what somebody bought', () => {
  it('is told by this till at once, and by the server with that of all stores', async () => {
    const { server, device } = await makeShop()
    const till = await openForSale(device)
    const desk = await deskOf(till)
    for (const customerId of [anna, undefined]) {
      await till.addItem(ids.cup)
      if (customerId !== undefined) await desk.choose(customerId)
      await till.startTendering()
      await till.payCash(1000)
      await till.nextSale()
    }
    const elsewhere = {
      ...{ transactionId: id(40), at: '2026-10-01T10:00:00+02:00', storeName: 'Utrecht', receiptNumber: 7 },
      ...{ totalMinor: 500, currency: 'EUR', lines: [] },
    }
    server.purchases = [elsewhere]
    const told = await all(desk.purchases(anna))
    const [own, united] = told
    expect(told).toHaveLength(2)
    expect(own).toMatchObject({ server: 'asking', purchases: [{ receiptNumber: 1, totalMinor: 200 }] })
    expect(united?.server).toBe('answered')
    expect(united?.purchases.map(({ storeName }) => storeName)).toEqual(['Gifts & Home', 'Utrecht'])
    server.isAway = true
    const [, alone] = await all(desk.purchases(anna))
    expect(alone).toMatchObject({ server: 'no_answer', purchases: [{ receiptNumber: 1 }] })
    await till.close()
  })
})
