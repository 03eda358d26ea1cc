/** What a till of any store finds of what was sold, and what the server makes of goods that come back twice. */
import type { RouteTypes } from '@kassa/contract'
import type { Fact } from '@kassa/journal'
import { addToTotals, must, type RetailTransaction } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  enrolTestDevice,
  makeTestBusiness,
  replyOf,
  signIn,
  startTestServer,
  type TestBusiness,
  type TestServer,
} from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'

let server: TestServer
let business: TestBusiness
type Device = Awaited<ReturnType<typeof enrolTestDevice>>
let one: Device
let other: Device

beforeAll(async () => {
  server = await startTestServer()
  business = await makeTestBusiness(server.pool)
  one = await enrolTestDevice(server, business)
  other = await enrolTestDevice(server, business)
})

afterAll(() => server.stop())

const numbers = new Map<Device, number>()
const cup = testId()

async function send(device: Device, transaction: RetailTransaction): Promise<void> {
  const { receiptNumber } = transaction
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, transaction)
  const fact: Fact = { kind: 'retail_transaction', body: transaction, totals, receiptNumber }
  replyOf(await device.ask('sendEntries', { body: { entries: [await device.append(fact)] } }))
}

function nextNumber(device: Device): number {
  const number = (numbers.get(device) ?? 0) + 1
  numbers.set(device, number)
  return number
}

function unsent(device: Device, pieces: number): RetailTransaction {
  return sellForCash([{ itemId: cup, unitPriceE5: 347_000, pieces }], nextNumber(device))
}

async function sell(device: Device, pieces: number): Promise<RetailTransaction> {
  const sale = unsent(device, pieces)
  await send(device, sale)
  return sale
}

/** Takes back so many of the first line. */
async function takeBack(device: Device, sale: RetailTransaction, pieces: number): Promise<RetailTransaction> {
  const back = sellForCash([{ itemId: cup, unitPriceE5: 347_000, pieces: -pieces }], nextNumber(device))
  const original = { transactionId: sale.transactionId, lineNumber: 1 }
  const lines = back.lines.map((line) => ({ ...line, original }))
  const transaction = { ...back, lines }
  await send(device, transaction)
  return transaction
}

async function find(device: Device, query: RouteTypes['findSales']['query']) {
  return replyOf(await device.ask('findSales', { query })).sales
}

async function reviewOf({ transactionId }: RetailTransaction): Promise<string[]> {
  const office = await signIn(server.url, business.email)
  const { row } = replyOf(await office('readTransaction', { params: { transactionId } }))
  return row.reviewReasons
}

test('a sale is found by another till: by number, total, item, day and id, with what came back of it', async () => {
  const sale = await sell(one, 3)
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format()
  const { receiptNumber, totalMinor, transactionId } = sale
  for (const query of [{ receiptNumber }, { totalMinor }, { itemIds: cup }, { day }, { transactionId }, {}]) {
    const [found] = await find(other, query)
    expect(found, JSON.stringify(query)).toMatchObject({
      transaction: sale,
      registerName: 'Till 1',
      returns: [],
    })
  }
  for (const query of [
    { receiptNumber: 99 },
    { totalMinor: 1 },
    { itemIds: testId() },
    { day: '2020-01-01' },
  ]) {
    expect(await find(other, query), JSON.stringify(query)).toEqual([])
  }
  const back = await takeBack(other, sale, 1)
  const [again] = await find(one, { transactionId })
  expect(again?.returns).toEqual([back])
  expect(await find(one, { transactionId: back.transactionId }), 'nothing comes back from a return').toEqual(
    [],
  )
})

test('what comes back twice is posted, and a person is asked to look', async () => {
  const sale = await sell(one, 2)
  const first = await takeBack(one, sale, 1)
  const second = await takeBack(other, sale, 1)
  const third = await takeBack(other, sale, 1)
  expect(await reviewOf(first)).toEqual([])
  expect(await reviewOf(second)).toEqual([])
  expect(await reviewOf(third)).toEqual(['returned_twice'])
  const found = must((await find(one, { transactionId: sale.transactionId }))[0], 'the sale')
  expect(found.returns).toHaveLength(3)
})

test('what came back twice before its sale came is looked at when the sale comes', async () => {
  const sale = unsent(one, 1)
  const first = await takeBack(other, sale, 1)
  const second = await takeBack(other, sale, 1)
  expect([await reviewOf(first), await reviewOf(second)]).toEqual([[], []])
  await send(one, sale)
  expect(await reviewOf(sale)).toEqual(['returned_twice'])
  const untouched = await sell(one, 1)
  expect(await reviewOf(untouched)).toEqual([])
})

test('the back office finds the way from a sale to its return, and back', async () => {
  const sale = await sell(one, 1)
  const back = await takeBack(other, sale, 1)
  const office = await signIn(server.url, business.email)
  const read = async (transactionId: string) =>
    replyOf(await office('readTransaction', { params: { transactionId } }))
  expect(await read(sale.transactionId)).toMatchObject({
    ...{ originals: [], returns: [{ transactionId: back.transactionId, totalMinor: -347 }] },
  })
  expect(await read(back.transactionId)).toMatchObject({
    ...{ originals: [{ transactionId: sale.transactionId, totalMinor: 347 }], returns: [] },
  })
})

test('a return whose sale has not arrived yet is no reason to look', async () => {
  const unsent = sellForCash([{ itemId: cup, unitPriceE5: 347_000, pieces: 1 }], nextNumber(one))
  const back = await takeBack(other, unsent, 1)
  expect(await reviewOf(back)).toEqual([])
  await send(one, unsent)
})

test('another business finds nothing of it', async () => {
  const stranger = await enrolTestDevice(server, await makeTestBusiness(server.pool))
  expect(await find(stranger, {})).toEqual([])
})

test('all of it is what a replay makes', async () => {
  const { findings } = await verifyTenant(server.pool, business.tenantId)
  expect(findings).toEqual([])
})

test('every till knows the keys of the others, to check their receipts offline', async () => {
  const { records } = replyOf(await one.ask('readFeed', { query: {} }))
  const signers = records.flatMap((record) =>
    record.kind === 'register' && record.body !== null ? (record.body.signers ?? []) : [],
  )
  const { device, incarnation } = other.identity
  expect(signers).toContainEqual({ device, incarnation, publicKey: other.publicKey })
})
