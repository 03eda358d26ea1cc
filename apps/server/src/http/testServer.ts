/** A server for tests: real sockets, a real database, and callers that check each reply against the contract. */

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type CallInput,
  call,
  deviceSessionText,
  enrolmentText,
  type ProblemCode,
  protocolVersion,
  type RouteName,
  type RouteTypes,
  routes,
  type StoreRecord,
} from '@kassa/contract'
import {
  emptyHead,
  exportPublicKey,
  type Fact,
  type JournalIdentity,
  makeKeyPair,
  seal,
  sign,
  toBase64Url,
} from '@kassa/journal'
import { pino } from 'pino'
import { Compile } from 'typebox/compile'
import { insertAccount } from '../access/account.ts'
import { issueEnrolmentCode } from '../access/enrolment.ts'
import { hashPassword } from '../access/password.ts'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { testId } from '../ingest/testJournal.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { makeTestDatabase } from '../postgres/testCluster.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import type { Joined } from '../upstream/joinHeadOffice.ts'
import { makeKassaServer } from './kassaServer.ts'

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

/** Starts a server on a database of its own. `clock.nowMs` may be set. Where `join` finds a head office, it is a store server. */
export async function startTestServer({
  webFolder = '/nowhere',
  protocol = protocolVersion,
  join = async (_pool: Pool): Promise<Joined | undefined> => undefined,
} = {}) {
  const database = await makeTestDatabase(migrate)
  const pool = makePool({ connection: database.connection, onError: () => undefined })
  const clock = { nowMs: Date.now() }
  const secret = randomBytes(32)
  const keyFolder = await mkdtemp(path.join(tmpdir(), 'kassa-keys-'))
  const journals = openServerJournals(pool, keyFolder)
  const listen = async (port: number) => {
    const joined = await join(pool)
    const app = await makeKassaServer({
      ...{ pool, webFolder, version: 'test', protocol, secret, journals },
      nowMs: () => clock.nowMs,
      log: pino({ level: 'silent' }),
      ...(joined === undefined ? {} : { joined }),
    })
    return { app, url: await app.listen({ host: '127.0.0.1', port }) }
  }
  let running = await listen(0)
  const { url } = running
  return {
    ...{ pool, clock, url, database },
    anyone: makeCaller(url),
    /** Nobody listens any more; the database stays. */
    halt: () => running.app.close(),
    /** Listens again, at the same place. */
    async resume() {
      running = await listen(Number(new URL(url).port))
    },
    async stop() {
      await running.app.close()
      await pool.end()
      await database.drop()
      await rm(keyFolder, { recursive: true, force: true })
    },
  }
}

type Outcome<Reply> = { reply: Reply } | { problem: ProblemCode }

export type TestCaller = <Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<Outcome<RouteTypes[Name]['reply']>>

/** Returns a caller that sends these headers and throws where a reply is not what the contract says. */
export function makeCaller(url: string, headers: Record<string, string> = {}): TestCaller {
  return async (name, input) => {
    const outcome = await call(name, input, { baseUrl: url, fetch, headers })
    if (outcome.status === 'unreachable') throw outcome.cause
    if (outcome.status === 'problem') return { problem: outcome.problem.code }
    const validator = Compile(routes[name].reply)
    if (!validator.Check(outcome.reply))
      throw new Error(`${name}: ${JSON.stringify(validator.Errors(outcome.reply))}`)
    return { reply: outcome.reply }
  }
}

/** The reply, where it is known that there is one. */
export function replyOf<Reply>(outcome: Outcome<Reply>): Reply {
  if ('problem' in outcome) throw new Error(`answered with ${outcome.problem}`)
  return outcome.reply
}

const amsterdam: StoreRecord = {
  ...{ name: 'Amsterdam', address: [], country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'nl-NL' },
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document', cashStepMinor: 5 },
  denominationsMinor: [1000, 500],
}

export const testPassword = 'correct horse'

/** Founds a business with one store, an owner who can sign in, and the records given. */
export async function makeTestBusiness(pool: Pool, changes: (storeId: string) => RecordChange[] = () => []) {
  const [tenantId, storeId] = [testId(), testId()]
  const email = `owner-${tenantId}@example.com`
  await pool.query('insert into tenant (tenant_id, name) values ($1, $2)', [tenantId, 'Test shop'])
  const passwordHash = await hashPassword(testPassword)
  await insertAccount(pool, { email, tenantId, name: 'Olga', passwordHash })
  const records: RecordChange[] = [{ kind: 'store', id: storeId, body: amsterdam }, ...changes(storeId)]
  await withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, records))
  return { tenantId, storeId, email }
}

export type TestBusiness = Awaited<ReturnType<typeof makeTestBusiness>>

/** Signs in to the back office as a browser does and returns a caller with its cookie. */
export async function signIn(url: string, email: string): Promise<TestCaller> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  })
  if (!response.ok) throw new Error(await response.text())
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return makeCaller(url, { cookie })
}

/** Makes a key, enrols it with a code of the store and opens a session: a device as the server sees one. */
export async function enrolTestDevice(
  server: Pick<TestServer, 'url' | 'pool' | 'clock'>,
  business: TestBusiness,
) {
  const { tenantId, storeId } = business
  const order = { tenantId, storeId, registerName: 'Till 1' }
  const issued = await issueEnrolmentCode(server.pool, order, server.clock.nowMs)
  if (issued.status !== 'issued') throw new Error(issued.status)
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const request = { code: issued.code, publicKey }
  const proof = await sign(pair.privateKey, enrolmentText(request))
  const anyone = makeCaller(server.url)
  const { identity } = replyOf(await anyone('enrolDevice', { body: { ...request, proof } }))
  const opened = replyOf(await openSession(anyone, identity, pair.privateKey))
  return {
    ...{ identity, publicKey, pair, body: { ...request, proof }, token: opened.token },
    ask: makeCaller(server.url, { authorization: `Bearer ${opened.token}` }),
    ...(await journalOf(identity, publicKey, pair.privateKey)),
  }
}

/** A server with a business, its owner signed in, and one till: what most stories of routes start from. */
export async function openTestShop(changes?: (storeId: string) => RecordChange[]) {
  const server = await startTestServer()
  const shop = await makeTestBusiness(server.pool, changes)
  const owner = await signIn(server.url, shop.email)
  const device = await enrolTestDevice(server, shop)
  return { server, shop, owner, device }
}

export async function openSession(anyone: TestCaller, identity: JournalIdentity, privateKey: CryptoKey) {
  const { tenant, device, incarnation } = identity
  const { challenge } = replyOf(await anyone('makeChallenge', {}))
  const signature = await sign(privateKey, deviceSessionText({ tenant, device, incarnation, challenge }))
  return anyone('openDeviceSession', { body: { tenant, device, incarnation, challenge, signature } })
}

async function journalOf(identity: JournalIdentity, publicKey: string, privateKey: CryptoKey) {
  let head = await emptyHead(identity, publicKey)
  return {
    async append(fact: Fact, epochMs = Date.now()) {
      const sealed = await seal({ identity, head, fact, now: { epochMs, offsetMinutes: 60 }, privateKey })
      head = sealed.head
      const { seq, text, signature } = sealed.signed
      return { seq, text, signature }
    },
  }
}

export const someSignature = toBase64Url(new Uint8Array(64))
