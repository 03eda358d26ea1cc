/** Special orders through the whole till: placed, paid in parts, handed over here or at another till, cancelled; with no server, too. */
import type { RetailTransaction } from '@kassa/kernel'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import type { MemoryServer } from '../testing/memoryServer.ts'
import {
  ids,
  item,
  makeDevice,
  makeShopServer,
  openForSale,
  secondCode,
  type TestDevice,
  until,
} from '../testing/shop.ts'
import type { SpecialOrders, Till } from '../till/till.ts'
import type { SpecialOrder, SpecialOrderWish } from './specialOrder.ts'

// Keys and PINs take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const anna = '01930000-0000-7000-8000-000000000501'
const wish: SpecialOrderWish = {
  name: 'Anna',
  depositMinor: 500,
  depositName: 'Deposit',
  promisedDay: '2026-12-01',
}

let server: MemoryServer
let device: TestDevice
let till: Till
let special: SpecialOrders

beforeEach(async () => {
  server = await makeShopServer()
  server.write('customer', anna, { name: 'Anna' })
  device = makeDevice(server)
  till = await openForSale(device)
  special = await specialOf(till)
})

async function specialOf(of: Till): Promise<SpecialOrders> {
  const opened = await of.specialOrders()
  if (opened === undefined) throw new Error('no special orders')
  return opened
}

/** A cup (3.47 at 21 %) and a book (12.95 at 9 %). */
async function fill(): Promise<void> {
  await (await till.customers())?.choose(anna)
  await till.addItem(ids.cup)
  await till.addItem(ids.book)
}

async function pay(of: Till): Promise<RetailTransaction> {
  await of.startTendering()
  const { flow, basket } = of.view()
  if (flow.name === 'tendering' || flow.name === 'refunding') {
    await of.payCash(basket.status === 'priced' ? basket.totalMinor : 0)
  }
  const after = of.view().flow
  if (after.name !== 'completed') throw new Error(`not completed: ${after.name}`)
  return after.transaction
}

async function place(more: Partial<SpecialOrderWish> = {}): Promise<string> {
  await fill()
  expect(await special.place({ ...wish, ...more })).toEqual({ status: 'done' })
  return special.list()[0]?.orderId ?? ''
}

const first = (of: SpecialOrders): Partial<SpecialOrder> => of.list()[0] ?? {}

describe('a special order', () => {
  it('is placed at agreed prices, and the till goes on with the deposit', async () => {
    await fill()
    expect(special.goodsMinor()).toBe(1642)
    await special.place(wish)
    expect(till.view()).toMatchObject({
      held: [],
      basket: { totalMinor: 500, customer: { customerId: anna } },
    })
    expect(special.list()).toMatchObject([
      {
        ...{ name: 'Anna', customerId: anna, goodsMinor: 1642, paidMinor: 0, promisedDay: '2026-12-01' },
        lines: [
          { name: 'Cup', amountMinor: 347 },
          { name: 'Book', amountMinor: 1295 },
        ],
      },
    ])
    const sale = await pay(till)
    expect(sale).toMatchObject({
      ...{ customerId: anna, totalMinor: 500 },
      lines: [{ role: 'prepayment' }, { role: 'prepayment' }],
    })
    expect(first(special)).toMatchObject({ paidMinor: 500, receiptNumbers: [sale.receiptNumber] })
    expect(bodiesOf(device, 'special_order_placed')).toMatchObject([
      { customerId: anna, goodsMinor: 1642, lines: [{ grossMinor: 347 }, { grossMinor: 1295 }] },
    ])
    expect(bodiesOf(device, 'basket_held')).toEqual([])
  })

  it('is handed over at the agreed prices, for what is left, and taxed as its goods are', async () => {
    const orderId = await place()
    const deposit = await pay(till)
    server.write('item', ids.cup, item('Cup', 900_000))
    await until(till, () => till.catalogue.byId(ids.cup)?.unitPriceE5 === 900_000)
    expect(await special.handOver(orderId)).toEqual({ status: 'done' })
    expect(till.view().basket).toMatchObject({ basketId: orderId, totalMinor: 1142 })
    const last = await pay(till)
    expect(deposit.totalMinor + last.totalMinor).toBe(1642)
    const netOf = (code: string) =>
      [deposit, last]
        .flatMap(({ taxes }) => taxes)
        .reduce((sum, tax) => (tax.taxCode === code ? sum + tax.netMinor : sum), 0)
    expect([netOf('NL-21'), netOf('NL-9')]).toEqual([287, 1188])
    expect(special.list()).toEqual([])
    expect(bodiesOf(device, 'special_order_closed')).toEqual([
      { operatorId: ids.ann, orderId, outcome: 'handed_over', transactionId: last.transactionId },
    ])
    expect(bodiesOf(device, 'basket_resumed')).toEqual([])
  })

  it('is paid in more parts, never more than its goods cost', async () => {
    const orderId = await place()
    await pay(till)
    expect(await special.prepay(orderId, { amountMinor: 1143, name: 'Deposit' })).toEqual({
      status: 'not_now',
    })
    expect(await special.prepay(orderId, { amountMinor: 1142, name: 'Deposit' })).toEqual({ status: 'done' })
    await pay(till)
    expect(first(special)).toMatchObject({ paidMinor: 1642 })
    await special.handOver(orderId)
    expect(await pay(till)).toMatchObject({ totalMinor: 0, tenders: [] })
    expect(special.list()).toEqual([])
  })

  it('waits on where its deposit is not paid, or its hand-over is given up', async () => {
    const orderId = await place()
    await till.abandonBasket()
    expect(first(special)).toMatchObject({ orderId, paidMinor: 0 })
    await special.prepay(orderId, { amountMinor: 200, name: 'Deposit' })
    await pay(till)
    await special.handOver(orderId)
    expect(special.list()).toEqual([])
    await till.abandonBasket()
    expect(first(special)).toMatchObject({ orderId, paidMinor: 200, name: 'Anna' })
    await special.handOver(orderId)
    await till.holdBasket('aside')
    expect(first(special)).toMatchObject({ orderId, name: 'Anna' })
    expect(till.view().held).toEqual([])
  })

  it('keeps what was paid among its lines until it is handed over', async () => {
    const orderId = await place()
    await pay(till)
    await special.handOver(orderId)
    const prepaid = till.view().basket.lines.find(({ role }) => role === 'prepayment')
    expect(await till.removeLine(prepaid?.lineId ?? '')).toEqual({
      status: 'refused',
      code: 'prepayment_stays',
    })
    expect(await till.setQuantity(prepaid?.lineId ?? '', -2000)).toEqual({
      status: 'refused',
      code: 'prepayment_stays',
    })
  })

  it('is not made of goods that come back, of nothing, or without a customer', async () => {
    await till.addItem(ids.cup)
    expect(await special.place(wish)).toEqual({ status: 'not_now' })
    await fill()
    expect(await special.place({ ...wish, depositMinor: 100_000 })).toEqual({ status: 'not_now' })
    await till.addItem(ids.book, -1000)
    expect(special.goodsMinor()).toBeUndefined()
    expect(await special.place(wish)).toEqual({ status: 'refused', code: 'order_goods_only' })
    expect(special.list()).toEqual([])
  })
})

describe('cancelling', () => {
  it('gives back what was paid, and ends the order when that is a fact', async () => {
    const orderId = await place()
    const deposit = await pay(till)
    expect(await special.cancel(orderId, 'Changed her mind')).toEqual({ status: 'done' })
    expect(till.view().flow.name).toBe('refunding')
    expect(first(special)).toMatchObject({ orderId })
    const back = await pay(till)
    expect(back).toMatchObject({ totalMinor: -500 })
    expect(back.taxes).toEqual(
      deposit.taxes.map((tax) => ({ ...tax, netMinor: -tax.netMinor, taxMinor: -tax.taxMinor })),
    )
    expect(special.list()).toEqual([])
    const { transactionId } = back
    expect(bodiesOf(device, 'special_order_closed')).toEqual([
      { operatorId: ids.ann, orderId, outcome: 'cancelled', reason: 'Changed her mind', transactionId },
    ])
    expect(await special.cancel(orderId, 'again')).toEqual({ status: 'not_now' })
  })

  it('ends an order on which nothing was paid at once', async () => {
    const orderId = await place({ depositMinor: 0 })
    expect(till.view().basket.lines).toEqual([])
    expect(await special.cancel(orderId, 'Not made any more')).toEqual({ status: 'done' })
    expect(special.list()).toEqual([])
    expect(bodiesOf(device, 'special_order_closed')).toEqual([
      { operatorId: ids.ann, orderId, outcome: 'cancelled', reason: 'Not made any more' },
    ])
  })
})

describe('another till of the store', () => {
  let second: TestDevice
  let other: Till
  let there: SpecialOrders

  beforeEach(async () => {
    second = makeDevice(server)
    other = await openForSale(second, secondCode)
    there = await specialOf(other)
  })

  /** Waits while time goes by at both tills. */
  async function come(of: Till, holds: () => boolean): Promise<void> {
    const passing = setInterval(() => {
      for (const { clock } of [device, second]) clock.advance(500)
    }, 5)
    try {
      await until(of, holds)
    } finally {
      clearInterval(passing)
    }
  }

  it('knows the order, hands it over with every server gone, and the first one hears of it', async () => {
    const orderId = await place()
    await pay(till)
    await come(other, () => first(there).paidMinor === 500)
    expect(first(there)).toMatchObject({ orderId, name: 'Anna', lines: [{ name: 'Cup' }, { name: 'Book' }] })
    server.isAway = true
    await there.handOver(orderId)
    expect(await pay(other)).toMatchObject({ totalMinor: 1142 })
    expect(first(special)).toMatchObject({ orderId })
    server.isAway = false
    await come(till, () => special.list().length === 0)
    await other.close()
  })

  it('does not take what is being handed over, unless it is meant', async () => {
    const orderId = await place()
    await pay(till)
    await special.handOver(orderId)
    await come(other, () => first(there).inUseAt !== undefined)
    expect(await there.handOver(orderId)).toEqual({ status: 'refused', code: 'basket_in_use' })
    expect(await there.cancel(orderId, 'why')).toEqual({ status: 'refused', code: 'basket_in_use' })
    expect(await there.handOver(orderId, 'take_over')).toEqual({ status: 'done' })
    await come(till, () => till.view().basket.lines.length === 0)
    await other.close()
  })

  it('hands the same order over without hearing of it: both are facts, and both tills say so', async () => {
    const orderId = await place()
    await pay(till)
    await come(other, () => first(there).paidMinor === 500)
    server.isAway = true
    await special.handOver(orderId)
    await pay(till)
    await there.handOver(orderId)
    expect(await pay(other)).toMatchObject({ totalMinor: 1142 })
    server.isAway = false
    await come(other, () => other.view().notice?.code === 'basket_paid_twice')
    await other.close()
  })
})

it('outlives the till: what was placed and paid is there when it starts again', async () => {
  const orderId = await place()
  await pay(till)
  await till.close()
  const again = await openForSale(device)
  const there = await specialOf(again)
  expect(first(there)).toMatchObject({ orderId, paidMinor: 500 })
  await there.handOver(orderId)
  expect(await pay(again)).toMatchObject({ totalMinor: 1142 })
})
