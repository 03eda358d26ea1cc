/** A store server that was lost: an empty one gets the store's journals back from head office, also what the tills have let go of. */
import { rm } from 'node:fs/promises'
import { must } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCaller, openSession, replyOf } from '../http/testServer.ts'
import { ingestBatch } from '../ingest/ingestBatch.ts'
import { makeTestDevice, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { readHeadOfficeKey } from './headOfficeKey.ts'
import {
  eventually,
  readJournal,
  saleFact,
  startStoreServer,
  startTestStore,
  type TestStore,
} from './testStore.ts'

let shop: TestStore
let replacement: Awaited<ReturnType<typeof startStoreServer>> | undefined

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(async () => {
  await replacement?.store.stop()
  if (replacement !== undefined) await rm(replacement.keyFolder, { recursive: true })
  await shop.stop()
})

/** More than head office hands back at once. */
const entryCount = 250

test('an empty store server gets back what nobody else can send, takes in what was sold since, and its books agree', async () => {
  const { headOffice, business, line } = shop
  const { tenantId, storeId } = business
  const till = await shop.enrolTill()
  const { device } = till.identity
  const entries = []
  for (let number = 1; number <= entryCount; number += 1) entries.push(await till.append(saleFact(number)))
  replyOf(await till.ask('sendEntries', { body: { entries } }))
  const office = await makeTestDevice(headOffice.pool, tenantId, storeId)
  const goods = [{ itemId: testId(), unitPriceE5: 100_000, pieces: 4 }]
  await ingestBatch(headOffice.pool, office, [await office.sell(goods)])
  const isAbove = async () => (await readJournal(headOffice, device)).length === entryCount
  await eventually(isAbove)
  await shop.store.halt()

  replacement = await startStoreServer({ headOffice, line, business })
  const { store } = replacement
  const lineAt = makeCaller(store.url)
  await eventually(async () => 'reply' in (await openSession(lineAt, till.identity, till.pair.privateKey)))
  const { token } = replyOf(await openSession(lineAt, till.identity, till.pair.privateKey))
  const ask = makeCaller(store.url, { authorization: `Bearer ${token}` })
  // It has let go of all that head office holds.
  const since = { body: { entries: [await till.append(saleFact(entryCount + 1))] } }
  await eventually(async () => replyOf(await ask('sendEntries', since)).status === 'accepted')

  for (const journal of [device, office.identity.device]) {
    await eventually(async () => {
      const [here, above] = [await readJournal(store, journal), await readJournal(headOffice, journal)]
      return here.length > 0 && here.length === above.length
    })
    expect(await readJournal(store, journal)).toEqual(await readJournal(headOffice, journal))
  }
  expect(await readBooks(store)).toEqual(await readBooks(headOffice))
  for (const { pool } of [store, headOffice])
    expect((await verifyTenant(pool, tenantId)).findings).toEqual([])
})

test('nobody reads a journal back but a server of its store that was not shut out', async () => {
  const { headOffice, business, keyFolder } = shop
  const key = must(await readHeadOfficeKey(keyFolder), 'the key of the store server')
  const identity = must(key.identity, 'who the store server is')
  const { token } = replyOf(await openSession(headOffice.anyone, identity, key.privateKey))
  const ask = makeCaller(headOffice.url, { authorization: `Bearer ${token}` })
  const elsewhere = await makeTestDevice(headOffice.pool, business.tenantId, testId())
  const read = (deviceId: string) =>
    ask('readRelayedEntries', { params: { deviceId, incarnation: 1 }, query: { after: 0 } })
  expect(await read(elsewhere.identity.device)).toEqual({ problem: 'unknown_device' })
  await headOffice.pool.query('update device set revoked_at = now() where device_id = $1', [identity.device])
  headOffice.clock.nowMs += 10_000
  expect(await read(elsewhere.identity.device)).toEqual({ problem: 'forbidden' })
})

/** Money and stock of the store, as they were posted. */
async function readBooks({ pool }: Pick<TestStore['store'], 'pool'>) {
  const { rows: money } = await pool.query(
    `select account, sum(amount_minor)::bigint as "amountMinor", count(*)::integer as count from money_entry group by account order by account`,
  )
  const { rows: stock } = await pool.query('select item_id, quantity_milli from stock_level order by item_id')
  return { money, stock }
}
