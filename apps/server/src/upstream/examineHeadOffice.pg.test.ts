/** What a store server can say of its way to head office, whatever befell that. */
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { signIn } from '../http/testServer.ts'
import { type ExaminePorts, examineHeadOffice } from './examineHeadOffice.ts'
import { readStoreServers } from './storeServers.ts'
import { eventually, sellAndSend, startTestStore, type TestStore } from './testStore.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

async function examine(changed: Partial<ExaminePorts> = {}) {
  const { store, keyFolder, business } = shop
  const ports = { pool: store.pool, keyFolder, fetch, nowMs: Date.now, ...changed }
  return must(await examineHeadOffice(ports, business.tenantId), 'a head office')
}

const standing = async (changed: Partial<ExaminePorts> = {}) => (await examine(changed)).standing.status

test('a head office has none above it, and hears of its store servers', async () => {
  const { headOffice, business, keyFolder } = shop
  const ports = { pool: headOffice.pool, keyFolder, fetch, nowMs: Date.now }
  expect(await examineHeadOffice(ports, business.tenantId)).toBeUndefined()
  await eventually(async () => {
    const servers = await withTenant(headOffice.pool, business.tenantId, (client) =>
      readStoreServers(client, business.tenantId),
    )
    return servers.length === 1 && servers[0]?.lastHeardAt !== null
  })
})

test('it answers, and what was sold is there', async () => {
  const till = await shop.enrolTill()
  await sellAndSend(till, 1)
  await eventually(async () => {
    const { waiting, standing } = await examine()
    return waiting.entryCount === 0 && standing.status === 'answers' && !standing.hasNewRecords
  })
})

test('a clock that differs is told from the line', async () => {
  const { standing: told } = await examine({ nowMs: () => Date.now() + 3_600_000 })
  const skewMs = told.status === 'answers' ? (told.skewMs ?? 0) : 0
  expect(Math.abs(skewMs - 3_600_000)).toBeLessThan(60_000)
})

test('what is sold while the line is cut waits, and is counted', async () => {
  const till = await shop.enrolTill()
  shop.line.become('cut')
  try {
    await sellAndSend(till, 1)
    await sellAndSend(till, 2)
    const { waiting, standing } = await examine()
    expect(standing).toEqual({ status: 'unreachable' })
    expect(waiting).toEqual({ entryCount: 2, journalCount: 1, since: expect.any(Date) })
  } finally {
    shop.line.become('open')
  }
})

test('versions apart are named, with who is behind', async () => {
  const older: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const headers = new Headers(response.headers)
    headers.set('kassa-protocol', '999')
    return new Response(response.body, { status: response.status, headers })
  }
  expect((await examine({ fetch: older })).standing).toEqual({
    status: 'versions_apart',
    upgradeNeeded: 'here',
  })
})

test('a lost key, a store server that was shut out, and one that is not known', async () => {
  const file = path.join(shop.keyFolder, 'head-office.json')
  await rename(file, `${file}.away`)
  expect(await standing()).toBe('key_missing')
  await rename(`${file}.away`, file)
  const owner = await signIn(shop.headOffice.url, shop.business.email)
  const { pool } = shop.headOffice
  const deviceId = await storeServerId()
  await owner('revokeDevice', { params: { deviceId } })
  expect(await standing()).toBe('shut_out')
  await pool.query('delete from device where device_id = $1', [deviceId])
  // Head office looks again after some seconds.
  await shop.headOffice.halt()
  await shop.headOffice.resume()
  await expect.poll(() => standing(), { timeout: 15_000 }).toBe('unknown')
})

async function storeServerId(): Promise<string> {
  const { rows } = await shop.store.pool.query<{ id: string }>('select device_id as id from upstream')
  return must(rows[0], 'an upstream').id
}
