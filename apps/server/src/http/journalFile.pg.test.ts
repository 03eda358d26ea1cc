/** A journal that a till saved to a file, brought to the server by a person. */
import type { JournalFile } from '@kassa/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saleFact } from '../upstream/testStore.ts'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestServer,
} from './testServer.ts'

let server: TestServer
let shop: TestBusiness

beforeAll(async () => {
  server = await startTestServer()
  shop = await makeTestBusiness(server.pool)
})
afterAll(() => server.stop())

async function makeFile(count: number) {
  const till = await enrolTestDevice(server, shop)
  const entries = []
  for (let number = 1; number <= count; number += 1) entries.push(await till.append(saleFact(number)))
  const { identity, publicKey } = till
  const file: JournalFile = {
    ...{ format: 'kassa-journal', version: 1, identity, publicKey, registerName: 'Till 1', entries },
  }
  return { till, file }
}

test('is taken in once, whether the file or the till comes first', async () => {
  const owner = await signIn(server.url, shop.email)
  const { till, file } = await makeFile(3)
  const entries = file.entries.slice(0, 1)
  expect(replyOf(await till.ask('sendEntries', { body: { entries } })).status).toBe('accepted')
  const first = replyOf(await owner('importJournal', { body: file }))
  expect(first).toMatchObject({ status: 'accepted', newCount: 2, head: { seq: 3 } })
  const again = replyOf(await owner('importJournal', { body: file }))
  expect(again).toMatchObject({ status: 'exists', newCount: 0 })
  const sent = replyOf(await till.ask('sendEntries', { body: { entries: file.entries } }))
  expect(sent).toMatchObject({ status: 'accepted', head: { seq: 3 } })
  const { transactions } = replyOf(await owner('listTransactions', { query: {} }))
  expect(transactions.map(({ receiptNumber }) => receiptNumber).sort()).toEqual([1, 2, 3])
})

test('says what is wrong with it by name, and changes nothing then', async () => {
  const owner = await signIn(server.url, shop.email)
  const { file } = await makeFile(3)
  const gap = { ...file, entries: file.entries.slice(1) }
  expect(replyOf(await owner('importJournal', { body: gap }))).toMatchObject({ status: 'gap', newCount: 0 })
  const damaged = {
    ...file,
    entries: file.entries.map((entry) => ({ ...entry, text: entry.text.replace('1250', '1251') })),
  }
  expect(replyOf(await owner('importJournal', { body: damaged }))).toMatchObject({
    ...{ status: 'quarantined', seq: 1, newCount: 0 },
  })
})

test('of a till of somebody else, or under another key, is of no till', async () => {
  const other = await makeTestBusiness(server.pool)
  const stranger = await signIn(server.url, other.email)
  const { file } = await makeFile(1)
  expect(await stranger('importJournal', { body: file })).toEqual({ problem: 'unknown_device' })
  const owner = await signIn(server.url, shop.email)
  const { file: second } = await makeFile(1)
  const mixed = { ...file, publicKey: second.publicKey }
  expect(await owner('importJournal', { body: mixed })).toEqual({ problem: 'unknown_device' })
})
