/** Baskets that two tills share: parked here, taken up there, edited on both, with and without a line, and paid once. */
import { describe, expect, it, vi } from 'vitest'
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
} from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

type Shop = {
  server: MemoryServer
  devices: [TestDevice, TestDevice]
  tills: [Till, Till]
  away: Set<TestDevice>
}

/** Two tills of one store; who is `away` reaches nobody. */
async function openShop(): Promise<Shop> {
  const server = await makeShopServer()
  const away = new Set<TestDevice>()
  const makeOne = (): TestDevice => {
    const device = makeDevice(server)
    device.ports.server = {
      baseUrl: '',
      fetch: (input, init) =>
        away.has(device) ? Promise.reject(new TypeError('away')) : server.fetch(input, init),
    }
    return device
  }
  const devices: [TestDevice, TestDevice] = [makeOne(), makeOne()]
  const tills: [Till, Till] = [await openForSale(devices[0]), await openForSale(devices[1], secondCode)]
  return { server, devices, tills, away }
}

/** Waits while time goes by at both tills. */
async function come(
  shop: Shop,
  till: Till,
  holds: (view: ReturnType<Till['view']>) => boolean,
): Promise<void> {
  const passing = setInterval(() => {
    for (const { clock } of shop.devices) clock.advance(500)
  }, 5)
  try {
    await until(till, holds)
  } finally {
    clearInterval(passing)
  }
}

const itemsIn = (till: Till) =>
  till.view().basket.lines.map(({ item, quantityMilli }) => `${quantityMilli / 1000} ${item.name}`)
const listOf = (till: Till) =>
  till
    .view()
    .held.map(({ name, totalMinor, elsewhere }) => [
      name,
      totalMinor,
      elsewhere?.registerName,
      elsewhere?.isInUse,
    ])
const firstHeld = (till: Till) => till.view().held[0]?.basketId ?? ''
const close = ({ tills }: Shop) => Promise.all(tills.map((till) => till.close()))
const hasNotice = (code: string) => (view: ReturnType<Till['view']>) => view.notice?.code === code

/** Puts a cup aside on the first till, and waits until the second one knows. */
async function parkCup(shop: Shop, name = 'Red coat'): Promise<string> {
  const [first, second] = shop.tills
  await first.addItem(ids.cup)
  await first.holdBasket(name)
  await come(shop, second, ({ held }) => held.length === 1)
  return firstHeld(second)
}

async function pay(till: Till): Promise<void> {
  await till.startTendering()
  await till.payCash(10_000)
}

describe('a basket that is parked on one till', () => {
  it('shows on the other with name, place, person and amount, and is sold there', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices,
    } = shop
    const basketId = await parkCup(shop)
    expect(second.view().held).toMatchObject([
      {
        ...{ basketId, name: 'Red coat', totalMinor: 347, currency: 'EUR', lineCount: 1 },
        elsewhere: { registerName: 'Till 1', operatorName: 'Ann', isInUse: false },
      },
    ])
    expect(await second.resumeBasket(basketId)).toEqual({ status: 'done' })
    expect(itemsIn(second)).toEqual(['1 Cup'])
    await come(shop, first, ({ held }) => held[0]?.elsewhere?.isInUse === true)
    expect(listOf(first)).toEqual([['Red coat', 347, 'Till 2', true]])
    await pay(second)
    await come(shop, first, ({ held }) => held.length === 0)
    expect(second.view().held).toEqual([])
    expect(bodiesOf(devices[1], 'retail_transaction')).toMatchObject([{ orderId: basketId, totalMinor: 347 }])
    expect(shop.server.orders.rows.map(({ event }) => event.type)).toEqual(['order_closed'])
    await close(shop)
  })

  it('is taken over from a till that uses it only where that is meant, with all that was done there', async () => {
    const shop = await openShop()
    const [first, second] = shop.tills
    const basketId = await parkCup(shop)
    await second.resumeBasket(basketId)
    await second.addItem(ids.book)
    await come(shop, first, ({ held }) => held[0]?.elsewhere?.isInUse === true)
    expect(await first.resumeBasket(basketId)).toEqual({ status: 'refused', code: 'basket_in_use' })
    expect(first.view().notice?.detail).toEqual({ register: 'Till 2' })
    await come(shop, second, () => shop.server.orders.rows.length === 4)
    await come(shop, first, () => first.view().held.length === 1)
    await first.resumeBasket(basketId, 'take_over')
    await come(shop, second, hasNotice('basket_taken_over'))
    expect(itemsIn(second)).toEqual([])
    expect(listOf(second)).toEqual([['Red coat', 347, 'Till 1', true]])
    await come(shop, first, ({ basket }) => basket.lines.length === 2)
    expect(itemsIn(first)).toEqual(['1 Cup', '1 Book'])
    await close(shop)
  })

  it('has what both did while they could not hear each other', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices: [, secondDevice],
      away,
    } = shop
    const basketId = await parkCup(shop)
    await second.resumeBasket(basketId)
    await come(shop, first, ({ held }) => held[0]?.elsewhere?.isInUse === true)
    away.add(secondDevice)
    await second.addItem(ids.cup)
    await second.addItem(ids.book)
    await first.resumeBasket(basketId, 'take_over')
    await first.addItem(ids.cup)
    expect(itemsIn(first)).toEqual(['2 Cup'])
    away.clear()
    await come(shop, first, ({ basket }) => basket.lines.length === 2)
    expect(itemsIn(first)).toEqual(['3 Cup', '1 Book'])
    await come(shop, second, hasNotice('basket_taken_over'))
    expect(itemsIn(second)).toEqual([])
    await first.undo()
    expect(itemsIn(first)).toEqual(['2 Cup', '1 Book'])
    await close(shop)
  })

  it('is dropped where it is on the till when the other one is paid for it', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices: [, secondDevice],
      away,
    } = shop
    const basketId = await parkCup(shop)
    away.add(secondDevice)
    await second.resumeBasket(basketId)
    await second.startTendering()
    await first.resumeBasket(basketId)
    await pay(first)
    away.clear()
    await come(shop, second, hasNotice('basket_paid_elsewhere'))
    expect(second.view()).toMatchObject({ flow: { name: 'scanning' }, basket: { lines: [] }, held: [] })
    await close(shop)
  })

  it('was paid twice by tills that were apart: both sales stand, and both cashiers are told', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices,
      away,
    } = shop
    const basketId = await parkCup(shop)
    away.add(devices[1])
    await second.resumeBasket(basketId)
    await pay(second)
    await first.resumeBasket(basketId)
    await pay(first)
    away.clear()
    await come(shop, second, hasNotice('basket_paid_twice'))
    expect(second.view().notice?.detail).toEqual({ register: 'Till 1' })
    await come(shop, first, hasNotice('basket_paid_twice'))
    expect(first.view().notice?.detail).toEqual({ register: 'Till 2' })
    for (const device of devices) {
      expect(bodiesOf(device, 'retail_transaction')).toMatchObject([{ orderId: basketId }])
    }
    await close(shop)
  })

  it('stays on a till that has it when another gives it up', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices: [, secondDevice],
      away,
    } = shop
    const basketId = await parkCup(shop)
    away.add(secondDevice)
    await second.resumeBasket(basketId)
    await first.resumeBasket(basketId)
    await first.abandonBasket()
    away.clear()
    await come(shop, second, ({ basket }) => basket.basketId !== basketId)
    expect(itemsIn(second)).toEqual(['1 Cup'])
    await pay(second)
    expect(bodiesOf(shop.devices[1], 'retail_transaction')).not.toMatchObject([{ orderId: basketId }])
    await close(shop)
  })
})

describe('without a line', () => {
  it('everything that is known stays over a restart, and is told when the line is back', async () => {
    const shop = await openShop()
    const {
      devices: [firstDevice, secondDevice],
      away,
    } = shop
    let [first, second] = shop.tills
    await parkCup(shop)
    away.add(firstDevice)
    await first.addItem(ids.book)
    await first.holdBasket('Blue hat')
    await first.close()
    first = await openForSale(firstDevice)
    expect(listOf(first).map(([name]) => name)).toEqual(['Red coat', 'Blue hat'])
    await second.close()
    away.add(secondDevice)
    second = await openForSale(secondDevice, secondCode)
    expect(listOf(second)).toEqual([['Red coat', 347, 'Till 1', false]])
    away.clear()
    await come(shop, second, ({ held }) => held.length === 2)
    expect(listOf(second)).toEqual([
      ['Red coat', 347, 'Till 1', false],
      ['Blue hat', 1295, 'Till 1', false],
    ])
    shop.tills = [first, second]
    await close(shop)
  })

  it('a server that begins anew is told everything again by whoever knows it', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      server,
      devices: [firstDevice],
      away,
    } = shop
    await parkCup(shop)
    away.add(firstDevice)
    server.orders.clear()
    server.epoch = 'epoch-2'
    await second.addItem(ids.book)
    await second.holdBasket()
    await come(shop, second, () => server.orders.rows.length === 4)
    away.clear()
    await come(shop, first, ({ held }) => held.length === 2)
    expect(listOf(first).map(([name, , where]) => [name, where])).toEqual([
      ['Red coat', undefined],
      [undefined, 'Till 2'],
    ])
    await close(shop)
  })

  it('a disk without room for what was heard asks for it again', async () => {
    const shop = await openShop()
    const {
      tills: [first, second],
      devices: [, secondDevice],
    } = shop
    await come(shop, second, ({ sync }) => sync.waiting === 0)
    secondDevice.nextFaults.push('quota_exceeded')
    await first.addItem(ids.cup)
    await first.holdBasket('Red coat')
    await come(shop, second, ({ held }) => held.length === 1)
    await second.close()
    const again = await openForSale(secondDevice, secondCode)
    await come(shop, again, ({ held }) => held.length === 1)
    expect(secondDevice.disk.orders.size).toBe(1)
    shop.tills = [first, again]
    await close(shop)
  })
})

it('two hundred baskets are heard of in a few messages, and the list is made at once', async () => {
  const shop = await openShop()
  const {
    server,
    tills: [, second],
  } = shop
  server.orders.mostEvents = 150
  for (let place = 1; place <= 200; place += 1) {
    const orderId = `01930000-0000-7000-8000-0000001${String(place).padStart(5, '0')}`
    const by = { registerId: ids.register, operatorId: ids.ann, atMs: place }
    const item = {
      ...{ itemId: ids.cup, sku: 'CUP', name: 'Cup', unit: 'piece' },
      ...{ unitPriceE5: 347_000, taxCategory: 'standard', tracksStock: true },
    }
    const line = {
      type: 'line_added',
      eventId: `${orderId} line`,
      revision: 1,
      lineId: `${orderId} l`,
      item,
      quantityMilli: 1000,
    }
    const held = {
      type: 'order_held',
      eventId: `${orderId} held`,
      revision: 1,
      by,
      totalMinor: 347,
      currency: 'EUR',
      lineCount: 1,
    }
    server.orders.exchange(server.epoch, { orders: [{ orderId, events: [line, held] }] })
  }
  server.tell({ type: 'orders', storeId: ids.store, seq: 400 })
  await come(shop, second, ({ held }) => held.length === 200)
  await close(shop)
})
