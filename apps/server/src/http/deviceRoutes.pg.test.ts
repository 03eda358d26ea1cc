/** What a device sends and reads, and that it reaches its own tenant and store only. */

import { gzipSync } from 'node:zlib'
import { drawerKick } from '@kassa/devices'
import { startPrinterSimulator, startTerminalSimulator } from '@kassa/devices/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  signIn,
  someSignature,
  startTestServer,
  type TestBusiness,
  type TestServer,
} from './testServer.ts'

let server: TestServer
let shop: TestBusiness
let neighbour: TestBusiness
const itemId = testId()

beforeAll(async () => {
  server = await startTestServer()
  shop = await makeTestBusiness(server.pool)
  neighbour = await makeTestBusiness(server.pool)
})
afterAll(() => server.stop())

function saleFact(pieces = 2) {
  const transaction = sellForCash([{ itemId, unitPriceE5: 250_000, pieces }], 1)
  return { kind: 'retail_transaction', body: transaction, receiptNumber: 1 }
}

describe('journal', () => {
  test('a batch is taken in once, and the same again changes nothing', async () => {
    const device = await enrolTestDevice(server, shop)
    const entries = [await device.append(saleFact()), await device.append(saleFact(3))]
    const first = replyOf(await device.ask('sendEntries', { body: { entries } }))
    expect(first).toMatchObject({ status: 'accepted', head: { seq: 2 } })
    expect(replyOf(await device.ask('sendEntries', { body: { entries } }))).toEqual(first)
  })

  test('a batch may come compressed', async () => {
    const device = await enrolTestDevice(server, shop)
    const body = gzipSync(JSON.stringify({ entries: [await device.append(saleFact())] }))
    const send = (payload: Uint8Array<ArrayBuffer>) =>
      fetch(`${server.url}/api/v1/journal/batches`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${device.token}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
        body: payload,
      })
    expect(await (await send(new Uint8Array(body))).json()).toMatchObject({ status: 'accepted' })
    const broken = await send(new Uint8Array([1, 2, 3]))
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ code: 'invalid_request' })
  })

  test('a body that swells beyond all measure is refused before it fills the memory', async () => {
    const device = await enrolTestDevice(server, shop)
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, ' '))
    const before = process.memoryUsage.rss()
    const response = await fetch(`${server.url}/api/v1/journal/batches`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${device.token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(bomb),
    }).catch(() => undefined)
    expect(response?.status ?? 400).toBe(400)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  })

  test('a device cannot write the journal of a neighbour’s device', async () => {
    const mine = await enrolTestDevice(server, shop)
    const theirs = await enrolTestDevice(server, neighbour)
    const entries = [await theirs.append(saleFact())]
    const refused = replyOf(await mine.ask('sendEntries', { body: { entries } }))
    expect(refused).toMatchObject({ status: 'quarantined', head: { seq: 0 } })
    expect(replyOf(await theirs.ask('sendEntries', { body: { entries } })).status).toBe('accepted')
  })

  test('a request that does not fit says where', async () => {
    const device = await enrolTestDevice(server, shop)
    const response = await fetch(`${server.url}/api/v1/journal/batches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ entries: [{ seq: 'one', text: '', signature: someSignature }] }),
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const detail = expect.stringContaining('body.entries.0.seq')
    expect(await response.json()).toMatchObject({ code: 'invalid_request', status: 400, detail })
  })
})

describe('records and levels', () => {
  test('the feed carries the tenant’s records, the register among them, and nobody else’s', async () => {
    const device = await enrolTestDevice(server, neighbour)
    const feed = replyOf(await device.ask('readFeed', { query: { limit: 1000 } }))
    expect(feed.isComplete).toBe(true)
    const kinds = feed.records.map(({ kind }) => kind)
    expect(kinds).toContain('register')
    const stores = feed.records.filter(({ kind }) => kind === 'store').map(({ id }) => id)
    expect(stores).toEqual([neighbour.storeId])
    const rest = replyOf(await device.ask('readFeed', { query: { epoch: feed.epoch, after: feed.next } }))
    expect(rest.records).toEqual([])
  })

  test('levels follow sales; a neighbour’s store has none for us', async () => {
    const business = await makeTestBusiness(server.pool)
    const device = await enrolTestDevice(server, business)
    replyOf(await device.ask('sendEntries', { body: { entries: [await device.append(saleFact(4))] } }))
    const own = await device.ask('readStockLevels', { query: { storeId: business.storeId } })
    expect(own).toEqual({ reply: { levels: [[itemId, -4000]] } })
    const owner = await signIn(server.url, business.email)
    expect(await owner('readStockLevels', { query: { storeId: business.storeId } })).toEqual(own)
    const foreign = await device.ask('readStockLevels', { query: { storeId: shop.storeId } })
    expect(foreign).toEqual({ reply: { levels: [] } })
  })
})

describe('printers and terminals', () => {
  test('a device prints on the printer of its store, opens its drawer, and on no other', async () => {
    const printer = await startPrinterSimulator()
    const printerId = testId()
    const business = await makeTestBusiness(server.pool, (storeId) => [
      {
        kind: 'printer',
        id: printerId,
        body: {
          storeId,
          name: 'Counter',
          host: '127.0.0.1',
          port: printer.port,
          columns: 42,
          language: 'esc-pos',
        },
      },
    ])
    const device = await enrolTestDevice(server, business)
    const print = (bytes: Uint8Array) =>
      device.ask('print', {
        params: { printerId },
        body: { bytesBase64: Buffer.from(bytes).toString('base64') },
      })
    expect(replyOf(await print(Buffer.from('\x1b@Hello\n\x1dV\x00', 'latin1')))).toMatchObject({
      status: 'printed',
    })
    expect(replyOf(await print(drawerKick('esc-pos'))).status).toBe('opened')
    const feed = replyOf(await device.ask('readFeed', { query: {} }))
    expect(feed.records.find(({ kind }) => kind === 'register')?.body).toMatchObject({ printerId })

    const stranger = await enrolTestDevice(server, shop)
    const refused = await stranger.ask('print', { params: { printerId }, body: { bytesBase64: 'AA==' } })
    expect(refused).toEqual({ problem: 'not_found' })
    await printer.stop()
    expect(replyOf(await print(Buffer.from('late'))).status).toBe('unreachable')
  })

  test('a device asks the terminal of its store, and no other', async () => {
    const terminal = await startTerminalSimulator()
    const terminalId = testId()
    const business = await makeTestBusiness(server.pool, (storeId) => [
      {
        kind: 'terminal',
        id: terminalId,
        body: { storeId, name: 'Counter', url: `${terminal.url}/nexo`, poiId: 'SIM-1', route: 'server' },
      },
    ])
    const device = await enrolTestDevice(server, business)
    const header = {
      ...{ ProtocolVersion: '3.0', MessageClass: 'Service', MessageCategory: 'TransactionStatus' },
      ...{ MessageType: 'Request', SaleID: 'till', ServiceID: 'A1', POIID: 'SIM-1' },
    }
    const message = {
      SaleToPOIRequest: {
        MessageHeader: header,
        TransactionStatusRequest: { MessageReference: { MessageCategory: 'Payment', ServiceID: 'A0' } },
      },
    }
    const asked = { params: { terminalId }, body: { message, timeoutMs: 5_000 } }
    expect(replyOf(await device.ask('askTerminal', asked))).toMatchObject({ status: 'answered' })
    const nonsense = { params: { terminalId }, body: { message: { hello: 1 }, timeoutMs: 5_000 } }
    expect(await device.ask('askTerminal', nonsense)).toEqual({ problem: 'invalid_request' })

    const stranger = await enrolTestDevice(server, shop)
    expect(await stranger.ask('askTerminal', asked)).toEqual({ problem: 'not_found' })
    await terminal.stop()
    expect(replyOf(await device.ask('askTerminal', asked))).toMatchObject({ status: 'not_delivered' })
  })
})
