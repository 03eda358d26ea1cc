/** Gift cards and the other tenders, through the whole till: sold, spent, given back; with the server, without it, and cut off half-way. */
import { startTerminalSimulator } from '@kassa/devices/node'
import { parseEntry } from '@kassa/journal'
import { makeAccountNumber, type RetailTransaction } from '@kassa/kernel'
import { beforeEach, describe, expect, it, vi } from 'vitest'
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

const tenders = {
  giftCard: { mostMinor: 20_000 },
  storeCredit: {},
  offlineMostMinor: 1000,
  vouchers: [{ name: 'City voucher' }],
  cheque: {},
  foreignCash: [{ currency: 'USD', unitPriceE5: 90_000 }],
}

let server: MemoryServer
let device: TestDevice
let till: Till
let other: Tenders

beforeEach(async () => {
  server = await makeShopServer()
  server.write('store', ids.store, { ...amsterdam, tenders })
  device = makeDevice(server)
  await open()
})

async function open(): Promise<void> {
  till = await openForSale(device)
  const opened = await till.tenders()
  if (opened === undefined) throw new Error('no tenders')
  other = opened
}

async function payFor(...itemIds: string[]): Promise<void> {
  for (const itemId of itemIds) await till.addItem(itemId)
  await till.startTendering()
}

/** The till has read the feed to its end: what was written last has come. */
async function untilFed(name: string): Promise<void> {
  server.write('store', ids.store, { ...amsterdam, tenders, name })
  await until(till, ({ register }) => register?.store?.name === name)
}

const completed = (): RetailTransaction => {
  const { flow } = till.view()
  if (flow.name !== 'completed') throw new Error(`not completed: ${flow.name}`)
  return flow.transaction
}

const facts = (kind: string) =>
  server.entries.flatMap(({ text }) => {
    const parsed = parseEntry(text)
    return parsed.status === 'parsed' && parsed.entry.kind === kind ? [parsed.entry.body] : []
  })

describe('a gift card', () => {
  it('is sold without tax under a number of its own, holds by law, and is loaded by the sale', async () => {
    expect(await other.sellCard({ name: 'Gift card', amountMinor: 2500 })).toEqual({ status: 'done' })
    await till.startTendering()
    await till.payCash(2500)
    const { lines, taxes, totalMinor } = completed()
    expect(lines).toMatchObject([
      { role: 'gift_card', grossMinor: 2500, taxMinor: 0, expiryDay: '2031-11-22' },
    ])
    expect(taxes).toMatchObject([{ taxCode: 'stored_value', netMinor: 2500, taxMinor: 0 }])
    expect(totalMinor).toBe(2500)
    await until(till, ({ sync }) => sync.waiting === 0)
    const number = lines[0]?.serials?.[0] ?? ''
    expect(number).toMatch(/^97\d{18}$/)
    expect(await other.balance(number)).toMatchObject({ status: 'found', availableMinor: 2500 })
  })

  it('that was printed keeps its number, and is not sold twice in one sale nor above the limit', async () => {
    const wish = { name: 'Gift card', amountMinor: 2500, number: 'gc 000 123' }
    expect(await other.sellCard(wish)).toEqual({ status: 'done' })
    expect(await other.sellCard(wish)).toEqual({ status: 'card_refused', code: 'card_in_use' })
    expect(await other.sellCard({ ...wish, number: 'x' })).toMatchObject({ code: 'card_number_wrong' })
    expect(await other.sellCard({ name: 'Gift card', amountMinor: 20_001 })).toEqual({
      ...{ status: 'card_refused', code: 'card_over_limit', amountMinor: 20_000 },
    })
  })

  it('pays as far as it goes, and something else pays the rest', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    expect(await other.payValue('GC-000-123')).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 147 })
    expect([...server.holds.values()]).toEqual([{ accountId: 'GC000123', amountMinor: 200 }])
    expect(await other.payValue('GC000123')).toMatchObject({ code: 'card_in_use' })
    await till.payCash(145)
    expect(completed()).toMatchObject({
      tenders: [{ type: 'gift_card', accountId: 'GC000123', amountMinor: 200 }, { type: 'cash' }],
      roundingMinor: -2,
    })
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.cards.get('GC000123')?.balanceMinor).toBe(0)
    expect(server.holds.size).toBe(0)
  })

  it('pays all of it to the cent, and no more than is due', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 5000 })
    await payFor(ids.cup)
    expect(await other.payValue('GC000123', 348)).toEqual({ status: 'refused', code: 'tender_exceeds_due' })
    await other.payValue('GC000123')
    expect(completed()).toMatchObject({ tenders: [{ amountMinor: 347 }], changeMinor: 0, roundingMinor: 0 })
  })

  it.each([
    { number: '97000000000000000000', code: 'card_number_wrong' },
    { number: 'NOBODY-KNOWS', code: 'card_unknown' },
    { number: 'EMPTY-1', code: 'card_empty' },
    { number: 'BLOCKED-1', code: 'card_blocked' },
  ])('$number is refused as $code', async ({ number, code }) => {
    server.cards.set('EMPTY1', { kind: 'gift_card', balanceMinor: 0 })
    server.cards.set('BLOCKED1', { kind: 'gift_card', balanceMinor: 500, isBlocked: true })
    await payFor(ids.cup)
    expect(await other.payValue(number)).toEqual({ status: 'card_refused', code })
    expect(till.view().notice).toBeUndefined()
    expect(till.view().flow).toMatchObject({ name: 'tendering', tenders: [] })
  })

  it('says how much is on it where more is asked for', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    expect(await other.payValue('GC000123', 300)).toMatchObject({ code: 'card_has_less', amountMinor: 200 })
  })

  it('comes back with what is on it, when its sale does', async () => {
    await other.sellCard({ name: 'Gift card', amountMinor: 2500, number: 'GC000123' })
    await till.startTendering()
    await till.payCash(2500)
    await until(till, ({ sync }) => sync.waiting === 0)
    const returning = await till.returning()
    await returning?.voidLast('Wrong amount')
    await till.payCash(-2500)
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.cards.get('GC000123')?.balanceMinor).toBe(0)
  })
})

describe('cancelling half-way', () => {
  it('leaves nothing behind: the basket is open again and the card is free', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    await other.payValue('GC000123')
    await till.cancelTendering()
    expect(till.view().flow.name).toBe('scanning')
    await vi.waitFor(() => expect(server.holds.size).toBe(0))
    await till.abandonBasket()
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(facts('retail_transaction')).toEqual([])
    expect(server.cards.get('GC000123')?.balanceMinor).toBe(200)
  })

  it('of one tender keeps the others', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    await till.payCash(100)
    await other.payValue('GC000123')
    expect(await other.takeAway(1)).toEqual({ status: 'done' })
    await vi.waitFor(() => expect(server.holds.size).toBe(0))
    expect(till.view().flow).toMatchObject({
      tenders: [{ type: 'cash', amountMinor: 100 }],
      remainingMinor: 247,
    })
    expect(await other.takeAway(0)).toEqual({ status: 'done' })
    expect(await other.takeAway(0)).toEqual({ status: 'not_now' })
    expect(till.view().flow).toMatchObject({ tenders: [], remainingMinor: 347 })
  })

  it('of one card payment gives it back through its terminal, and the sale goes on', async () => {
    const terminal = await startTerminalSimulator()
    const shop = await makeShopServer(terminal.url)
    const atCounter = await openForSale(makeDevice(shop))
    await atCounter.addItem(ids.cup)
    await atCounter.startTendering()
    await atCounter.payCash(100)
    await atCounter.payCard(100)
    await until(atCounter, ({ flow }) => flow.name === 'tendering' && flow.tenders.length === 2)
    await (await atCounter.tenders())?.takeAway(1)
    await until(atCounter, ({ flow }) => flow.name === 'tendering' && flow.tenders.length === 1)
    expect(atCounter.view().flow).toMatchObject({ tenders: [{ type: 'cash' }], remainingMinor: 247 })
    await atCounter.payCash(245)
    expect(atCounter.view().flow).toMatchObject({ name: 'completed' })
    await atCounter.close()
    await terminal.stop()
  })
})

describe('a till that is cut off between setting aside and the sale', () => {
  it('goes on with the same tenders, and its sale ends the hold', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    await other.payValue('GC000123')
    await till.close()
    await open()
    expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 147 })
    await till.payCash(145)
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.holds.size).toBe(0)
    expect(server.cards.get('GC000123')?.balanceMinor).toBe(0)
  })

  it('lets go what it kept when its sale is cancelled after the start', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    await other.payValue('GC000123')
    await till.close()
    await open()
    await till.cancelTendering()
    await vi.waitFor(() => expect(server.holds.size).toBe(0))
  })
})

describe('with no server', () => {
  const own = makeAccountNumber('gift_card', '1234567890123456')

  it('a number that a till made pays up to the limit of the shop, the same card at this till altogether', async () => {
    server.isAway = true
    await payFor(ids.book)
    expect(await other.payValue(own)).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ tenders: [{ amountMinor: 1000 }], remainingMinor: 295 })
    await till.payCash(295)
    await payFor(ids.book)
    expect(await other.payValue(own)).toEqual({ status: 'card_refused', code: 'card_needs_server' })
  })

  it('a card that was blocked before pays nothing, and pays again when it is good', async () => {
    const blockId = '01930000-0000-7000-8000-000000000701'
    const offline = async () => {
      server.isAway = true
      server.cutLines()
      await payFor(ids.cup)
    }
    server.write('value_block', blockId, { kind: 'gift_card', accountId: own })
    await untilFed('Amsterdam one')
    await offline()
    expect(await other.payValue(own)).toEqual({ status: 'card_refused', code: 'card_blocked' })
    await till.cancelTendering()
    server.isAway = false
    server.write('value_block', blockId, null)
    till.syncNow()
    await untilFed('Amsterdam two')
    server.isAway = true
    await till.startTendering()
    expect(await other.payValue(own)).toEqual({ status: 'done' })
  })

  it('a number that anybody could have typed pays nothing', async () => {
    server.isAway = true
    await payFor(ids.cup)
    expect(await other.payValue('123456')).toEqual({ status: 'card_refused', code: 'card_needs_server' })
    expect(await other.balance(own)).toEqual({ status: 'card_needs_server' })
  })

  it('a card is sold, and paid with up to the limit', async () => {
    server.isAway = true
    await other.sellCard({ name: 'Gift card', amountMinor: 2500 })
    await till.startTendering()
    await till.payCash(2500)
    const number = completed().lines[0]?.serials?.[0] ?? ''
    await payFor(ids.cup)
    await other.payValue(number)
    expect(completed()).toMatchObject({ tenders: [{ type: 'gift_card', amountMinor: 347 }] })
    server.isAway = false
    till.syncNow()
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.cards.get(number)?.balanceMinor).toBe(2153)
  })
})

describe('the other tenders', () => {
  it('a paper voucher is kept whole, a cheque is for no more than is due', async () => {
    await payFor(ids.book)
    expect(await other.payVoucher('Unknown', 1000)).toEqual({ status: 'not_now' })
    await other.payVoucher('City voucher', 1000)
    const cheque = { name: 'Cheque', reference: '778 12' }
    expect(await other.payCheque({ ...cheque, amountMinor: 300 })).toMatchObject({ status: 'refused' })
    await other.payCheque({ ...cheque, amountMinor: 200 })
    await other.payVoucher('City voucher', 500)
    expect(completed()).toMatchObject({
      totalMinor: 1295,
      forfeitedMinor: 405,
      tenders: [{ name: 'City voucher' }, { name: 'Cheque', reference: '778 12' }, { amountMinor: 500 }],
    })
  })

  it('notes of another currency are worth their rate, and change is in the own one', async () => {
    await payFor(ids.cup)
    await other.payForeign('USD', 500)
    expect(completed()).toMatchObject({
      tenders: [{ type: 'cash', amountMinor: 450, foreign: { currency: 'USD', amountMinor: 500 } }],
      changeMinor: 105,
      roundingMinor: -2,
    })
  })
})

describe('the shift', () => {
  it('is closed by counting each currency by itself; X, Z and the count agree by tender', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 5000 })
    await payFor(ids.cup)
    await other.payForeign('USD', 500)
    await payFor(ids.book)
    await other.payVoucher('City voucher', 1000)
    await other.payValue('GC000123')
    await till.nextSale()
    await till.cash?.startCount()
    // Also where the store takes no dollars any more: they are in the till.
    server.write('store', ids.store, amsterdam)
    await until(till, ({ register }) => register?.store?.tenders === undefined)
    expect(till.view().shift).toMatchObject({ name: 'counting', shift: { currencies: ['EUR', 'USD'] } })
    const dollars = { currency: 'USD', denominations: [{ valueMinor: 100, count: 5 }] }
    await till.cash?.count([{ currency: 'EUR', denominations: [] }, dollars])
    const { shift } = till.view()
    if (shift?.name !== 'counted') throw new Error('not counted')
    expect(shift.cash).toMatchObject([
      { currency: 'EUR', expectedMinor: -105, differenceMinor: 105 },
      { currency: 'USD', expectedMinor: 500, differenceMinor: 0 },
    ])
    await till.cash?.closeShift('Change came from the float')
    await till.cash?.reportZ()
    await until(till, ({ sync }) => sync.waiting === 0)
    const [z] = facts('z_reported')
    const { totals } = z as { totals: { tenders: { type: string; detail: string; amountMinor: number }[] } }
    const sums = totals.tenders.map(({ type, detail, amountMinor }) =>
      `${type} ${detail} ${amountMinor}`.trim(),
    )
    expect(sums).toEqual(expect.arrayContaining(['gift_card  295', 'other City voucher 1000']))
  })
})

describe('what comes back', () => {
  async function takeBackLast(): Promise<void> {
    const returning = await till.returning()
    await returning?.voidLast('Does not fit')
  }

  it('goes back on the gift card that paid, and the rest in cash', async () => {
    server.cards.set('GC000123', { kind: 'gift_card', balanceMinor: 200 })
    await payFor(ids.cup)
    await other.payValue('GC000123')
    await till.payCash(145)
    await until(till, ({ sync }) => sync.waiting === 0)
    await takeBackLast()
    const { flow } = till.view()
    if (flow.name !== 'refunding') throw new Error(flow.name)
    const [planned] = flow.values
    if (planned === undefined) throw new Error('nothing planned')
    expect(planned).toMatchObject({ amountMinor: -200, tender: { accountId: 'GC000123' } })
    await other.refundValue(planned)
    expect(till.view().flow).toMatchObject({ values: [], cashMinor: -145 })
    await till.payCash(-145)
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.cards.get('GC000123')?.balanceMinor).toBe(200)
  })

  it('becomes store credit under a new number, which pays the next sale', async () => {
    await payFor(ids.cup)
    await till.payCash(345)
    await takeBackLast()
    await other.refundAsCredit()
    const [credit] = completed().tenders
    expect(credit).toMatchObject({ type: 'store_credit', amountMinor: -347 })
    const number = credit !== undefined && 'accountId' in credit ? credit.accountId : ''
    expect(number).toMatch(/^96\d{18}$/)
    await until(till, ({ sync }) => sync.waiting === 0)
    await payFor(ids.cup)
    await other.payValue(number)
    expect(completed()).toMatchObject({ tenders: [{ type: 'store_credit', amountMinor: 347 }] })
    await until(till, ({ sync }) => sync.waiting === 0)
    expect(server.cards.get(number)?.balanceMinor).toBe(0)
  })
})
