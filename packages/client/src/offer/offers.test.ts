/** Promotions, price lists and coupons at the till: what is shown is what is recorded, and the records decide until payment begins. */
import type { PriceListRecord, PromotionRecord } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'
import { expect, it, vi } from 'vitest'
import { ids, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const offerId = (last: number) => `01930000-0000-7000-8000-0000000005${String(last).padStart(2, '0')}`
const tableware = { include: { itemIds: [], categoryIds: [ids.category] } }

const threeForTwo: PromotionRecord = {
  name: 'Three for two',
  priority: 0,
  rule: { type: 'n_for_m', goods: tableware, takePieces: 3, payPieces: 2, combines: 'goods_alone' },
}
const tenthOff: PromotionRecord = {
  name: 'Welcome',
  priority: 0,
  coupon: { codes: ['HELLO10'], isOneUse: false },
  rule: { type: 'document_percent_off', ratePpm: 100_000, combines: 'stackable' },
}
const cheapCups: PriceListRecord = {
  name: 'Clearance',
  currency: 'EUR',
  priority: 0,
  prices: [{ itemId: ids.cup, unitPriceE5: 300_000, fromQuantityMilli: 0 }],
}

const totalOf = (till: Till) => {
  const { basket } = till.view()
  return basket.status === 'priced' ? basket.totalMinor : undefined
}
const known = (till: Till, count: number) =>
  until(till, ({ offerNames }) => Object.keys(offerNames).length === count)

async function paid(till: Till): Promise<RetailTransaction> {
  await till.startTendering()
  const { flow } = till.view()
  if (flow.name !== 'tendering') throw new Error(`not tendering but ${flow.name}`)
  await till.payCash(flow.remainingCashMinor)
  const after = till.view().flow
  if (after.name !== 'completed') throw new Error(`not completed but ${after.name}`)
  return after.transaction
}

it('takes off what the promotion says, and records it by its id', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(1), threeForTwo)
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup, 3000)
  expect(totalOf(till)).toBe(694)
  expect(till.view().offerNames).toEqual({ [offerId(1)]: 'Three for two' })
  const { lines, totalMinor } = await paid(till)
  expect(totalMinor).toBe(694)
  expect(lines[0]?.discounts).toEqual([{ type: 'promotion', name: offerId(1), amountMinor: -347 }])
  await till.close()
})

it('sells by a price list, and says which', async () => {
  const server = await makeShopServer()
  server.write('price_list', offerId(2), cheapCups)
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup)
  expect(totalOf(till)).toBe(300)
  expect(till.catalogue.byCode('CUP')?.unitPriceE5).toBe(300_000)
  server.write('price_list', offerId(2), { ...cheapCups, until: '2026-11-01T00:00' })
  await until(till, () => totalOf(till) === 347)
  expect(till.catalogue.byCode('CUP')?.unitPriceE5).toBe(347_000)
  server.write('price_list', offerId(2), cheapCups)
  await until(till, () => totalOf(till) === 300)
  const { basket } = till.view()
  expect(basket.status === 'priced' && basket.lines[0]?.priceSource).toMatchObject({
    type: 'price_list',
    priceListId: offerId(2),
  })
  expect((await paid(till)).lines[0]).toMatchObject({ unitPriceE5: 300_000, grossMinor: 300 })
  await till.close()
})

it('follows the records while the basket is filled, and not while it is paid', async () => {
  const server = await makeShopServer()
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup, 3000)
  expect(totalOf(till)).toBe(1041)
  server.write('promotion', offerId(1), threeForTwo)
  await until(till, () => totalOf(till) === 694)
  await till.startTendering()
  server.write('promotion', offerId(1), null)
  await known(till, 0)
  expect(totalOf(till)).toBe(694)
  await till.cancelTendering()
  expect(totalOf(till)).toBe(1041)
  await till.close()
})

it('starts again without any server at the prices of its records', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(1), threeForTwo)
  const device = makeDevice(server)
  const first = await openForSale(device)
  await first.addItem(ids.cup, 3000)
  await first.close()
  server.isAway = true
  const again = await openForSale(device)
  // What is pressed before the records are in memory waits for them.
  await again.startTendering()
  expect(again.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 694 })
  await again.close()
})

it('takes a coupon however it is typed, shows it, and takes it back', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(3), tenthOff)
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup)
  expect(totalOf(till)).toBe(347)
  expect(await till.scan(' hello10 ')).toEqual({ status: 'done' })
  expect(totalOf(till)).toBe(312)
  expect(till.view().basket.coupons).toEqual([{ couponId: 'HELLO10', promotionId: offerId(3), usesLeft: 1 }])
  expect(await till.scan('HELLO10')).toEqual({ status: 'refused', code: 'coupon_in_basket' })
  await till.undo()
  expect(totalOf(till)).toBe(347)
  await till.scan('HELLO10')
  await till.removeCoupon('HELLO10')
  expect(totalOf(till)).toBe(347)
  await till.undo()
  expect(totalOf(till)).toBe(312)
  expect((await paid(till)).usedCoupons).toEqual([{ couponId: 'HELLO10', promotionId: offerId(3), uses: 1 }])
  await till.close()
})

it('says of a coupon why it cannot be used', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(3), { ...tenthOff, until: '2026-11-01T00:00' })
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup)
  expect(await till.scan('HELLO10')).toEqual({ status: 'refused', code: 'coupon_not_valid' })
  expect(till.view().notice?.detail).toEqual({ name: 'Welcome', why: 'ended' })
  expect(await till.scan('HELLO11')).toEqual({ status: 'refused', code: 'unknown_code' })
  await till.close()
})

const tenFrom: PromotionRecord = {
  ...{ name: 'Two off from ten', priority: 0 },
  minimumSpend: { amountMinor: 1000, goods: { include: 'all' } },
  rule: { type: 'document_amount_off', amountMinor: 200, combines: 'document_alone' },
}

it('says what one piece more would bring, and only where it would', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(1), threeForTwo)
  const till = await openForSale(makeDevice(server))
  expect(till.offerHint()).toBeUndefined()
  await till.addItem(ids.cup)
  expect(till.offerHint()).toBeUndefined()
  await till.addItem(ids.cup)
  expect(till.offerHint()).toEqual({ type: 'one_more', promotionId: offerId(1), savedMinor: 347 })
  await till.addItem(ids.cup)
  expect(till.offerHint()).toBeUndefined()
  server.write('promotion', offerId(1), { ...threeForTwo, until: '2026-11-01T00:00' })
  await until(till, () => totalOf(till) === 1041)
  await till.setQuantity(till.view().basket.lines[0]?.lineId ?? '', 2000)
  expect(till.offerHint()).toBeUndefined()
  await till.close()
})

it('says what is missing to a threshold that is near', async () => {
  const server = await makeShopServer()
  server.write('promotion', offerId(4), tenFrom)
  const till = await openForSale(makeDevice(server))
  await till.addItem(ids.cup, 2000)
  expect(till.offerHint()).toBeUndefined()
  await till.addItem(ids.postage)
  expect(totalOf(till)).toBe(994)
  await till.setQuantity(till.view().basket.lines[0]?.lineId ?? '', 1000)
  expect(till.offerHint()).toEqual({ type: 'spend_more', promotionId: offerId(4), missingMinor: 153 })
  const half = { type: 'document_percent_off', ratePpm: 500_000, combines: 'document_alone' } as const
  server.write('promotion', offerId(5), { name: 'Half', priority: 0, rule: half })
  await until(till, () => totalOf(till) === 423)
  expect(till.offerHint(), 'another promotion takes off more all the same').toBeUndefined()
  await till.close()
})
