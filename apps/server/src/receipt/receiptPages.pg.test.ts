/** The page of a receipt, for whoever has its address: what it shows, in which language, and that nobody finds another's. */
import type { Fact } from '@kassa/journal'
import { makePageAddress } from '@kassa/journal/proof'
import { addToTotals, type RetailTransaction } from '@kassa/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestShop, replyOf } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'

let opened: Awaited<ReturnType<typeof openTestShop>>
let receiptNumber = 0
const unsent: Awaited<ReturnType<(typeof opened)['device']['append']>>[] = []

beforeAll(async () => {
  opened = await openTestShop()
})

afterAll(() => opened.server.stop())

/** A sale that is signed, and its address; `send` brings it to the server, with what was signed before. */
async function signSale(more: Partial<RetailTransaction> = {}) {
  const { device, shop } = opened
  receiptNumber += 1
  const line = { itemId: testId(), unitPriceE5: 250_000, pieces: 2 }
  const sale = { ...sellForCash([line], receiptNumber), ...more }
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, sale)
  const fact: Fact = { kind: 'retail_transaction', body: sale, totals, receiptNumber }
  const entry = await device.append(fact)
  const { transactionId } = sale
  const { signature } = entry
  const address = makePageAddress({ tenant: shop.tenantId, transactionId, signature })
  unsent.push(entry)
  const send = async () => replyOf(await device.ask('sendEntries', { body: { entries: unsent.splice(0) } }))
  return { sale, address, send }
}

async function look(address: string, { language = 'nl', query = '' } = {}) {
  const headers = { 'accept-language': language }
  const response = await fetch(`${opened.server.url}/r/${address}${query}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('a receipt page', () => {
  test('says kindly that the sale is on its way, and asks again, until the till has sent it', async () => {
    const { address, send, sale } = await signSale()
    const before = await look(address)
    expect(before.status).toBe(202)
    expect(before.text).toContain('Je bon is onderweg')
    expect(before.text).toContain('http-equiv="refresh"')
    await send()
    const after = await look(address)
    expect(after.status).toBe(200)
    expect(after.text).not.toContain('http-equiv="refresh"')
    for (const words of ['Amsterdam', 'Thing 0', '5,00', `Nr. ${sale.receiptNumber}`, '21', '<svg']) {
      expect(after.text).toContain(words)
    }
    expect(after.text).toContain('Elektronische kassabon')
  })

  test('is kept by no cache and no search engine, runs nothing, and tells nobody where the reader came from', async () => {
    const { address, send } = await signSale()
    await send()
    const { headers, text } = await look(address)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('set-cookie')).toBeNull()
    expect(text).not.toMatch(/<script|https?:\/\//)
  })

  test('speaks the language asked for, the customer’s, the store’s, in this order', async () => {
    const { owner } = opened
    const customer = { name: 'Zlatko', language: 'sv', consentTo: [] }
    const { customerId } = replyOf(await owner('addCustomer', { body: customer }))
    const swedish = await signSale({ customerId })
    const plain = await signSale()
    await swedish.send()
    await plain.send()
    expect((await look(plain.address, { language: 'en' })).text).toContain('<html lang="nl">')
    expect((await look(swedish.address, { language: 'en' })).text).toContain('<html lang="sv">')
    expect((await look(swedish.address, { query: '?l=de' })).text).toContain('<html lang="de">')
    expect((await look(swedish.address, { query: '?l=fr' })).text).toContain('<html lang="sv">')
    expect((await look(swedish.address)).text).not.toContain('Zlatko')
  })

  test('tells what came back of the sale', async () => {
    const { address, send, sale } = await signSale()
    await send()
    const original = { transactionId: sale.transactionId, lineNumber: 1 }
    const back = sellForCash([{ itemId: testId(), unitPriceE5: 250_000, pieces: -1 }], receiptNumber + 1)
    const returned = await signSale({
      lines: back.lines.map((line) => ({ ...line, original })),
      ...{ taxes: back.taxes, tenders: back.tenders, totalMinor: back.totalMinor },
    })
    await returned.send()
    const { text } = await look(address)
    expect(text).toContain('Teruggebracht')
    expect(text).toContain('2,50')
  })

  test('shows text that people typed as text', async () => {
    const { address, send } = await signSale({ note: '<img src=x onerror=alert(1)>' })
    await send()
    const { text } = await look(address)
    expect(text).toContain('&lt;img src=x')
    expect(text).not.toContain('<img')
  })

  test('carries no code with the number of a gift card', async () => {
    const accountId = '97123412341234123477'
    const { sale } = await signSale()
    const tenders = [{ type: 'gift_card' as const, amountMinor: sale.totalMinor, accountId }]
    const { address, send } = await signSale({ tenders })
    await send()
    const { text } = await look(address)
    expect(text).toContain('3477')
    expect(text).not.toContain(accountId)
    expect(text).not.toContain('<svg')
  })
})

describe('whoever does not have the address', () => {
  test('sees the same for a wrong key as for a sale that is not there', async () => {
    const { address, send } = await signSale()
    await send()
    const other = await signSale()
    const guessed = `${address.slice(0, 43)}${other.address.slice(43)}`
    const [wrong, absent] = [await look(guessed), await look(other.address)]
    expect(wrong.status).toBe(202)
    expect(wrong.text).toBe(absent.text)
  })

  test.each(['x', 'a'.repeat(64), '%00'.repeat(20), 'a'.repeat(90)])(
    'sees no receipt at %s',
    async (address) => {
      const { status } = await look(address)
      expect([202, 404]).toContain(status)
    },
  )
})
