/** Recalls: kept as records that tills read, and the sales that had recalled goods found in the journals. */
import type { RecallRecord } from '@kassa/contract'
import type { Fact } from '@kassa/journal'
import { addToTotals, type RetailTransaction } from '@kassa/kernel'
import { afterAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { openTestShop, replyOf } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { writeRecords } from '../records/writeRecords.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const cup = testId()
const customerId = testId()
await withTenant(server.pool, shop.tenantId, (client) =>
  writeRecords(client, shop.tenantId, [
    {
      ...{ kind: 'item', id: cup },
      body: {
        ...{ sku: 'CUP', gtins: [], name: 'Cup', unit: 'piece', taxCategory: 'standard' },
        ...{ tracksStock: true, prices: [{ currency: 'EUR', unitPriceE5: 347_000 }], isActive: true },
      },
    },
  ]),
)

let receiptNumber = 0
/** Sells cups, each line with what is known of it. */
async function sell(
  lines: { pieces: number; lot?: string; expiryDay?: string }[],
  more: Partial<RetailTransaction> = {},
): Promise<string> {
  receiptNumber += 1
  const sale = sellForCash(
    lines.map(({ pieces }) => ({ itemId: cup, unitPriceE5: 347_000, pieces })),
    receiptNumber,
  )
  const traced = sale.lines.map((line, place) => {
    const { lot, expiryDay } = lines[place] ?? {}
    return { ...line, ...(lot && { lot }), ...(expiryDay && { expiryDay }) }
  })
  const body = { ...sale, lines: traced, ...more }
  const totals = addToTotals({ salesMinor: 0, returnsMinor: 0 }, body)
  const fact: Fact = { kind: 'retail_transaction', body, totals, receiptNumber }
  replyOf(await device.ask('sendEntries', { body: { entries: [await device.append(fact)] } }))
  return body.transactionId
}

const recallOf = (pieces: RecallRecord['pieces']): RecallRecord => ({
  ...{ itemId: cup, pieces, announcedDay: '2026-11-20' },
  ...{ reason: 'May hold pieces of glass.', instruction: 'Take it off the shelf.' },
})

async function recallOfPieces(pieces: RecallRecord['pieces']): Promise<string> {
  const recallId = testId()
  const body = { version: 0, recall: recallOf(pieces) }
  replyOf(await owner('saveRecall', { params: { recallId }, body }))
  return recallId
}

const salesOf = async (recallId: string) =>
  replyOf(await owner('readRecallSales', { params: { recallId } })).sales

test('the sales of a recalled lot are found, with the customer, and those of which nobody noted the lot', async () => {
  const first = await sell(
    [
      { pieces: 2, lot: 'L7' },
      { pieces: 1, lot: 'L8' },
    ],
    { customerId },
  )
  await sell([{ pieces: 1, lot: 'L8' }])
  const unknown = await sell([{ pieces: 3 }])
  await sell([{ pieces: -1, lot: 'L7' }])
  const recallId = await recallOfPieces({ type: 'lots', lots: ['l7'] })
  expect(await salesOf(recallId)).toMatchObject([
    { transactionId: unknown, quantityMilli: 3000, isUncertain: true },
    { transactionId: first, quantityMilli: 2000, lot: 'L7', isUncertain: false, storeName: 'Amsterdam' },
  ])
  // Not known by name, or forgotten: the sale alone is told.
  expect((await salesOf(recallId))[1]).not.toHaveProperty('customer')
  const name = 'Bram Proef'
  await withTenant(server.pool, shop.tenantId, (client) =>
    writeRecords(client, shop.tenantId, [{ kind: 'customer', id: customerId, body: { name } }]),
  )
  expect((await salesOf(recallId))[1]?.customer).toEqual({ customerId, name })
})

test('a span of last days finds what was sold of it', async () => {
  const sold = await sell([{ pieces: 1, expiryDay: '2026-12-15' }])
  const recallId = await recallOfPieces({ type: 'expiry', from: '2026-12-01', to: '2026-12-31' })
  const certain = (await salesOf(recallId)).filter(({ isUncertain }) => !isUncertain)
  expect(certain).toMatchObject([{ transactionId: sold, expiryDay: '2026-12-15' }])
})

test('comes down to tills, is never written over unseen, and ends', async () => {
  const recallId = await recallOfPieces({ type: 'all' })
  const latest = async () => {
    const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
    return records.findLast(({ kind, id }) => kind === 'recall' && id === recallId)
  }
  expect(await latest()).toMatchObject({ version: 1, body: { pieces: { type: 'all' }, itemId: cup } })
  const again = { params: { recallId }, body: { version: 0, recall: recallOf({ type: 'all' }) } }
  expect(await owner('saveRecall', again)).toEqual({ problem: 'changed_meanwhile' })
  const { recalls } = replyOf(await owner('listRecalls', {}))
  expect(recalls.find((row) => row.recallId === recallId)).toMatchObject({ itemName: 'Cup', version: 1 })
  replyOf(await owner('endRecall', { params: { recallId } }))
  expect(await latest()).toMatchObject({ version: 2, body: null })
  expect(await owner('endRecall', { params: { recallId } })).toEqual({ problem: 'not_found' })
})

test('a span that ends before it begins, and an item that there is none of, are refused', async () => {
  const backwards = recallOf({ type: 'expiry', from: '2026-12-02', to: '2026-12-01' })
  const params = { recallId: testId() }
  expect(await owner('saveRecall', { params, body: { version: 0, recall: backwards } })).toEqual({
    problem: 'invalid_request',
  })
  const nothing = { ...recallOf({ type: 'all' }), itemId: testId() }
  expect(await owner('saveRecall', { params, body: { version: 0, recall: nothing } })).toEqual({
    problem: 'not_found',
  })
})
