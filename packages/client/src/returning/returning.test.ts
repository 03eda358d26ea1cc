/** Goods that come back: found, taken back at what was paid, and the money given back where it came from. */
import { startTerminalSimulator, type TerminalSimulator } from '@kassa/devices/node'
import { emptyHead, exportPublicKey, makeKeyPair, seal } from '@kassa/journal'
import { makeProof } from '@kassa/journal/proof'
import { must, type RetailTransaction } from '@kassa/kernel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saleFact } from '../journal/facts.ts'
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
import type { Returning, Till } from '../till/till.ts'
import type { FoundSale } from './knownSale.ts'
import type { SalesFound } from './saleFinder.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const damaged = { reason: 'Damaged', disposal: 'restock' } as const

type Shop = { till: Till; device: TestDevice; returning: Returning }

const salesOf = (device: TestDevice) => bodiesOf(device, 'retail_transaction') as RetailTransaction[]

async function open(server: MemoryServer): Promise<Shop> {
  const device = makeDevice(server)
  const till = await openForSale(device)
  return { till, device, returning: must(await till.returning(), 'a till that sells') }
}

/** What is found when the server has answered, or does not. */
async function lastFound(returning: Returning, typed: string): Promise<SalesFound> {
  let last: SalesFound | undefined
  for await (const found of returning.find(typed)) last = found
  return must(last, 'a search ends')
}

/** Sells three cups and a book for cash: 10.41 and 12.95, in coins 23.35. */
async function sell({ till }: Shop): Promise<void> {
  await till.addItem(ids.cup, 3000)
  await till.addItem(ids.book)
  await till.startTendering()
  await till.payCash(2335)
  await till.nextSale()
}

async function find({ returning }: Shop, typed: string): Promise<FoundSale> {
  const { sales } = await lastFound(returning, typed)
  return must(sales[0], `a sale for ${typed}`)
}

describe('with its receipt', () => {
  it('comes back in parts, at what was paid, and no more than was sold', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, device, returning } = shop
    const first = await find(shop, '1')
    expect(await returning.takeBack(first, [{ lineNumber: 1, quantityMilli: 2000 }], damaged)).toEqual({
      status: 'done',
    })
    expect(till.view().basket).toMatchObject({ status: 'priced', totalMinor: -694 })
    await till.startTendering()
    expect(till.view().flow).toMatchObject({ name: 'refunding', remainingMinor: -694, cards: [] })
    expect(await till.payCash(-695)).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { totalMinor: -694 } })
    const second = await find(shop, '1')
    expect(second.returns).toHaveLength(1)
    const tooMany = await returning.takeBack(second, [{ lineNumber: 1, quantityMilli: 2000 }], damaged)
    expect(tooMany).toEqual({ status: 'refused', code: 'return_exceeds_sale' })
    await returning.takeBack(second, [{ lineNumber: 1, quantityMilli: 1000 }], damaged)
    await returning.takeBack(second, [{ lineNumber: 2, quantityMilli: 1000 }], damaged)
    expect(till.view().basket).toMatchObject({ totalMinor: -1642 })
    await till.startTendering()
    await till.payCash(-1640)
    const [sale, ...returns] = salesOf(device)
    expect(returns[0]).toMatchObject({
      lines: [
        {
          original: { transactionId: sale?.transactionId, lineNumber: 1 },
          returned: { reason: 'Damaged', disposal: 'restock', receiptNumber: 1 },
        },
      ],
    })
    const backMinor = returns.reduce((sum, { totalMinor }) => sum - totalMinor, 0)
    expect(backMinor).toBe(sale?.totalMinor)
    await till.close()
  })

  it('is looked at anew when the money goes back: a parked return does not come back twice', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, device, returning } = shop
    const sale = await find(shop, '1')
    const book = [{ lineNumber: 2, quantityMilli: 1000 }]
    await returning.takeBack(sale, book, damaged)
    await till.holdBasket('later')
    await returning.takeBack(sale, book, damaged)
    await till.startTendering()
    await till.payCash(-1295)
    await till.nextSale()
    await till.resumeBasket(till.view().held[0]?.basketId ?? '')
    expect(await till.startTendering()).toEqual({ status: 'refused', code: 'return_exceeds_sale' })
    expect(salesOf(device)).toHaveLength(2)
    await till.close()
  })

  it('goes out again as something else: only the difference is paid', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, returning } = shop
    await returning.takeBack(await find(shop, '23.36'), [{ lineNumber: 1, quantityMilli: 1000 }], damaged)
    await till.addItem(ids.book)
    expect(till.view().basket).toMatchObject({ totalMinor: 948 })
    await till.startTendering()
    expect(till.view().flow).toMatchObject({ name: 'tendering', remainingCashMinor: 950 })
    await till.payCash(1000)
    expect(till.view().flow).toMatchObject({ name: 'completed', changeMinor: 50 })
    await till.close()
  })

  it('is thrown away without being in stock again', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, returning } = shop
    const levelMilli = () => till.catalogue.search('cup', 1)[0]?.stockMilli
    const beforeMilli = levelMilli() ?? 0
    const part = [{ lineNumber: 1, quantityMilli: 1000 }]
    await returning.takeBack(await find(shop, 'cup'), part, { reason: 'Broken', disposal: 'waste' })
    await till.startTendering()
    await till.payCash(-345)
    expect(levelMilli()).toBe(beforeMilli)
    await till.nextSale()
    await returning.takeBack(await find(shop, 'cup'), part, damaged)
    await till.startTendering()
    await till.payCash(-345)
    expect(levelMilli()).toBe(beforeMilli + 1000)
    await till.close()
  })

  it('wants approval where the operator may not, and is not turned into a sale', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, device, returning } = shop
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    const sale = await find(shop, '1')
    const part = [{ lineNumber: 2, quantityMilli: 1000 }]
    expect(await returning.takeBack(sale, part, damaged)).toMatchObject({ status: 'approval_wanted' })
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    const [line] = till.view().basket.lines
    expect(line).toMatchObject({ returned: { approvedBy: ids.ann } })
    expect(await till.setQuantity(line?.lineId ?? '', 1000)).toEqual({ status: 'not_now' })
    expect(bodiesOf(device, 'approved')).toMatchObject([{ permission: 'return', approvedBy: ids.ann }])
    await till.close()
  })

  it('survives the power going, and is given back after it', async () => {
    const server = await makeShopServer()
    const shop = await open(server)
    await sell(shop)
    await shop.returning.takeBack(await find(shop, '1'), [{ lineNumber: 2, quantityMilli: 1000 }], damaged)
    await shop.till.close()
    const again = await openForSale(shop.device)
    await until(again, ({ basket }) => basket.lines.length === 1)
    expect(again.view().basket).toMatchObject({ totalMinor: -1295 })
    await again.startTendering()
    await again.payCash(-1295)
    expect(again.view().flow).toMatchObject({ name: 'completed' })
    await again.close()
  })
})

describe('finding', () => {
  it('looks through what others sold, too, and says when it could not', async () => {
    const server = await makeShopServer()
    const shop = await open(server)
    await sell(shop)
    const own = (await find(shop, '1')).transaction
    const elsewhere = { ...own, transactionId: '01930000-0000-7000-8000-00000000aaaa', receiptNumber: 77 }
    const at = '2026-11-20T10:00:00.000+01:00'
    server.knowSale({ transaction: elsewhere, at, storeName: 'Utrecht', registerName: 'Till 9', returns: [] })
    expect(await lastFound(shop.returning, '77')).toMatchObject({
      ...{ server: 'answered', sales: [{ source: 'server', storeName: 'Utrecht' }] },
    })
    expect(await lastFound(shop.returning, 'zzz')).toEqual({ server: 'answered', sales: [] })
    const newest = await lastFound(shop.returning, '')
    expect(newest.sales.map(({ source }) => source)).toEqual(['own_journal', 'server'])
    server.isAway = true
    expect(await lastFound(shop.returning, '77')).toEqual({ server: 'no_answer', sales: [] })
    expect(await lastFound(shop.returning, '')).toMatchObject({
      ...{ server: 'no_answer', sales: [{ source: 'own_journal' }] },
    })
    await shop.till.close()
  })

  it('reads a receipt offline, and tells a forged one', async () => {
    const server = await makeShopServer()
    const shop = await open(server)
    await shop.till.addItem(ids.cup)
    await shop.till.startTendering()
    await shop.till.payCash(345)
    const { flow } = shop.till.view()
    const proof = flow.name === 'completed' ? (flow.proof ?? '') : ''
    server.isAway = true
    expect(await shop.returning.read(proof)).toMatchObject({
      ...{ status: 'found', sale: { source: 'own_journal', transaction: { totalMinor: 347 } } },
    })
    const forged = `${proof.slice(0, 20)}${proof[20] === 'A' ? 'B' : 'A'}${proof.slice(21)}`
    expect(['forged', 'unreadable']).toContain((await shop.returning.read(forged)).status)
    expect(await shop.returning.read('KASSA1:')).toEqual({ status: 'unreadable' })
    await shop.till.close()
  })
})

describe('a receipt of another till, with every server gone', () => {
  it('is proven by the key in the register’s record, and its goods come back', async () => {
    const server = await makeShopServer()
    const shop = await open(server)
    await sell(shop)
    const { transaction } = await find(shop, '1')
    const identity = { tenant: ids.tenant, store: ids.store, device: ids.retired, incarnation: 1 }
    const pair = await makeKeyPair()
    const publicKey = await exportPublicKey(pair.publicKey)
    const transactionId = '01930000-0000-7000-8000-00000000bbbb'
    const { signed } = await seal({
      ...{ identity, head: await emptyHead(identity, publicKey), privateKey: pair.privateKey },
      fact: saleFact({ ...transaction, transactionId }, await emptyHead(identity, publicKey), {
        shiftId: 'shift',
      }),
      now: { epochMs: Date.parse('2026-11-20T09:00:00Z'), offsetMinutes: 60 },
    })
    const proof = makeProof(signed) ?? ''
    const { till, device, returning } = shop
    const before = await returning.read(proof)
    expect(before).toMatchObject({ sale: { source: 'receipt_unchecked' } })
    server.write('register', ids.postage, {
      ...{ storeId: ids.store, name: 'Till 9' },
      signers: [{ device: ids.retired, incarnation: 1, publicKey }],
    })
    await vi.waitFor(async () => {
      expect(await returning.read(proof)).toMatchObject({
        sale: { source: 'receipt', registerName: 'Till 9' },
      })
    })
    server.isAway = true
    const read = await returning.read(proof)
    if (read.status !== 'found') throw new Error(read.status)
    await returning.takeBack(read.sale, [{ lineNumber: 2, quantityMilli: 1000 }], damaged)
    await till.startTendering()
    await till.payCash(-1295)
    expect(salesOf(device).at(-1)).toMatchObject({
      ...{ totalMinor: -1295, lines: [{ original: { transactionId, lineNumber: 2 } }] },
    })
    const again = await returning.read(proof)
    expect(again).toMatchObject({ sale: { returns: [{ totalMinor: -1295 }] } })
    await till.close()
  })
})

describe('a receipt that nobody can check', () => {
  it('is taken back on somebody’s word only', async () => {
    const server = await makeShopServer()
    const shop = await open(server)
    await sell(shop)
    const { till, device, returning } = shop
    const own = await find(shop, '1')
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    const unchecked: FoundSale = { ...own, source: 'receipt_unchecked' }
    const wanted = await returning.takeBack(unchecked, [{ lineNumber: 2, quantityMilli: 1000 }], damaged)
    expect(wanted).toMatchObject({ need: { permission: 'return_without_receipt' } })
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(bodiesOf(device, 'approved')).toMatchObject([{ permission: 'return_without_receipt' }])
    await till.close()
  })
})

describe('without a receipt', () => {
  const cup = { itemId: ids.cup, quantityMilli: 1000, ...damaged }

  it('costs what it costs today, and above the limit it asks whoever sells for a PIN', async () => {
    const shop = await open(await makeShopServer())
    const { till, device, returning } = shop
    expect(await returning.takeBackUnknown(cup)).toEqual({ status: 'done' })
    expect(till.view().basket).toMatchObject({ totalMinor: -347 })
    const dear = { ...cup, unitPriceE5: 5_000_000 }
    expect(await returning.takeBackUnknown(dear)).toMatchObject({
      status: 'approval_wanted',
      need: { permission: 'return_without_receipt', isOverLimit: true },
    })
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(till.view().basket).toMatchObject({ totalMinor: -5347 })
    expect(bodiesOf(device, 'approved')).toMatchObject([{ permission: 'return_without_receipt' }])
    await till.startTendering()
    expect(await till.payCash(-5345)).toEqual({ status: 'done' })
    await till.close()
  })
})

it('costs no more than today, with what promotions take off, and a typed price beats a price list', async () => {
  const server = await makeShopServer()
  server.write('price_list', ids.retired, {
    ...{ name: 'Summer', currency: 'EUR', priority: 1 },
    prices: [{ itemId: ids.cup, unitPriceE5: 300_000, fromQuantityMilli: 0 }],
  })
  const shop = await open(server)
  const { till, returning } = shop
  expect(returning.priceToday(ids.cup, 1000)).toBe(300_000)
  await returning.takeBackUnknown({ itemId: ids.cup, quantityMilli: 1000, ...damaged })
  expect(till.view().basket).toMatchObject({ totalMinor: -300 })
  await returning.takeBackUnknown({ itemId: ids.cup, quantityMilli: 1000, unitPriceE5: 123_000, ...damaged })
  expect(till.view().basket).toMatchObject({
    totalMinor: -423,
    lines: [{}, { override: { reason: 'Damaged' } }],
  })
  await till.close()
})

describe('a void', () => {
  it('takes the last sale back whole and goes on to giving the money back', async () => {
    const shop = await open(await makeShopServer())
    await sell(shop)
    const { till, device, returning } = shop
    expect(await returning.voidLast('Typed wrong')).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'refunding', remainingMinor: -2336 })
    await till.payCash(-2335)
    const back = salesOf(device)[1]
    expect(back).toMatchObject({
      totalMinor: -2336,
      roundingMinor: 1,
      lines: [{ returned: { isVoid: true } }, {}],
    })
    await till.nextSale()
    expect(await returning.voidLast('again')).toEqual({ status: 'refused', code: 'nothing_to_void' })
    await till.close()
  })
})

it('is counted apart from what was sold, on X and Z', async () => {
  const shop = await open(await makeShopServer())
  await sell(shop)
  const { till, returning } = shop
  await returning.takeBack(await find(shop, '1'), [{ lineNumber: 1, quantityMilli: 1000 }], damaged)
  await till.startTendering()
  await till.payCash(-345)
  await till.nextSale()
  await till.cash?.reportX()
  const totals = { sales: { count: 1, amountMinor: 2336 }, returns: { count: 1, amountMinor: 347 } }
  expect(till.view().shift).toMatchObject({ paper: { report: { totals } } })
  await till.close()
})

describe('what was paid by card', () => {
  let terminal: TerminalSimulator
  let shop: Shop

  const turnDial = (behaviour: string, more: object = {}) =>
    fetch(`${terminal.url}/control`, { method: 'POST', body: JSON.stringify({ behaviour, ...more }) })

  beforeEach(async () => {
    terminal = await startTerminalSimulator()
    shop = await open(await makeShopServer(terminal.url))
    const { till } = shop
    await till.addItem(ids.cup, 2000)
    await till.startTendering()
    await till.payCard()
    await until(till, ({ flow }) => flow.name === 'completed')
    await till.nextSale()
  })

  afterEach(async () => {
    await shop.till.close()
    await terminal.stop()
  })

  async function takeBackOne(): Promise<string> {
    const { till, returning } = shop
    const sale = await find(shop, '1')
    await returning.takeBack(sale, [{ lineNumber: 1, quantityMilli: 1000 }], damaged)
    await till.startTendering()
    const { flow } = till.view()
    const [card] = flow.name === 'refunding' ? flow.cards : []
    return card?.tender.type === 'card' ? card.tender.attemptId : ''
  }

  it('goes back to the card, part by part and never more, journalled before the terminal hears of it', async () => {
    const { till, device, returning } = shop
    for (const transactionCount of [2, 3]) {
      const attemptId = await takeBackOne()
      expect(await returning.refundCard(attemptId)).toEqual({ status: 'done' })
      await until(till, ({ flow }) => flow.name === 'completed')
      const back = salesOf(device)[transactionCount - 1]
      expect(back?.tenders).toMatchObject([{ type: 'card', amountMinor: -347, reverses: attemptId }])
      await till.nextSale()
    }
    expect(bodiesOf(device, 'payment_attempted')).toMatchObject([
      { amountMinor: 694 },
      { amountMinor: -347, reverses: expect.any(String) },
      { amountMinor: -347, reverses: expect.any(String) },
    ])
    const charges = await (await fetch(`${terminal.url}/charges`)).json()
    expect(charges).toMatchObject([{ kind: 'payment' }, { kind: 'reversal' }, { kind: 'reversal' }])
  })

  it('is asked about, never given back twice, when the answer is lost', async () => {
    const { till, device } = shop
    const attemptId = await takeBackOne()
    await turnDial('lose_answer', { times: 1 })
    await shop.returning.refundCard(attemptId)
    await untilLater(device, till, ({ flow }) => flow.name === 'completed')
    const charges = await (await fetch(`${terminal.url}/charges`)).json()
    expect(charges).toMatchObject([{ kind: 'payment' }, { kind: 'reversal', amountMinor: 347 }])
  })

  it('is given back after a restart in the middle of it', async () => {
    const { till, device } = shop
    const attemptId = await takeBackOne()
    await turnDial('lose_answer', { times: 1 })
    await shop.returning.refundCard(attemptId)
    await vi.waitFor(async () => {
      expect(await (await fetch(`${terminal.url}/charges`)).json()).toHaveLength(2)
    })
    await till.close()
    const again = await openForSale(device)
    await untilLater(device, again, ({ flow }) => flow.name === 'completed')
    expect(salesOf(device).at(-1)).toMatchObject({ totalMinor: -347, tenders: [{ reverses: attemptId }] })
    shop = { ...shop, till: again }
  })

  it('goes out in cash only by somebody’s leave', async () => {
    const { till, device } = shop
    await turnDial('decline', { times: 1 })
    const attemptId = await takeBackOne()
    await shop.returning.refundCard(attemptId)
    await until(till, ({ notice }) => notice?.code === 'refund_failed')
    expect(till.view().flow).toMatchObject({ name: 'refunding', remainingMinor: -347 })
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    expect(await till.payCash(-345)).toMatchObject({
      ...{ status: 'approval_wanted', need: { permission: 'refund_in_cash' } },
    })
    expect(await till.approve(ids.ann, '1234')).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { totalMinor: -347 } })
    expect(bodiesOf(device, 'approved')).toMatchObject([{ permission: 'refund_in_cash' }])
  })

  it('is finished, not cancelled, once a card has its money back', async () => {
    const { till, returning } = shop
    const attemptId = await takeBackOne()
    await till.cancelTendering()
    expect(till.view().flow.name).toBe('scanning')
    // Something that never had a receipt comes back beside it: the card gets its part, cash is still to go out.
    await returning.takeBackUnknown({ itemId: ids.book, quantityMilli: 1000, ...damaged })
    await till.startTendering()
    await returning.refundCard(attemptId)
    await until(till, ({ flow }) => flow.name === 'refunding' && flow.tenders.length === 1)
    expect(await till.cancelTendering()).toEqual({ status: 'refused', code: 'refund_under_way' })
    await till.payCash(-1295)
    expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { totalMinor: -1642 } })
  })
})
