/** House accounts through the whole till: bought on, paid off, taken back; with the server and without it. */
import { parseEntry } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
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

const anna = '01930000-0000-7000-8000-000000000501'
const bo = '01930000-0000-7000-8000-000000000502'
const tenders = { houseAccount: {}, offlineMostMinor: 500 }

let server: MemoryServer
let device: TestDevice
let till: Till
let other: Tenders

beforeEach(async () => {
  server = await makeShopServer()
  server.write('store', ids.store, { ...amsterdam, tenders })
  server.write('customer', anna, { name: 'Anna', houseAccount: { currency: 'EUR', limitMinor: 1000 } })
  server.write('customer', bo, { name: 'Bo', houseAccount: { currency: 'SEK', limitMinor: 90_000 } })
  server.cards.set(anna, { kind: 'house_account', balanceMinor: 0, limitMinor: 1000 })
  device = makeDevice(server)
  till = await openForSale(device)
  const opened = await till.tenders()
  if (opened === undefined) throw new Error('no tenders')
  other = opened
})

async function sellTo(customerId: string, ...itemIds: string[]): Promise<void> {
  await (await till.customers())?.choose(customerId)
  for (const itemId of itemIds) await till.addItem(itemId)
  await till.startTendering()
}

async function pays(amountMinor: number): Promise<void> {
  await other.receivePayment({ customerId: anna, name: 'Payment on account', amountMinor })
  await till.startTendering()
  await till.payCash(amountMinor)
}

const completed = (): RetailTransaction => {
  const { flow } = till.view()
  if (flow.name !== 'completed') throw new Error(`not completed: ${flow.name}`)
  return flow.transaction
}

const arrived = () => until(till, ({ sync }) => sync.waiting === 0)

describe('buying on account', () => {
  it('is owed from the moment of the sale, and is set aside until then', async () => {
    await sellTo(anna, ids.cup)
    expect(await other.account(anna)).toMatchObject({ limitMinor: 1000, availableMinor: 1000, owedMinor: 0 })
    expect(await other.payOnAccount()).toEqual({ status: 'done' })
    expect(completed()).toMatchObject({
      ...{ customerId: anna, totalMinor: 347, roundingMinor: 0 },
      tenders: [{ type: 'house_account', accountId: anna, amountMinor: 347 }],
    })
    await arrived()
    expect(server.holds.size).toBe(0)
    expect(await other.account(anna)).toMatchObject({ availableMinor: 653, owedMinor: 347 })
  })

  it('pays as far as the limit goes, and something else pays the rest', async () => {
    server.cards.set(anna, { kind: 'house_account', balanceMinor: -800, limitMinor: 1000 })
    await sellTo(anna, ids.cup)
    expect(await other.payOnAccount(300)).toEqual({
      ...{ status: 'account_refused', code: 'account_has_less', amountMinor: 200 },
    })
    expect(await other.payOnAccount()).toEqual({ status: 'done' })
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_in_use' })
    await till.payCash(145)
    expect(completed()).toMatchObject({ tenders: [{ amountMinor: 200 }, { type: 'cash' }] })
  })

  it('is refused where nothing more may be owed, and frees what was set aside when it is cancelled', async () => {
    await sellTo(anna, ids.cup)
    await other.payOnAccount(100)
    expect(server.holds.size).toBe(1)
    await till.cancelTendering()
    await vi.waitFor(() => expect(server.holds.size).toBe(0))
    server.cards.set(anna, { kind: 'house_account', balanceMinor: -1000, limitMinor: 1000 })
    await till.startTendering()
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_full' })
  })

  it('is for customers with an account in the currency of the store, and for nobody else', async () => {
    await till.addItem(ids.cup)
    await till.startTendering()
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_none' })
    await till.cancelTendering()
    await (await till.customers())?.choose(bo)
    await till.startTendering()
    expect(await other.account(bo)).toBeUndefined()
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_none' })
  })

  it('goes on without the server up to the limit of the shop, for each customer altogether', async () => {
    await arrived()
    server.isAway = true
    await sellTo(anna, ids.cup)
    expect(await other.account(anna)).toEqual({ customerId: anna, limitMinor: 1000, availableMinor: 500 })
    expect(await other.payOnAccount()).toEqual({ status: 'done' })
    await sellTo(anna, ids.cup)
    expect(await other.payOnAccount()).toEqual({ status: 'done' })
    expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 194 })
    await till.payCash(195)
    await sellTo(anna, ids.cup)
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_needs_server' })
  })
})

describe('paying what is owed', () => {
  it('is a line without tax and no sale: the account has it, and Z names it', async () => {
    server.cards.set(anna, { kind: 'house_account', balanceMinor: -800, limitMinor: 1000 })
    await pays(300)
    const { lines, taxes } = completed()
    expect(lines).toMatchObject([{ role: 'account_payment', serials: [anna], grossMinor: 300, taxMinor: 0 }])
    expect(taxes).toMatchObject([{ taxCode: 'account_payment', netMinor: 300, taxMinor: 0 }])
    await arrived()
    expect(server.cards.get(anna)?.balanceMinor).toBe(-500)
    const sale = server.entries
      .flatMap(({ text }) => {
        const parsed = parseEntry(text)
        return parsed.status === 'parsed' ? [parsed.entry] : []
      })
      .find(({ kind }) => kind === 'retail_transaction')
    expect(sale?.totals).toMatchObject({ salesMinor: 0, returnsMinor: 0 })
  })

  it('is not paid by owing it, and once in a basket', async () => {
    await (await till.customers())?.choose(anna)
    const wish = { customerId: anna, name: 'Payment on account', amountMinor: 300 }
    expect(await other.receivePayment({ ...wish, amountMinor: 0 })).toEqual({ status: 'not_now' })
    expect(await other.receivePayment({ ...wish, customerId: bo })).toEqual({ status: 'not_now' })
    expect(await other.receivePayment(wish)).toEqual({ status: 'done' })
    expect(await other.receivePayment(wish)).toEqual({ status: 'not_now' })
    await till.startTendering()
    expect(await other.payOnAccount()).toMatchObject({ code: 'account_pays_account' })
  })
})

describe('taking it back', () => {
  it('a sale on account is owed no more', async () => {
    await sellTo(anna, ids.cup)
    await other.payOnAccount()
    await arrived()
    await (await till.returning())?.voidLast('Wrong cup')
    const { flow } = till.view()
    const planned = flow.name === 'refunding' ? flow.values[0] : undefined
    if (planned === undefined) throw new Error('nothing goes back to the account')
    expect(await other.refundValue(planned)).toEqual({ status: 'done' })
    expect(completed().tenders).toMatchObject([{ type: 'house_account', accountId: anna, amountMinor: -347 }])
    await arrived()
    expect(server.cards.get(anna)?.balanceMinor).toBe(0)
  })

  it('what was paid on account is owed again', async () => {
    server.cards.set(anna, { kind: 'house_account', balanceMinor: -800, limitMinor: 1000 })
    await pays(300)
    await arrived()
    await (await till.returning())?.voidLast('Wrong customer')
    await till.payCash(-300)
    expect(completed().lines).toMatchObject([
      { role: 'account_payment', serials: [anna], grossMinor: -300, taxCode: 'account_payment' },
    ])
    await arrived()
    expect(server.cards.get(anna)?.balanceMinor).toBe(-800)
  })
})
