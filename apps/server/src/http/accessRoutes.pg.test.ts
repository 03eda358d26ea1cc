/** Who gets in, and who does not. */

import { deviceSessionText, enrolmentText } from '@kassa/contract'
import { exportPublicKey, makeKeyPair, sign } from '@kassa/journal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueEnrolmentCode } from '../access/enrolment.ts'
import { testId } from '../ingest/testJournal.ts'
import {
  enrolTestDevice,
  makeCaller,
  makeTestBusiness,
  openSession,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestServer,
  testPassword,
} from './testServer.ts'

let server: TestServer
let shop: TestBusiness

beforeAll(async () => {
  server = await startTestServer()
  shop = await makeTestBusiness(server.pool)
})
afterAll(() => server.stop())

async function newCode(): Promise<string> {
  const order = { tenantId: shop.tenantId, storeId: shop.storeId, registerName: 'Till' }
  const issued = await issueEnrolmentCode(server.pool, order, server.clock.nowMs)
  return issued.status === 'issued' ? issued.code : ''
}

async function requestWith(code: string) {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  return { code, publicKey, proof: await sign(pair.privateKey, enrolmentText({ code, publicKey })) }
}

describe('enrolment', () => {
  test('a lost answer is repeated; another key does not get the code', async () => {
    const code = await newCode()
    const body = await requestWith(code)
    const first = replyOf(await server.anyone('enrolDevice', { body }))
    expect(first.identity).toMatchObject({ tenant: shop.tenantId, store: shop.storeId, incarnation: 1 })
    expect(replyOf(await server.anyone('enrolDevice', { body }))).toEqual(first)
    const other = await server.anyone('enrolDevice', { body: await requestWith(code) })
    expect(other).toEqual({ problem: 'enrolment_code_invalid' })
  })

  test('two keys that ask at the same moment get one device', async () => {
    const code = await newCode()
    const bodies = await Promise.all([1, 2, 3, 4].map(() => requestWith(code)))
    const outcomes = await Promise.all(bodies.map((body) => server.anyone('enrolDevice', { body })))
    expect(outcomes.filter((outcome) => 'reply' in outcome)).toHaveLength(1)
  })

  test('what a person types is read as it is meant', async () => {
    const code = (await newCode()).toLowerCase().replace('-', ' ')
    expect(await server.anyone('enrolDevice', { body: await requestWith(code) })).toHaveProperty('reply')
  })

  test('a proof by another key is refused, and does not use the code up', async () => {
    const code = await newCode()
    const mine = await requestWith(code)
    const { proof } = await requestWith(code)
    const refused = await server.anyone('enrolDevice', { body: { ...mine, proof } })
    expect(refused).toEqual({ problem: 'wrong_credentials' })
    expect(await server.anyone('enrolDevice', { body: mine })).toHaveProperty('reply')
  })

  test('a code ends after a day; what was enrolled by it stays', async () => {
    const [used, unused] = [await newCode(), await newCode()]
    const body = await requestWith(used)
    const first = await server.anyone('enrolDevice', { body })
    server.clock.nowMs += 25 * 3_600_000
    const late = await server.anyone('enrolDevice', { body: await requestWith(unused) })
    expect(late).toEqual({ problem: 'enrolment_code_invalid' })
    expect(await server.anyone('enrolDevice', { body })).toEqual(first)
  })

  test('guessing codes is slowed down', async () => {
    const answers: string[] = []
    for (let count = 0; count < 12; count += 1) {
      const outcome = await server.anyone('enrolDevice', { body: await requestWith('AAAA-AAAA') })
      answers.push('problem' in outcome ? outcome.problem : 'enrolled')
    }
    expect(answers.at(0)).toBe('enrolment_code_invalid')
    expect(answers.at(-1)).toBe('too_many_attempts')
    server.clock.nowMs += 3_600_000
  })

  test('the office makes codes for its own stores only', async () => {
    const owner = await signIn(server.url, shop.email)
    const body = { storeId: shop.storeId, registerName: 'Till 2' }
    expect(replyOf(await owner('makeEnrolmentCode', { body })).code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    const other = await makeTestBusiness(server.pool)
    const foreign = await owner('makeEnrolmentCode', { body: { ...body, storeId: other.storeId } })
    expect(foreign).toEqual({ problem: 'not_found' })
  })
})

describe('device sessions', () => {
  test('open with the device’s key and with no other', async () => {
    const device = await enrolTestDevice(server, shop)
    const stranger = await makeKeyPair()
    const wrong = await openSession(server.anyone, device.identity, stranger.privateKey)
    expect(wrong).toEqual({ problem: 'wrong_credentials' })
    const unknown = { ...device.identity, device: testId() }
    const absent = await openSession(server.anyone, unknown, device.pair.privateKey)
    expect(absent).toEqual({ problem: 'unknown_device' })
    expect(await device.ask('readFeed', { query: {} })).toHaveProperty('reply')
  })

  test('take a challenge for two minutes, and none of our own making', async () => {
    const { identity, pair } = await enrolTestDevice(server, shop)
    const { tenant, device, incarnation } = identity
    const openWith = async (challenge: string) => {
      const signature = await sign(
        pair.privateKey,
        deviceSessionText({ tenant, device, incarnation, challenge }),
      )
      return server.anyone('openDeviceSession', {
        body: { tenant, device, incarnation, challenge, signature },
      })
    }
    const { challenge } = replyOf(await server.anyone('makeChallenge', {}))
    expect(await openWith(`${challenge}x`)).toEqual({ problem: 'challenge_expired' })
    expect(await openWith('made.up')).toEqual({ problem: 'challenge_expired' })
    server.clock.nowMs += 121_000
    expect(await openWith(challenge)).toEqual({ problem: 'challenge_expired' })
  })

  test('end after half a day', async () => {
    const other = await enrolTestDevice(server, shop)
    server.clock.nowMs += 12 * 3_600_000
    expect(await other.ask('readFeed', { query: {} })).toEqual({ problem: 'not_signed_in' })
  })

  test('do not open the back office, nor does the back office open the journal', async () => {
    const device = await enrolTestDevice(server, shop)
    const owner = await signIn(server.url, shop.email)
    expect(await device.ask('listTransactions', { query: {} })).toEqual({ problem: 'not_signed_in' })
    expect(await owner('readFeed', { query: {} })).toEqual({ problem: 'not_signed_in' })
    expect(await server.anyone('readSummary', {})).toEqual({ problem: 'not_signed_in' })
    const forged = makeCaller(server.url, { authorization: 'Bearer a.b', cookie: 'kassa_session=guess' })
    expect(await forged('readFeed', { query: {} })).toEqual({ problem: 'not_signed_in' })
    expect(await forged('readSession', {})).toEqual({ problem: 'not_signed_in' })
  })
})

describe('people', () => {
  test('sign in, are known, sign out', async () => {
    const owner = await signIn(server.url, shop.email.toUpperCase())
    expect(await owner('readSession', {})).toEqual({ reply: { name: 'Olga', businessName: 'Test shop' } })
    expect(await owner('signOut', {})).toEqual({ reply: {} })
    expect(await owner('readSession', {})).toEqual({ problem: 'not_signed_in' })
  })

  test('keep a cookie that scripts and other sites cannot use; the database keeps a hash', async () => {
    const response = await fetch(`${server.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: shop.email, password: testPassword }),
    })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^kassa_session=[\w-]{43};.*HttpOnly; SameSite=Strict$/)
    const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? ''
    const { rows } = await server.pool.query<{ count: number }>(
      'select count(*) as count from account_session where token_hash = $1',
      [Buffer.from(token, 'base64url')],
    )
    expect(rows[0]?.count).toBe(0)
  })

  test('a session ends after two weeks', async () => {
    const owner = await signIn(server.url, shop.email)
    server.clock.nowMs += 15 * 24 * 3_600_000
    expect(await owner('readSession', {})).toEqual({ problem: 'not_signed_in' })
  })

  test('a wrong password and an unknown address look the same, and guessing is bounded per account', async () => {
    const other = await makeTestBusiness(server.pool)
    const attempt = (email: string, password: string) =>
      server.anyone('signIn', { body: { email, password } })
    expect(await attempt('nobody@example.com', 'x')).toEqual({ problem: 'wrong_credentials' })
    for (let count = 0; count < 5; count += 1)
      expect(await attempt(other.email, `guess ${count}`)).toEqual({ problem: 'wrong_credentials' })
    expect(await attempt(other.email, testPassword)).toEqual({ problem: 'too_many_attempts' })
    expect(await attempt(shop.email, testPassword)).toHaveProperty('reply')
    server.clock.nowMs += 31_000
    expect(await attempt(other.email, testPassword)).toHaveProperty('reply')
  })

  test('guesses that are sent all at once are bounded too', async () => {
    const other = await makeTestBusiness(server.pool)
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, count) =>
        server.anyone('signIn', { body: { email: other.email, password: `guess ${count}` } }),
      ),
    )
    const refused = outcomes.filter(
      (outcome) => 'problem' in outcome && outcome.problem === 'too_many_attempts',
    )
    expect(refused).toHaveLength(7)
  })
})
