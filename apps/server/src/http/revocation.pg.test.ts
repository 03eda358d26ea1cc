/** A device that is shut out learns nothing more; what it signed is still taken in, and what it signs from then on is flagged. */

import { livePath } from '@kassa/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  openSession,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestCaller,
  type TestServer,
} from './testServer.ts'

let server: TestServer
let shop: TestBusiness
let office: TestCaller
beforeAll(async () => {
  server = await startTestServer()
  shop = await makeTestBusiness(server.pool)
  office = await signIn(server.url, shop.email)
})
afterAll(() => server.stop())

function saleFact(receiptNumber: number) {
  const body = sellForCash([{ itemId: testId(), unitPriceE5: 250_000, pieces: 1 }], receiptNumber)
  return { kind: 'retail_transaction', body, receiptNumber }
}

const revoke = (caller: TestCaller, deviceId: string) => caller('revokeDevice', { params: { deviceId } })

test('it is shut out at once: no records, no news; and its session opens for its journal alone', async () => {
  const device = await enrolTestDevice(server, shop)
  const live = await fetch(server.url + livePath, { headers: { authorization: `Bearer ${device.token}` } })
  expect(await device.ask('readFeed', { query: {} })).toHaveProperty('reply')
  const first = replyOf(await revoke(office, device.identity.device))
  expect(await device.ask('readFeed', { query: {} })).toEqual({ problem: 'forbidden' })
  expect(await live.text()).toContain('retry:')
  const again = await fetch(server.url + livePath, { headers: { authorization: `Bearer ${device.token}` } })
  expect(again.status).toBe(403)
  expect(await openSession(server.anyone, device.identity, device.pair.privateKey)).toHaveProperty('reply')
  expect(replyOf(await revoke(office, device.identity.device))).toEqual(first)
  const { devices } = replyOf(await office('listDevices', {}))
  expect(devices.find((one) => one.device === device.identity.device)?.trouble).toBe('revoked')
})

test('what it signed before is taken in as ever; what it signs later is taken in and flagged; both verify', async () => {
  const device = await enrolTestDevice(server, shop)
  const [before, later] = [saleFact(1), saleFact(2)]
  const entries = [await device.append(before)]
  const { revokedAt } = replyOf(await revoke(office, device.identity.device))
  const laterMs = Date.parse(revokedAt) + 60_000
  entries.push(
    await device.append(later, laterMs),
    await device.append({ kind: 'signed_out', body: {} }, laterMs),
  )
  const outcome = replyOf(await device.ask('sendEntries', { body: { entries } }))
  expect(outcome).toMatchObject({ status: 'accepted', head: { seq: 3 } })
  const reviewOf = async ({ body }: typeof before) => {
    const { transactionId } = body
    return replyOf(await office('readTransaction', { params: { transactionId } })).row.reviewReasons
  }
  expect(await reviewOf(before)).toEqual([])
  expect(await reviewOf(later)).toEqual(['device_revoked'])
  expect((await verifyTenant(server.pool, shop.tenantId)).findings).toEqual([])
})

test('only the office of its own business can do it', async () => {
  const device = await enrolTestDevice(server, shop)
  const neighbour = await makeTestBusiness(server.pool)
  const theirs = await signIn(server.url, neighbour.email)
  expect(await revoke(theirs, device.identity.device)).toEqual({ problem: 'not_found' })
  expect(await revoke(office, testId())).toEqual({ problem: 'not_found' })
  expect(await revoke(device.ask, device.identity.device)).toEqual({ problem: 'not_signed_in' })
  expect(await device.ask('readFeed', { query: {} })).toHaveProperty('reply')
})
