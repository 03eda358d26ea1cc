/** Invoices at the server: shown as their till signed them, by whom they name as far as it told, and let go of when the law does. */
import { buyerDigest, buyerText, type InvoiceBuyer } from '@kassa/contract'
import { makePageAddress } from '@kassa/journal/proof'
import { addToTotals } from '@kassa/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { openTestShop, replyOf } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { keepBuyer } from './keepBuyer.ts'
import { invoiceKeptUntil } from './keptUntil.ts'

let opened: Awaited<ReturnType<typeof openTestShop>>
let receiptNumber = 0
let invoiceNumber = 0

beforeAll(async () => {
  opened = await openTestShop()
})

afterAll(() => opened.server.stop())

const buyer: InvoiceBuyer = {
  ...{ name: 'Bakkerij De Molen BV', address: ['Molenweg 3', '1234 AB Voorbeeldstad'] },
  ...{ vatNumber: 'NL004495445B01', companyNumber: '34123456' },
}

/** A sale with its invoice, at the server; whom it names is not. */
async function invoiceSale(customerId?: string) {
  const { device, shop } = opened
  receiptNumber += 1
  invoiceNumber += 1
  const forCash = sellForCash([{ itemId: testId(), unitPriceE5: 250_000, pieces: 2 }], receiptNumber)
  const sale = { ...forCash, ...(customerId && { customerId }) }
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, sale)
  const sold = await device.append({ kind: 'retail_transaction', body: sale, totals, receiptNumber })
  const text = buyerText(buyer, 'A'.repeat(22))
  const { transactionId, operatorId } = sale
  const body = {
    ...{ operatorId, invoiceId: testId(), transactionId, series: 'K7K7K7', number: invoiceNumber },
    buyerDigest: await buyerDigest(text),
  }
  const issued = await device.append({ kind: 'invoice_issued', body })
  const send = async (entries: (typeof sold)[]) =>
    replyOf(await device.ask('sendEntries', { body: { entries } }))
  await send([sold, issued])
  const { invoiceId } = body
  const address = makePageAddress({ tenant: shop.tenantId, transactionId, signature: sold.signature })
  const keep = async (given = text) =>
    device.ask('keepInvoiceBuyer', { params: { invoiceId }, body: { text: given } })
  return {
    transactionId,
    invoiceId,
    number: invoiceNumber,
    text,
    address,
    keep,
    again: () => send([sold, issued]),
  }
}

const invoiceOf = async (transactionId: string) =>
  replyOf(await opened.owner('readTransaction', { params: { transactionId } })).invoice

test('a second one for a sale, by a till that could not ask, is named beside the first, with the page to print', async () => {
  const { transactionId, number, address } = await invoiceSale()
  const { device, owner } = opened
  const digest = await buyerDigest(buyerText(buyer, 'B'.repeat(22)))
  const body = {
    ...{ operatorId: testId(), invoiceId: testId(), transactionId, series: 'ZZZZZZ', number: 1 },
    buyerDigest: digest,
  }
  const entries = [await device.append({ kind: 'invoice_issued', body })]
  replyOf(await device.ask('sendEntries', { body: { entries } }))
  const detail = replyOf(await owner('readTransaction', { params: { transactionId } }))
  expect(detail).toMatchObject({
    invoice: { series: 'K7K7K7', number },
    otherInvoices: [{ series: 'ZZZZZZ', number: 1 }],
    pageAddress: address,
  })
})

describe('an invoice', () => {
  test('is known by its number at once, and by whom it names when the till has told', async () => {
    const { transactionId, invoiceId, number, keep } = await invoiceSale()
    const before = await invoiceOf(transactionId)
    expect(before).toMatchObject({ invoiceId, transactionId, series: 'K7K7K7', number })
    expect(before?.buyer).toBeUndefined()
    expect(replyOf(await keep())).toEqual({ status: 'kept' })
    expect(replyOf(await keep())).toEqual({ status: 'exists' })
    expect((await invoiceOf(transactionId))?.buyer).toEqual(buyer)
    const told = replyOf(await opened.device.ask('readInvoice', { params: { transactionId } }))
    expect(told.invoice).toMatchObject({ invoiceId, buyer })
  })

  test('is what the page of its receipt shows, with the number of the receipt', async () => {
    const { address, number, keep } = await invoiceSale()
    const look = async () => (await fetch(`${opened.server.url}/r/${address}?l=en`)).text()
    expect(await look()).not.toContain('Invoice no.')
    await keep()
    const page = await look()
    for (const words of ['Invoice no.', `K7K7K7-${number}`, 'For receipt', buyer.name, 'NL004495445B01']) {
      expect(page).toContain(words)
    }
  })

  test('that comes twice is there once, and a replay of the journal explains it', async () => {
    const { transactionId, invoiceId, again, keep } = await invoiceSale()
    await keep()
    await again()
    expect(await invoiceOf(transactionId)).toMatchObject({ invoiceId })
    const { server, shop } = opened
    expect((await verifyTenant(server.pool, shop.tenantId)).findings).toEqual([])
  })

  test('names nobody by a text that its till did not sign for, or that is none', async () => {
    const { transactionId, keep } = await invoiceSale()
    expect(await keep('{"name":"x"}')).toEqual({ problem: 'invalid_request' })
    replyOf(await keep(buyerText({ ...buyer, name: 'Somebody Else' }, 'A'.repeat(22))))
    expect((await invoiceOf(transactionId))?.buyer).toBeUndefined()
  })

  test('is handed over with what else is held about its customer', async () => {
    const added = await opened.owner('addCustomer', { body: { name: 'Bakkerij De Molen', consentTo: [] } })
    const { customerId } = replyOf(added)
    const first = await invoiceSale(customerId)
    await first.keep()
    const second = await invoiceSale(customerId)
    await invoiceSale()
    const { invoices } = replyOf(await opened.owner('exportCustomer', { params: { customerId } }))
    expect(invoices).toEqual([
      { number: `K7K7K7-${first.number}`, transactionId: first.transactionId, buyer },
      { number: `K7K7K7-${second.number}`, transactionId: second.transactionId },
    ])
  })

  test('keeps whom it names although they are erased, until the law lets it go', async () => {
    const { transactionId, invoiceId, text, keep } = await invoiceSale()
    await keep()
    const { server, shop } = opened
    const later = (today: string) =>
      withTenant(server.pool, shop.tenantId, (client) =>
        keepBuyer(client, shop.tenantId, { invoiceId: testId(), text, country: 'NL', today }),
      )
    const year = new Date().getUTCFullYear()
    await later(`${year + 8}-12-31`)
    expect((await invoiceOf(transactionId))?.buyer).toEqual(buyer)
    await later(`${year + 9}-01-01`)
    expect(await invoiceOf(transactionId)).toMatchObject({ invoiceId })
    expect((await invoiceOf(transactionId))?.buyer).toBeUndefined()
  })
})

test.each([
  ['NL', '2034-12-31'],
  ['SE', '2034-12-31'],
  ['DE', '2035-12-31'],
  ['FR', '2037-12-31'],
])('an invoice of 2026 in %s is kept until %s', (country, until) => {
  expect(invoiceKeptUntil(country, '2026-11-23')).toBe(until)
})

test('a till is told where companies are, and not where people live', async () => {
  const { owner, device } = opened
  const add = async (customer: object) =>
    replyOf(await owner('addCustomer', { body: { consentTo: [], address: ['Somewhere 1'], ...customer } }))
  const company = await add({ companyName: 'De Molen', vatNumber: 'NL004495445B01' })
  const person = await add({ name: 'Zlatko' })
  const { records } = replyOf(await device.ask('readFeed', { query: {} }))
  const bodyOf = ({ customerId }: { customerId: string }) => records.find(({ id }) => id === customerId)?.body
  expect(bodyOf(company)).toMatchObject({ address: ['Somewhere 1'] })
  expect(bodyOf(person)).not.toHaveProperty('address')
})

test('who sells is what the office last saved, and is refused by who read it before', async () => {
  const { owner, shop } = opened
  const params = { storeId: shop.storeId }
  const before = { address: [] }
  const seller = { address: ['Molenweg 3'], companyNumber: '34123456', taxNumber: 'NL004495445B01' }
  replyOf(await owner('saveStoreSeller', { params, body: { before, seller } }))
  const { stores } = replyOf(await owner('listStores', {}))
  expect(stores[0]?.store).toMatchObject({ name: 'Amsterdam', ...seller })
  expect(await owner('saveStoreSeller', { params, body: { before, seller } })).toEqual({
    problem: 'changed_meanwhile',
  })
})
