/** A store under a head office: sales arrive above, prices arrive below, and neither waits for the other. */

import { enrolmentText } from '@kassa/contract'
import { emptyHead, exportPublicKey, genesisHash, makeKeyPair, seal, sign } from '@kassa/journal'
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '../database/pool.ts'
import { makeCaller, openSession, replyOf, signIn, testPassword } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { readHeadOfficeKey } from './headOfficeKey.ts'
import {
  eventually,
  readJournal,
  readRecord,
  saleFact,
  sellAndSend,
  startTestStore,
  type TestStore,
} from './testStore.ts'

let shop: TestStore
const itemId = testId()
const coffee = (price: number) => ({
  kind: 'item' as const,
  id: itemId,
  body: {
    ...{ sku: 'COFFEE', gtins: [], name: 'Coffee', unit: 'piece' as const, taxCategory: 'standard' },
    ...{ tracksStock: false, isActive: true, prices: [{ currency: 'EUR', unitPriceE5: price }] },
  },
})

beforeAll(async () => {
  shop = await startTestStore(() => [coffee(300_000)])
})
afterAll(() => shop.stop())

const isAbove = (device: string, count: number) => async () =>
  (await readJournal(shop.headOffice, device)).length === count

describe('sales go up', () => {
  test('byte for byte, with their ledgers, and the store tells the till that head office has them', async () => {
    const till = await shop.enrolTill()
    const first = replyOf(await sellAndSend(till, 1))
    expect(first).toMatchObject({ status: 'accepted', head: { seq: 1 }, headOffice: { seq: 0 } })
    await eventually(isAbove(till.identity.device, 1))
    const { device } = till.identity
    expect(await readJournal(shop.headOffice, device)).toEqual(await readJournal(shop.store, device))
    await eventually(async () => {
      const asked = replyOf(await till.ask('sendEntries', { body: { entries: [] } }))
      return asked.headOffice?.seq === 1
    })
    const owner = await signIn(shop.headOffice.url, shop.business.email)
    const { transactions } = replyOf(await owner('listTransactions', { query: {} }))
    expect(transactions.filter(({ receiptNumber }) => receiptNumber === 1)).toHaveLength(1)
    const { devices } = replyOf(await owner('listDevices', {}))
    expect(devices.find((one) => one.device === device)).toMatchObject({
      ...{ registerName: 'Till 1', vouchedBy: 'Server in Amsterdam', seq: 1, trouble: null },
    })
    expect(devices.find(({ kind }) => kind === 'store_server')).toMatchObject({
      ...{ registerName: 'Server in Amsterdam', lastReceivedAt: expect.any(String) },
    })
    expect((await verifyTenant(shop.headOffice.pool, shop.business.tenantId)).findings).toEqual([])
  })

  test('when the line is back, from where it stopped, each once', async () => {
    const till = await shop.enrolTill()
    shop.line.become('cut')
    for (let number = 1; number <= 20; number += 1)
      expect(replyOf(await sellAndSend(till, number)).status).toBe('accepted')
    expect(await readJournal(shop.headOffice, till.identity.device)).toHaveLength(0)
    shop.line.become('open')
    await eventually(isAbove(till.identity.device, 20))
  })

  test('also where answers get lost after head office has stored what came', async () => {
    const till = await shop.enrolTill()
    await sellAndSend(till, 1)
    await eventually(isAbove(till.identity.device, 1))
    shop.line.become('answers_lost')
    for (let number = 2; number <= 6; number += 1) await sellAndSend(till, number)
    await eventually(async () => (await readJournal(shop.headOffice, till.identity.device)).length > 1)
    shop.line.become('open')
    await eventually(isAbove(till.identity.device, 6))
    await eventually(async () => (await headOfficeSeq(till)) === 6)
  })

  test('over a stop of either server', async () => {
    const till = await shop.enrolTill()
    await shop.headOffice.halt()
    await sellAndSend(till, 1)
    await shop.headOffice.resume()
    await shop.store.halt()
    await shop.store.resume()
    await sellAndSend(till, 2)
    await eventually(isAbove(till.identity.device, 2))
  })

  test('again, where head office was put back to before the till was known there', async () => {
    const till = await shop.enrolTill()
    const { device } = till.identity
    await sellAndSend(till, 1)
    await sellAndSend(till, 2)
    await eventually(isAbove(device, 2))
    const below = await readRecord(shop.store, shop.business.tenantId, itemId)
    await shop.headOffice.halt()
    await forgetSales(shop.headOffice)
    await shop.headOffice.resume()
    await eventually(isAbove(device, 2))
    expect(await readJournal(shop.headOffice, device)).toEqual(await readJournal(shop.store, device))
    expect(await readRecord(shop.store, shop.business.tenantId, itemId)).toEqual(below)
    expect((await verifyTenant(shop.headOffice.pool, shop.business.tenantId)).findings).toEqual([])
  })

  test('from the till again, where the store server was put back; head office is ahead meanwhile', async () => {
    const till = await shop.enrolTill()
    const { device } = till.identity
    const entries = [await till.append(saleFact(1)), await till.append(saleFact(2))]
    await till.ask('sendEntries', { body: { entries } })
    await eventually(isAbove(device, 2))
    await shop.store.halt()
    await forgetSales(shop.store)
    await shop.store.resume()
    entries.push(await till.append(saleFact(3)))
    expect(replyOf(await till.ask('sendEntries', { body: { entries } })).status).toBe('accepted')
    await eventually(isAbove(device, 3))
  })

  test('from the till again, where the store server was lost with all that it knew of its tills', async () => {
    const till = await shop.enrolTill()
    const { device } = till.identity
    const entries = [await till.append(saleFact(1)), await till.append(saleFact(2))]
    await till.ask('sendEntries', { body: { entries: entries.slice(0, 1) } })
    await eventually(isAbove(device, 1))
    await shop.store.halt()
    await forgetSales(shop.store)
    await shop.store.pool.query('delete from journal_head')
    await shop.store.pool.query('delete from device')
    await shop.store.resume()
    await eventually(async () => {
      // How a device stands is looked up again after some seconds.
      shop.store.clock.nowMs += 5_000
      return 'reply' in (await till.ask('sendEntries', { body: { entries } }))
    })
    await eventually(isAbove(device, 2))
    expect(await readJournal(shop.headOffice, device)).toEqual(await readJournal(shop.store, device))
  })

  test('but not both ends of a journal: the store sells on, and head office keeps the other end aside', async () => {
    const till = await shop.enrolTill()
    const { device } = till.identity
    await reopenLine()
    await eventually(async () => (await knownAbove(device)).isKnown)
    shop.line.become('cut')
    await sellAndSend(till, 1)
    await sendAsCopy(till, saleFact(7))
    shop.line.become('open')
    await eventually(async () => (await knownAbove(device)).trouble === 'fork')
    expect(replyOf(await sellAndSend(till, 2))).toMatchObject({ status: 'accepted', head: { seq: 2 } })
    expect(await readJournal(shop.headOffice, device)).toHaveLength(1)
    const { rowCount } = await shop.headOffice.pool.query('select 1 from quarantine where device_id = $1', [
      device,
    ])
    expect(rowCount).toBe(1)
    const below = await signIn(shop.store.url, shop.business.email)
    await eventually(async () => {
      const { devices } = replyOf(await below('listDevices', {}))
      return devices.some((one) => one.device === device && one.trouble === 'fork')
    })
  })
})

describe('who is let in', () => {
  test('a till that head office shut out is shut out in the store, and the other way round', async () => {
    const [first, second] = [await shop.enrolTill(), await shop.enrolTill()]
    for (const till of [first, second]) {
      await sellAndSend(till, 1)
      await eventually(isAbove(till.identity.device, 1))
    }
    const above = await signIn(shop.headOffice.url, shop.business.email)
    replyOf(await above('revokeDevice', { params: { deviceId: first.identity.device } }))
    const below = await signIn(shop.store.url, shop.business.email)
    replyOf(await below('revokeDevice', { params: { deviceId: second.identity.device } }))
    await reopenLine()
    await eventually(
      async () =>
        'problem' in (await first.ask('readStockLevels', { query: { storeId: shop.business.storeId } })),
    )
    await eventually(async () => (await knownAbove(second.identity.device)).isRevoked)
  })

  test('a store server answers for its own store only, and for no key that is known otherwise', async () => {
    const till = await shop.enrolTill()
    await sellAndSend(till, 1)
    await eventually(isAbove(till.identity.device, 1))
    const stranger = await exportPublicKey((await makeKeyPair()).publicKey)
    const ask = await callerOfStoreServer()
    const { device, incarnation } = till.identity
    const other = { device, incarnation, publicKey: stranger }
    const { devices } = replyOf(await ask('vouchForDevices', { body: { devices: [other] } }))
    expect(devices).toMatchObject([{ status: 'refused' }])
    const unknown = { deviceId: testId(), incarnation: 1 }
    expect(await ask('relayEntries', { params: unknown, body: { entries: [] } })).toEqual({
      problem: 'unknown_device',
    })
    expect(await till.ask('vouchForDevices', { body: { devices: [] } })).toEqual({ problem: 'not_signed_in' })
  })

  test('a code for a till makes no store server, nor the other way round', async () => {
    const { headOffice, business } = shop
    const owner = await signIn(headOffice.url, business.email)
    const codeFor = async (kind: 'register' | 'store_server') => {
      const body = { storeId: business.storeId, registerName: 'Back room', kind }
      return replyOf(await owner('makeEnrolmentCode', { body })).code
    }
    const { publicKey, privateKey } = await newKey()
    const enrol = async (code: string, kind: 'register' | 'store_server') => {
      const proof = await sign(privateKey, enrolmentText({ code, publicKey }))
      return headOffice.anyone('enrolDevice', { body: { code, publicKey, proof, kind } })
    }
    const invalid = { problem: 'enrolment_code_invalid' }
    expect(await enrol(await codeFor('register'), 'store_server')).toEqual(invalid)
    expect(await enrol(await codeFor('store_server'), 'register')).toEqual(invalid)
    expect(replyOf(await enrol(await codeFor('store_server'), 'store_server')).businessName).toBe('Test shop')
  })
})

async function newKey() {
  const pair = await makeKeyPair()
  return { publicKey: await exportPublicKey(pair.publicKey), privateKey: pair.privateKey }
}

type Till = Awaited<ReturnType<TestStore['enrolTill']>>

async function headOfficeSeq(till: Till): Promise<number | undefined> {
  return replyOf(await till.ask('sendEntries', { body: { entries: [] } })).headOffice?.seq
}

/** The line breaks for a moment, as lines do. */
async function reopenLine(): Promise<void> {
  shop.line.become('cut')
  await new Promise((resolve) => setTimeout(resolve, 100))
  shop.line.become('open')
}

async function knownAbove(device: string) {
  const { rows } = await shop.headOffice.pool.query<{ trouble: string | null; revokedAt: Date | null }>(
    `select trouble, revoked_at as "revokedAt" from device join journal_head using (tenant_id, device_id, incarnation)
      where device_id = $1`,
    [device],
  )
  return {
    isKnown: rows.length === 1,
    trouble: rows[0]?.trouble,
    isRevoked: rows[0]?.revokedAt instanceof Date,
  }
}

/** A copy of the till's disk sells, and meets head office first. */
async function sendAsCopy({ identity, publicKey, pair }: Till, fact: ReturnType<typeof saleFact>) {
  const { anyone, url } = shop.headOffice
  const head = await emptyHead(identity, publicKey)
  const now = { epochMs: Date.now(), offsetMinutes: 60 }
  const { signed } = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
  const { token } = replyOf(await openSession(anyone, identity, pair.privateKey))
  const { seq, text, signature } = signed
  const ask = makeCaller(url, { authorization: `Bearer ${token}` })
  expect(replyOf(await ask('sendEntries', { body: { entries: [{ seq, text, signature }] } })).status).toBe(
    'accepted',
  )
}

async function callerOfStoreServer() {
  const { headOffice, keyFolder } = shop
  const key = must(await readHeadOfficeKey(keyFolder), 'the key of the store server')
  const identity = must(key.identity, 'who the store server is')
  const { token } = replyOf(await openSession(headOffice.anyone, identity, key.privateKey))
  return makeCaller(headOffice.url, { authorization: `Bearer ${token}` })
}

/** As of a backup that was made before anybody sold: where devices were vouched for, they are not known any more. */
async function forgetSales({ pool }: { pool: Pool }): Promise<void> {
  for (const table of ['journal', 'quarantine', 'transaction', 'sales_hour', 'relay_head'] as const)
    await pool.query(`delete from ${table}`)
  for (const table of ['money_entry', 'stock_entry', 'value_entry', 'stock_level'] as const)
    await pool.query(`delete from ${table}`)
  await pool.query(
    'delete from journal_head where (device_id, incarnation) in (select device_id, incarnation from device where vouched_by is not null)',
  )
  await pool.query('delete from device where vouched_by is not null')
  const { rows } = await pool.query<{
    tenant: string
    store: string
    device: string
    incarnation: number
    key: string
  }>(
    `select tenant_id as tenant, store_id as store, device_id as device, incarnation, public_key as key from device`,
  )
  for (const { key, ...identity } of rows)
    await pool.query(
      `update journal_head set seq = 0, audited_seq = 0, hash = decode($2, 'hex'), trouble = null where device_id = $1`,
      [identity.device, await genesisHash(identity, key)],
    )
  await pool.query('update feed_head set epoch = gen_random_uuid()')
}

describe('records come down', () => {
  test('with their versions, when they change', async () => {
    const { tenantId } = shop.business
    await shop.write([coffee(325_000)])
    await eventually(async () => (await readRecord(shop.store, tenantId, itemId))?.version === 2)
    expect(await readRecord(shop.store, tenantId, itemId)).toEqual(
      await readRecord(shop.headOffice, tenantId, itemId),
    )
    const till = await shop.enrolTill()
    const { records } = replyOf(await till.ask('readFeed', { query: {} }))
    expect(records.find(({ id }) => id === itemId)).toMatchObject({ version: 2, body: coffee(325_000).body })
  })

  test('and are not changed in the store', async () => {
    const atStore = await signIn(shop.store.url, shop.business.email)
    const member = { name: 'Sam', permissions: [], locale: 'nl', isActive: true }
    const refused = await atStore('addStaff', { body: member as never })
    expect(refused).toEqual({ problem: 'at_head_office' })
    expect(replyOf(await atStore('readSession', {})).headOffice?.url).toBe(shop.line.url)
  })
})

describe('people', () => {
  test('get in at the store with the password of head office, and when the line is cut', async () => {
    const { email } = shop.business
    shop.line.become('cut')
    expect(await signIn(shop.store.url, email)).toBeTypeOf('function')
    const wrong = await makeCaller(shop.store.url)('signIn', {
      body: { email, password: `${testPassword}!` },
    })
    expect(wrong).toEqual({ problem: 'wrong_credentials' })
    shop.line.become('open')
  })
})
