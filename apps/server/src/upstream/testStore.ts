/** A store under a head office, for tests: two servers with a database each, and a line between them that can break. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { StoreRecord } from '@kassa/contract'
import { issueEnrolmentCode } from '../access/enrolment.ts'
import { withTenant } from '../database/tenant.ts'
import { packedText, withText } from '../entryText/packText.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  startTestServer,
  type TestBusiness,
  type TestServer,
} from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import { joinHeadOffice } from './joinHeadOffice.ts'
import { openTestLine } from './testLine.ts'

const utrecht: StoreRecord = {
  ...{ name: 'Utrecht', address: [], country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'nl-NL' },
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document', cashStepMinor: 5 },
  denominationsMinor: [1000, 500],
}

export type TestStore = Awaited<ReturnType<typeof startTestStore>>

/** Starts a head office with a business, and the server of its store. */
export async function startTestStore(changes: (storeId: string) => RecordChange[] = () => []) {
  const headOffice = await startTestServer()
  const otherStoreId = testId()
  const business = await makeTestBusiness(headOffice.pool, (storeId) => [
    { kind: 'store', id: otherStoreId, body: utrecht },
    ...changes(storeId),
  ])
  const { tenantId } = business
  const line = await openTestLine(headOffice.url)
  const { store, code, keyFolder } = await startStoreServer({ headOffice, line, business })
  const write = (records: RecordChange[]) =>
    withTenant(headOffice.pool, tenantId, (client) => writeRecords(client, tenantId, records))
  return {
    ...{ headOffice, store, line, business, code, keyFolder, write },
    enrolTill: () => enrolTestDevice(store, business),
    /** A till of another store, which has no server of its own. */
    enrolElsewhere: () => enrolTestDevice(headOffice, { ...business, storeId: otherStoreId }),
    async stop() {
      await store.stop()
      await line.close()
      await headOffice.stop()
      await rm(keyFolder, { recursive: true })
    },
  }
}

/** Starts a server of the store that knows nothing yet but its head office, and waits until it has the records. */
export async function startStoreServer({
  headOffice,
  line,
  business: { tenantId, storeId },
}: {
  headOffice: TestServer
  line: { url: string }
  business: TestBusiness
}) {
  const keyFolder = await mkdtemp(path.join(tmpdir(), 'kassa-store-'))
  const order = { tenantId, storeId, registerName: 'Server in Amsterdam', kind: 'store_server' as const }
  const issued = await issueEnrolmentCode(headOffice.pool, order, headOffice.clock.nowMs)
  const code = issued.status === 'issued' ? issued.code : ''
  const store = await startTestServer({
    join: async (pool) => {
      const joined = await joinHeadOffice({ pool, keyFolder, fetch }, { url: line.url, code })
      if (joined.status !== 'joined') throw new Error(joined.status)
      return joined
    },
  })
  await eventually(async () => (await readRecord(store, tenantId, storeId)) !== undefined)
  return { store, code, keyFolder }
}

export type HeldRecord = { kind: string; version: number; body: Record<string, unknown> | null }

/** Returns a record as a server holds it. */
export async function readRecord(
  { pool }: Pick<TestServer, 'pool'>,
  tenantId: string,
  id: string,
): Promise<HeldRecord | undefined> {
  const { rows } = await pool.query<HeldRecord>(
    'select kind, version, body from record where tenant_id = $1 and id = $2',
    [tenantId, id],
  )
  return rows[0]
}

/** Returns the journal of a device as a server holds it, whole. */
export async function readJournal({ pool }: Pick<TestServer, 'pool'>, device: string) {
  const { rows } = await pool.query<{ seq: number; packed: Buffer; hash: Buffer; signature: Buffer }>(
    `select seq, ${packedText}, hash, signature from journal where device_id = $1 order by seq`,
    [device],
  )
  return rows.map(withText)
}

type Till = Awaited<ReturnType<typeof enrolTestDevice>>

/** Sells for cash and sends it, as a till does. Returns what the server answered. */
export async function sellAndSend(till: Till, receiptNumber: number) {
  const entry = await till.append(saleFact(receiptNumber))
  return till.ask('sendEntries', { body: { entries: [entry] } })
}

export function saleFact(receiptNumber: number) {
  const body = sellForCash([{ itemId: beans, unitPriceE5: 1_250_000, pieces: 1 }], receiptNumber)
  const totals = { salesMinor: 1250 * receiptNumber, returnsMinor: 0, netMinor: 1250 * receiptNumber }
  return { kind: 'retail_transaction', body, totals, receiptNumber }
}

const beans = '01930000-0000-7000-8000-00000000bea5'

/** Resolves once it is so.   Fails: it is not within 15 seconds (thrown). */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 15_000
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('it did not come to pass')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
