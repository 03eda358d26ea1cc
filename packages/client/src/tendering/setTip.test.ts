/** Tips through the whole till: on top of what is due, by whatever money pays, and never out of value. */
import { startTerminalSimulator } from '@kassa/devices/node'
import { post, type RetailTransaction, reviewTransaction } from '@kassa/kernel'
import { expect, it, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import {
  amsterdam,
  ids,
  makeDevice,
  makeShopServer,
  openForSale,
  type TestDevice,
  until,
} from '../testing/shop.ts'
import type { Tenders, Till } from '../till/till.ts'

// Keys and PINs take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const tenders = { giftCard: {}, vouchers: [{ name: 'City voucher' }], tips: { percents: [5, 10] } }

type OpenShop = { server: MemoryServer; device: TestDevice; till: Till; other: Tenders }

async function openShop(terminalUrl?: string): Promise<OpenShop> {
  const server = await makeShopServer(terminalUrl)
  server.write('store', ids.store, { ...amsterdam, tenders })
  const device = makeDevice(server)
  const till = await openForSale(device)
  const other = await till.tenders()
  if (other === undefined) throw new Error('no tenders')
  await till.addItem(ids.cup)
  await till.startTendering()
  return { server, device, till, other }
}

function completed(till: Till): RetailTransaction {
  const { flow } = till.view()
  if (flow.name !== 'completed') throw new Error(`not completed: ${flow.name}`)
  expect(reviewTransaction(flow.transaction)).toEqual([])
  return flow.transaction
}

it('is paid in cash with the sale, and is no part of its total', async () => {
  const { till, other } = await openShop()
  expect(await other.setTip(53)).toEqual({ status: 'done' })
  expect(till.view().flow).toMatchObject({ remainingMinor: 400, tipMinor: 53 })
  await till.payCash(500)
  expect(completed(till)).toMatchObject({
    ...{ totalMinor: 347, changeMinor: 100, roundingMinor: 0 },
    tenders: [{ type: 'cash', amountMinor: 447, tipMinor: 53 }],
  })
})

it('stays with the staff when everything comes back', async () => {
  const { till, other } = await openShop()
  await other.setTip(53)
  await till.payCash(500)
  const sale = completed(till)
  await till.nextSale()
  const returning = await till.returning()
  expect(await returning?.voidLast('Typed wrong')).toEqual({ status: 'done' })
  expect(till.view().flow).toMatchObject({ name: 'refunding', remainingMinor: -347 })
  await till.payCash(-345)
  const books = [sale, completed(till)].flatMap((one) => post(one).money)
  const sumOf = (account: string) =>
    books.reduce((sum, entry) => (entry.account === account ? sum + entry.amountMinor : sum), 0)
  expect([sumOf('tips'), sumOf('sales')]).toEqual([-53, 0])
  await till.close()
})

it('is asked of the terminal with the amount', async () => {
  const terminal = await startTerminalSimulator()
  const { till, other } = await openShop(terminal.url)
  await other.setTip(50)
  await till.payCard()
  await until(till, ({ flow }) => flow.name === 'completed')
  expect(completed(till)).toMatchObject({
    ...{ totalMinor: 347, tenders: [{ type: 'card', amountMinor: 347, tipMinor: 50 }] },
  })
  await till.close()
  await terminal.stop()
})

it('is changed and taken off, and is nothing where it cannot be', async () => {
  const { till, other } = await openShop()
  for (const wrong of [-5, 348, 1.5]) expect(await other.setTip(wrong)).toEqual({ status: 'not_now' })
  await other.setTip(100)
  await other.setTip(30)
  expect(till.view().flow).toMatchObject({ remainingMinor: 377, tipMinor: 30 })
  await other.setTip(0)
  expect(till.view().flow).toMatchObject({ remainingMinor: 347 })
  expect(till.view().flow).not.toHaveProperty('tipMinor')
  await other.setTip(30)
  await till.cancelTendering()
  await till.startTendering()
  expect(till.view().flow).toMatchObject({ remainingMinor: 347 })
})

it('is never paid by a gift card, and is forgotten where a paper voucher pays', async () => {
  const { server, till, other } = await openShop()
  server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 5000 })
  await other.setTip(50)
  await other.payValue('GC000123')
  expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 50 })
  await till.payCash(50)
  expect(completed(till).tenders).toMatchObject([
    { type: 'gift_card', amountMinor: 347 },
    { type: 'cash', amountMinor: 0, tipMinor: 50 },
  ])
  await till.addItem(ids.cup)
  await till.startTendering()
  await other.setTip(50)
  await other.payVoucher('City voucher', 500)
  expect(completed(till)).toMatchObject({ forfeitedMinor: 153, tenders: [{ name: 'City voucher' }] })
})

it('closes the sale where it is taken off and the rest is paid', async () => {
  const { server, till, other } = await openShop()
  server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 5000 })
  await other.setTip(50)
  await other.payValue('GC000123')
  await other.setTip(0)
  expect(completed(till).tenders).toMatchObject([{ type: 'gift_card', amountMinor: 347 }])
})

it('is there again after a till was cut off, and the sale is paid with it', async () => {
  const { device, till, other } = await openShop()
  await other.setTip(53)
  await till.payCash(100)
  await till.close()
  const again = await openForSale(device)
  expect(again.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 300, tipMinor: 53 })
  await again.payCash(300)
  const { tenders } = completed(again)
  expect(tenders).toEqual([
    { type: 'cash', amountMinor: 100 },
    { type: 'cash', amountMinor: 247, tipMinor: 53 },
  ])
})
