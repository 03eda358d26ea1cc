/** Customers: what tills are told of them, what tills add, what is handed over, and that who is erased is nowhere any more. */
import type { EditedCustomer, NewCustomerBody } from '@kassa/contract'
import { addToTotals } from '@kassa/kernel'
import { afterAll, describe, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { readTexts } from '../entryText/testTexts.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const anna: EditedCustomer = {
  ...{ name: 'Anna Example', phone: '+31 6 1234 5678', email: 'anna@example.com', language: 'nl' },
  ...{ address: ['Voorbeeldstraat 1', '1000 AA Amsterdam'], birthDate: '1990-05-17', note: 'Left-handed' },
  ...{ cardNumbers: ['C-1001'], consentTo: ['email'] },
}
const walkIn: NewCustomerBody = {
  ...{ name: 'Bo Sample', phone: '0612-9999', consentTo: ['sms'] },
  ...{ at: '2026-11-22T10:00:00Z', staffId: testId() },
}

async function add(customer: EditedCustomer): Promise<string> {
  return replyOf(await owner('addCustomer', { body: customer })).customerId
}
async function fed(wanted: string) {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0, limit: 10_000 } }))
  return records.findLast(({ id }) => id === wanted)
}
const read = (customerId: string) => owner('readCustomer', { params: { customerId } })

let lastReceipt = 0
async function sellTo(customerId: string) {
  lastReceipt += 1
  const lines = [{ itemId: testId(), unitPriceE5: 250_000, pieces: 2 }]
  const body = { ...sellForCash(lines, lastReceipt), customerId }
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, body)
  const entry = await device.append({ kind: 'retail_transaction', body, totals, receiptNumber: lastReceipt })
  expect(replyOf(await device.ask('sendEntries', { body: { entries: [entry] } })).status).toBe('accepted')
  return body
}

describe('a customer of the back office', () => {
  test('reaches the tills without what they need not know', async () => {
    const customerId = await add(anna)
    const { address: _, birthDate: __, consentTo: ___, ...known } = anna
    expect(await fed(customerId)).toMatchObject({ kind: 'customer', version: 1 })
    expect((await fed(customerId))?.body).toEqual(known)
  })

  test('keeps since when and where a consent was given, until it is taken back', async () => {
    const customerId = await add(anna)
    const { version, customer } = replyOf(await read(customerId))
    expect(customer.consents).toEqual([
      { channel: 'email', givenAt: new Date(server.clock.nowMs).toISOString(), place: 'office' },
    ])
    server.clock.nowMs += 60_000
    const save = (next: number, edited: EditedCustomer) =>
      owner('saveCustomer', { params: { customerId }, body: { version: next, customer: edited } })
    replyOf(await save(version, { ...anna, note: 'Right-handed' }))
    expect(replyOf(await read(customerId)).customer.consents).toEqual(customer.consents)
    expect(await save(version, anna), 'by who read it before').toEqual({ problem: 'changed_meanwhile' })
    replyOf(await save(version + 1, { ...anna, consentTo: [] }))
    expect(replyOf(await read(customerId)).customer.consents).toBeUndefined()
  })

  test.each<[string, EditedCustomer]>([
    ['nobody in it', { consentTo: [], note: 'who?' }],
    ['an address that is none', { ...anna, email: 'anna' }],
    ['a phone number in letters', { ...anna, phone: 'call me' }],
    ['a card that no scanner reads', { ...anna, cardNumbers: ['no spaces'] }],
  ])('is refused with %s', async (_, body) => {
    expect(await owner('addCustomer', { body })).toEqual({ problem: 'invalid_request' })
  })
})

describe('finding customers', () => {
  test.each([
    ['part of a name', 'exam nina'],
    ['an e-mail address', 'NINA@'],
    ['a phone number in another form', '06-8765'],
    ['the same with its country', '+31687654321'],
    ['a card', 'C-77'],
  ])('by %s', async (_, search) => {
    const wanted = { name: 'Nina Example', phone: '+31 6 8765 4321', email: 'nina@example.com' }
    const customerId = await add({ ...wanted, cardNumbers: ['C-7700'], consentTo: [] })
    const { customers } = replyOf(await owner('listCustomers', { query: { search, limit: 200 } }))
    expect(customers.map((row) => row.customerId)).toContain(customerId)
    expect(customers.every((row) => row.customer.name === wanted.name)).toBe(true)
  })

  test('page by page, whoever has no name among them, each once', async () => {
    const groupId = replyOf(await owner('addCustomerGroup', { body: { name: 'Paging' } })).groupId
    const some: EditedCustomer[] = [
      ...[
        { name: 'Cas Sample' },
        { companyName: 'Aa Example BV' },
        { phone: '0101' },
        { email: 'b@x.example' },
      ],
    ].map((who) => ({ ...who, groupIds: [groupId], consentTo: [] }))
    const ids = await Promise.all(some.map(add))
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const query = { groupId, limit: 1, ...(after === undefined ? {} : { after }) }
      const page = replyOf(await owner('listCustomers', { query }))
      seen.push(...page.customers.map((row) => row.customerId))
      after = page.next
      if (after === undefined) break
    }
    expect(seen).toEqual([ids[2], ids[1], ids[3], ids[0]])
  })
})

describe('a customer whom a till made', () => {
  test('is added once, with what they agreed to at the till', async () => {
    const customerId = testId()
    const send = () => device.ask('registerCustomer', { params: { customerId }, body: walkIn })
    expect(replyOf(await send())).toEqual({ status: 'added' })
    expect(replyOf(await send())).toEqual({ status: 'exists' })
    const { version, customer } = replyOf(await read(customerId))
    expect(version).toBe(1)
    const given = { givenAt: walkIn.at, place: 'till', storeId: shop.storeId, staffId: walkIn.staffId }
    expect(customer.consents).toEqual([{ channel: 'sms', ...given }])
    expect((await fed(customerId))?.body).toEqual({ name: walkIn.name, phone: walkIn.phone })
  })

  test('stays forgotten when the till sends them again', async () => {
    const customerId = testId()
    replyOf(await device.ask('registerCustomer', { params: { customerId }, body: walkIn }))
    replyOf(await owner('eraseCustomer', { params: { customerId }, body: { version: 1 } }))
    const again = await device.ask('registerCustomer', { params: { customerId }, body: walkIn })
    expect(replyOf(again)).toEqual({ status: 'exists' })
    expect(await read(customerId)).toEqual({ problem: 'not_found' })
  })
})

describe('what a customer bought', () => {
  test('is told to tills and to the back office, newest first', async () => {
    const customerId = await add(anna)
    const [first, second] = [await sellTo(customerId), await sellTo(customerId)]
    await sellTo(testId())
    for (const ask of [device.ask, owner]) {
      const { purchases } = replyOf(await ask('readPurchases', { params: { customerId } }))
      expect(purchases.map((one) => one.transactionId)).toEqual([second.transactionId, first.transactionId])
      expect(purchases[0]).toMatchObject({ storeName: 'Amsterdam', totalMinor: 500, currency: 'EUR' })
      expect(purchases[0]?.lines).toEqual([
        { itemId: second.lines[0]?.itemId, name: 'Thing 0', quantityMilli: 2000 },
      ])
    }
  })
})

describe('handing over and forgetting', () => {
  test('all versions and all purchases are handed over', async () => {
    const customerId = await add(anna)
    const customer = { ...anna, note: 'Moved' }
    replyOf(await owner('saveCustomer', { params: { customerId }, body: { version: 1, customer } }))
    const { transactionId } = await sellTo(customerId)
    const all = replyOf(await owner('exportCustomer', { params: { customerId } }))
    expect(all.customer.note).toBe('Moved')
    expect(all.history.map(({ version, customer: { note } }) => [version, note])).toEqual([
      [1, 'Left-handed'],
      [2, 'Moved'],
    ])
    expect(all.purchases.map((one) => one.transactionId)).toEqual([transactionId])
  })

  test('who is erased is nowhere any more; the sale keeps the id, and everything verifies', async () => {
    const customerId = await add({ ...anna, name: 'Zoë Vanishing' })
    replyOf(
      await owner('saveCustomer', {
        params: { customerId },
        body: { version: 1, customer: { ...anna, name: 'Zoë Vanishing-Sample' } },
      }),
    )
    const sale = await sellTo(customerId)
    const erase = (version: number) => owner('eraseCustomer', { params: { customerId }, body: { version } })
    expect(await erase(1), 'by who read an earlier version').toEqual({ problem: 'changed_meanwhile' })
    replyOf(await erase(2))
    expect(await erase(3)).toEqual({ problem: 'not_found' })
    expect(await fed(customerId)).toMatchObject({ version: 3, body: null })
    expect(await mentions('Vanishing')).toEqual([])
    const { purchases } = replyOf(await owner('readPurchases', { params: { customerId } }))
    expect(purchases.map((one) => one.transactionId)).toEqual([sale.transactionId])
    expect((await verifyTenant(server.pool, shop.tenantId)).findings).toEqual([])
  })
})

/** Every table of the schema in which some row has the text. */
async function mentions(text: string): Promise<string[]> {
  return withTenant(server.pool, shop.tenantId, async (client) => {
    const found = (await readTexts(client)).some((entry) => entry.includes(text)) ? ['journal'] : []
    for (const table of ['record', 'record_history', 'quarantine', 'transaction']) {
      const { rows } = await client.query(`select 1 from ${table} as held where held::text like $1 limit 1`, [
        `%${text}%`,
      ])
      if (rows.length > 0) found.push(table)
    }
    return found
  })
}

test('another business sees, changes and erases nothing of it', async () => {
  const customerId = await add(anna)
  await sellTo(customerId)
  const other = await makeTestBusiness(server.pool)
  const stranger = await signIn(server.url, other.email)
  const params = { customerId }
  expect(await stranger('readCustomer', { params })).toEqual({ problem: 'not_found' })
  expect(await stranger('exportCustomer', { params })).toEqual({ problem: 'not_found' })
  expect(await stranger('eraseCustomer', { params, body: { version: 1 } })).toEqual({ problem: 'not_found' })
  expect(replyOf(await stranger('listCustomers', { query: {} })).customers).toEqual([])
  expect(replyOf(await stranger('readPurchases', { params })).purchases).toEqual([])
  expect(replyOf(await read(customerId)).version).toBe(1)
})
