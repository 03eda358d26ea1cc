/** Invoices at a till: numbered without gaps and with no server, once for each sale, and no journal says whom they name. */
import { buyerDigest, type FactBody, type InvoiceBuyer, invoiceSeries, parseBuyer } from '@kassa/contract'
import { must, type RetailTransaction } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import {
  ids,
  makeDevice,
  makeShopServer,
  openForSale,
  type TestDevice,
  until,
  untilLater,
} from '../testing/shop.ts'
import type { InvoiceDesk, Till } from '../till/till.ts'
import type { TillView } from '../till/view.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const buyer: InvoiceBuyer = {
  name: 'Bakkerij De Molen BV',
  address: ['Molenweg 3', '1234 AB Voorbeeldstad'],
  vatNumber: 'NL004495445B01',
}
const salesOf = (device: TestDevice) => bodiesOf(device, 'retail_transaction') as RetailTransaction[]
const issuedOf = (device: TestDevice) => bodiesOf(device, 'invoice_issued') as FactBody['invoice_issued'][]

async function deskOf(till: Till): Promise<InvoiceDesk> {
  return must(await till.receipts(), 'a till that sells').invoices()
}

async function sellCup(till: Till, device: TestDevice): Promise<RetailTransaction> {
  await till.addItem(ids.cup)
  await till.startTendering()
  await till.payCash(500)
  return must(salesOf(device).at(-1), 'a sale')
}

describe('an invoice', () => {
  it('has the next number of its own series, offline too; whom it names reaches the server later and once', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    server.isAway = true
    const desk = await deskOf(till)
    const first = await sellCup(till, device)
    expect(await desk.issue({ transaction: first, buyer })).toEqual({ status: 'done' })
    await sellCup(till, device)
    const third = await sellCup(till, device)
    await desk.issue({ transaction: third, buyer })
    const series = must(issuedOf(device)[0], 'a fact').series
    expect(issuedOf(device).map(({ transactionId, number }) => [transactionId, number])).toEqual([
      [first.transactionId, 1],
      [third.transactionId, 2],
    ])
    expect(desk.own(third.transactionId)).toMatchObject({ series, number: 2, buyer, isPrinted: false })
    await till.close()
    server.isAway = false
    const again = await openForSale(device)
    await untilLater(device, again, () => server.invoiceBuyers.length === 2)
    expect((await deskOf(again)).own(first.transactionId)).toMatchObject({ number: 1, buyer })
    const [sent] = server.invoiceBuyers
    expect(parseBuyer(sent?.text ?? '')).toEqual(buyer)
    expect(await buyerDigest(sent?.text ?? '')).toBe(issuedOf(device)[0]?.buyerDigest)
    const named = device.disk.entries.filter(({ text }) => /Molen|NL0044/.test(text))
    expect(named).toEqual([])
    await again.close()
  })

  it('is made out once, however often somebody presses', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const desk = await deskOf(till)
    const outcomes = await Promise.all([1, 2, 3].map(() => desk.issue({ transaction, buyer })))
    expect(outcomes).toEqual([{ status: 'done' }, { status: 'done' }, { status: 'done' }])
    expect(issuedOf(device)).toHaveLength(1)
    await till.close()
  })

  it('whose fact could not be written takes no number', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const desk = await deskOf(till)
    // The next write is the invoice's: nothing else is under way.
    const isStill = (view: TillView) =>
      view.sync.waiting === 0 && bodiesOf(device, 'drawer_opened').length === 1
    await until(till, isStill)
    device.nextFaults.push('quota_exceeded')
    expect(await desk.issue({ transaction, buyer })).toEqual({ status: 'not_now' })
    expect(desk.own(transaction.transactionId)).toBeUndefined()
    await desk.issue({ transaction, buyer })
    expect(issuedOf(device).map(({ number }) => number)).toEqual([1])
    await till.close()
  })

  it('is an original once; what is printed after it is a copy', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const desk = await deskOf(till)
    await desk.issue({ transaction, buyer })
    const paper = { transaction, at: '2026-11-22T10:15:00.000+01:00', language: 'nl' }
    expect([await desk.print(paper), await desk.print(paper)]).toEqual(['printed', 'printed'])
    expect(bodiesOf(device, 'invoice_printed')).toMatchObject([{ kind: 'original' }, { kind: 'copy' }])
    await till.close()
  })
})

describe('the invoice of an earlier sale', () => {
  const theirs = {
    ...{ invoiceId: ids.postage, series: 'K4R9TZ', number: 7 },
    issuedAt: '2026-11-21T10:15:00.000+01:00',
  }

  it('is the one that this till made out, also with no server', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const desk = await deskOf(till)
    await desk.issue({ transaction, buyer })
    server.isAway = true
    expect(await desk.standing(transaction.transactionId)).toMatchObject({
      status: 'issued',
      invoice: { number: 1, buyer },
    })
    await till.close()
  })

  it('is known from the server where another till made it out, and printed here as a copy', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const { transactionId } = transaction
    const desk = await deskOf(till)
    expect(await desk.standing(transactionId)).toEqual({ status: 'none' })
    const elsewhere = { ...theirs, transactionId, buyer }
    server.invoices.set(transactionId, elsewhere)
    expect(await desk.standing(transactionId)).toEqual({ status: 'issued', invoice: elsewhere })
    const paper = { transaction, at: '2026-11-22T10:15:00.000+01:00', language: 'nl', elsewhere }
    expect(await desk.print(paper)).toBe('printed')
    expect(bodiesOf(device, 'invoice_printed')).toMatchObject([{ invoiceId: ids.postage, kind: 'copy' }])
    expect(issuedOf(device)).toEqual([])
    server.isAway = true
    expect(await desk.standing(transactionId)).toEqual({ status: 'unknown' })
    await till.close()
  })

  it('waits to be named at the server, by the number that it has', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    const transaction = await sellCup(till, device)
    const desk = await deskOf(till)
    server.isAway = true
    await desk.issue({ transaction, buyer })
    const [waiting] = desk.waiting()
    expect(desk.named(waiting?.invoiceId ?? '')).toMatchObject({ number: 1, buyer })
    await till.close()
  })
})

describe('a credit note', () => {
  it('names the invoice of the sale that goods came back from', async () => {
    const device = makeDevice(await makeShopServer())
    const till = await openForSale(device)
    const sale = await sellCup(till, device)
    const desk = await deskOf(till)
    await desk.issue({ transaction: sale, buyer })
    await till.nextSale()
    const returning = must(await till.returning(), 'a till that sells')
    await returning.voidLast('Wrong cup')
    await till.payCash(-345)
    const back = must(salesOf(device).at(-1), 'a return')
    expect(back.totalMinor).toBeLessThan(0)
    const first = must(await desk.corrected(back), 'the invoice of the sale')
    await desk.issue({ transaction: back, buyer, corrects: first })
    const { invoiceId, series, number } = first
    expect(issuedOf(device).at(-1)).toMatchObject({ number: 2, corrects: { invoiceId, series, number } })
    await till.close()
  })
})

describe('a series', () => {
  const device = '01930000-0000-7000-8000-00000a5b3c7f'

  it('is short, and another one in another life of the device', () => {
    expect(invoiceSeries({ device, incarnation: 1 })).toMatch(/^[0-9A-Z]{6}$/)
    expect(invoiceSeries({ device, incarnation: 2 })).toBe(`${invoiceSeries({ device, incarnation: 1 })}-2`)
  })

  it('differs where ids do', () => {
    const codes = Array.from({ length: 32 }, (_, index) =>
      invoiceSeries({ device: `${device.slice(0, -1)}${(index % 16).toString(16)}`, incarnation: 1 }),
    )
    expect(new Set(codes).size).toBe(16)
  })
})
