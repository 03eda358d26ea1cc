/** Devices of other versions at one server: what is let in, what is answered by name, and that finished sales are taken in. */
import { type CallInput, protocolHeader, type RouteName } from '@kassa/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sellForCash, testId } from '../ingest/testJournal.ts'
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
} from './testServer.ts'

const version = 4
const itemId = testId()
let server: TestServer
let shop: TestBusiness

beforeAll(async () => {
  server = await startTestServer({ protocol: version })
  shop = await makeTestBusiness(server.pool)
})
afterAll(() => server.stop())

/** A till that speaks this version, with a sale that no server has seen. */
async function makeTill(protocol: number) {
  const device = await enrolTestDevice(server, shop)
  const headers = { [protocolHeader]: String(protocol) }
  const stranger = makeCaller(server.url, headers)
  const ask = makeCaller(server.url, { ...headers, authorization: `Bearer ${device.token}` })
  const transaction = sellForCash([{ itemId, unitPriceE5: 250_000, pieces: 2 }], 1)
  const fact = { kind: 'retail_transaction', body: transaction, receiptNumber: 1 }
  return { ...device, stranger, ask, fact }
}

const send = <Body extends object>(entries: Body[]) =>
  ({ body: { entries } }) as unknown as CallInput<'sendEntries'>

describe.each([2, 3, 4, 5])('a till of version %i at a server of version 4', (protocol) => {
  test('gets in, sends, and reads records', async () => {
    const till = await makeTill(protocol)
    replyOf(await openSession(till.stranger, till.identity, till.pair.privateKey))
    const sent = replyOf(await till.ask('sendEntries', send([await till.append(till.fact)])))
    expect(sent).toMatchObject({ status: 'accepted', head: { seq: 1 } })
    expect(replyOf(await till.ask('readFeed', { query: {} })).isComplete).toBe(true)
  })

  test('may say more than the server knows: fields, and facts of a kind of its own', async () => {
    const till = await makeTill(protocol)
    const body = { ...till.fact.body, addedLater: { a: 1 } }
    const entries = [
      { ...(await till.append({ ...till.fact, body })), addedLater: true },
      await till.append({ kind: 'hologram_shown', body: { depthMm: 3 } }),
    ]
    const sent = replyOf(await till.ask('sendEntries', send(entries)))
    expect(sent).toMatchObject({ status: 'accepted', head: { seq: 2 } })
    const { rows } = await server.pool.query(
      'select seq, review from journal where device_id = $1 order by seq',
      [till.identity.device],
    )
    expect(rows).toMatchObject([{ seq: 1 }, { seq: 2 }])
    const posted = await server.pool.query('select 1 from transaction where device_id = $1', [
      till.identity.device,
    ])
    expect(posted.rowCount).toBe(1)
  })
})

describe('a till that is too old', () => {
  test('hands its sales in; all else answers that it wants an update', async () => {
    const till = await makeTill(1)
    replyOf(await openSession(till.stranger, till.identity, till.pair.privateKey))
    const sent = replyOf(await till.ask('sendEntries', send([await till.append(till.fact)])))
    expect(sent).toMatchObject({ status: 'accepted', head: { seq: 1 } })
    for (const ask of [
      till.ask('readFeed', { query: {} }),
      till.ask('readStockLevels', { query: { storeId: shop.storeId } }),
    ])
      expect(await ask).toEqual({ problem: 'upgrade_needed' })
  })
})

describe('a till that is too new', () => {
  test('is told so before anything is taken in', async () => {
    const till = await makeTill(6)
    const calls: [RouteName, object][] = [
      ['makeChallenge', {}],
      ['readFeed', { query: {} }],
      ['sendEntries', send([await till.append(till.fact)])],
    ]
    for (const [name, input] of calls)
      expect(await till.ask(name, input as never)).toEqual({ problem: 'server_upgrade_needed' })
    const held = await server.pool.query('select 1 from journal where device_id = $1', [till.identity.device])
    expect(held.rowCount).toBe(0)
  })
})

test('every answer says the version, with what it works together where that is not the case', async () => {
  const ask = (protocol: string) =>
    fetch(`${server.url}/api/v1/feed`, { headers: { [protocolHeader]: protocol } })
  const fits = await ask('4')
  expect([fits.status, fits.headers.get(protocolHeader)]).toEqual([401, '4'])
  const misfit = await ask('7')
  expect([misfit.status, misfit.headers.get(protocolHeader)]).toEqual([409, '4'])
  expect(await misfit.json()).toMatchObject({ detail: 'this server speaks version 4 and works with 2 to 5' })
})

test('whoever says no version, or none that is one, is let in: a browser of the back office', async () => {
  const owner = await signIn(server.url, shop.email)
  replyOf(await owner('listStores', {}))
  const response = await fetch(`${server.url}/health`, { headers: { [protocolHeader]: 'newest' } })
  expect(response.status).toBe(200)
})
