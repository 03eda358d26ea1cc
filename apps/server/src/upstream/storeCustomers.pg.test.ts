/** Customers in a store under a head office: records have one writer, and who is erased there is forgotten here. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyOf, signIn } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'
import { eventually, readRecord, startTestStore, type TestStore } from './testStore.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

const walkIn = {
  ...{ name: 'Bo Vanishing', phone: '0612-9999', consentTo: ['sms' as const] },
  ...{ at: '2026-11-22T10:00:00Z', staffId: testId() },
}

test('whom a till makes is added at head office, once, and comes back down; while the line is cut the till keeps them', async () => {
  const till = await shop.enrolTill()
  const params = { customerId: testId() }
  const send = () => till.ask('registerCustomer', { params, body: walkIn })
  shop.line.become('cut')
  expect(await send()).toEqual({ problem: 'head_office_unreachable' })
  shop.line.become('answers_lost')
  expect(await send()).toEqual({ problem: 'head_office_unreachable' })
  shop.line.become('open')
  expect(replyOf(await send())).toEqual({ status: 'exists' })
  const { tenantId, storeId } = shop.business
  await eventually(async () => (await readRecord(shop.store, tenantId, params.customerId)) !== undefined)
  const below = await readRecord(shop.store, tenantId, params.customerId)
  expect(below).toEqual(await readRecord(shop.headOffice, tenantId, params.customerId))
  expect(below?.body).toMatchObject({ name: walkIn.name, consents: [{ channel: 'sms', storeId }] })
})

test('who is erased at head office is in no version of the store server either', async () => {
  const till = await shop.enrolTill()
  const params = { customerId: testId() }
  const { tenantId, email } = shop.business
  replyOf(await till.ask('registerCustomer', { params, body: walkIn }))
  await eventually(async () => (await readRecord(shop.store, tenantId, params.customerId)) !== undefined)
  const owner = await signIn(shop.headOffice.url, email)
  replyOf(await owner('eraseCustomer', { params, body: { version: 1 } }))
  await eventually(async () => (await readRecord(shop.store, tenantId, params.customerId))?.body === null)
  for (const { pool } of [shop.headOffice, shop.store]) {
    const { rows } = await pool.query<{ version: number; body: unknown }>(
      'select version, body from record_history where tenant_id = $1 and id = $2 order by version',
      [tenantId, params.customerId],
    )
    expect(rows).toEqual([
      { version: 1, body: null },
      { version: 2, body: null },
    ])
  }
})
