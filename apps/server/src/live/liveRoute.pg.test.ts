/** A sale is told of within a second, to the back office and to the other tills of its store. */

import { livePath } from '@kassa/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  startTestServer,
  type TestServer,
  testPassword,
} from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { recordNewsChannel } from './recordNews.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

type Told = { type: string; feedSeq?: number }

/** Reads a stream until it has told `count` events. News of records that were written before somebody listened may come late: they are
 *  none of those. */
async function listen({ tenantId }: { tenantId: string }, headers: Record<string, string>) {
  const { rows } = await server.pool.query<{ seq: string }>(
    'select coalesce(max(feed_seq), 0) as seq from record where tenant_id = $1',
    [tenantId],
  )
  const lastSeq = Number(rows[0]?.seq)
  const isNews = ({ type, feedSeq = 0 }: Told) => type !== 'records' || feedSeq > lastSeq
  const response = await fetch(server.url + livePath, { headers })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader?.read())?.value ?? ''
  return async (count: number): Promise<unknown[]> => {
    const all = () => [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']): Told => JSON.parse(json))
    const events = () => all().filter(isNews)
    while (events().length < count) {
      const chunk = await reader?.read()
      if (chunk === undefined || chunk.done) throw new Error('the stream ended')
      text += chunk.value
    }
    return events()
  }
}

test('a sale is heard in the office and on a till; the neighbour hears nothing', async () => {
  const shop = await makeTestBusiness(server.pool)
  const device = await enrolTestDevice(server, shop)
  const signedIn = await fetch(`${server.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: shop.email, password: testPassword }),
  })
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';')
  const office = await listen(shop, { cookie })
  const till = await listen(shop, { authorization: `Bearer ${device.token}` })

  const itemId = testId()
  const transaction = sellForCash([{ itemId, unitPriceE5: 250_000, pieces: 2 }], 1)
  const entry = await device.append({ kind: 'retail_transaction', body: transaction, receiptNumber: 1 })
  const sentAtMs = performance.now()
  replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
  const { storeId } = shop
  const told = [
    { type: 'transaction', transactionId: transaction.transactionId, storeId },
    { type: 'stock', storeId, levels: [[itemId, -2000]] },
  ]
  expect(await office(2)).toEqual(told)
  expect(await till(2)).toEqual(told)
  expect(performance.now() - sentAtMs).toBeLessThan(5_000)

  const enrolled = enrolTestDevice(server, shop)
  expect((await office(3)).at(-1)).toMatchObject({ type: 'records' })
  await enrolled
})

test('records that another process writes are heard, and lines end where some may have been missed', async () => {
  const shop = await makeTestBusiness(server.pool)
  const device = await enrolTestDevice(server, shop)
  const till = await listen(shop, { authorization: `Bearer ${device.token}` })
  const write = () =>
    withTenant(server.pool, shop.tenantId, (client) =>
      writeRecords(client, shop.tenantId, [
        { kind: 'category', id: testId(), body: { name: 'Cups', hue: 1, position: 1 } },
      ]),
    )
  const feedSeq = await write()
  expect(await till(1)).toEqual([{ type: 'records', feedSeq }])

  await server.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query = $1`,
    [`listen ${recordNewsChannel}`],
  )
  await expect(till(2)).rejects.toThrow('the stream ended')
  const again = await listen(shop, { authorization: `Bearer ${device.token}` })
  const nextSeq = await write()
  expect(await again(1)).toEqual([{ type: 'records', feedSeq: nextSeq }])
})

test('a stranger gets no stream', async () => {
  const response = await fetch(server.url + livePath)
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ code: 'not_signed_in' })
})
