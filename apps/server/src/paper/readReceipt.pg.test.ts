/** Sales read back from paper: proven, once, and the same sales when their till sends them after all. */
import { makeProof } from '@kassa/journal/proof'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { enrolTestDevice, makeTestBusiness, openTestShop, replyOf, signIn } from '../http/testServer.ts'
import { sellForCash, testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'

let story: Awaited<ReturnType<typeof openTestShop>>
beforeAll(async () => {
  story = await openTestShop()
})
afterAll(() => story.server.stop())

type Entry = { seq: number; text: string; signature: string }

/** A till of its own with sales of one item, and the codes of their receipts. */
async function sell(count: number) {
  const device = await enrolTestDevice(story.server, story.shop)
  const itemId = testId()
  const entries: Entry[] = []
  for (let number = 1; number <= count; number += 1) {
    const body = sellForCash([{ itemId, unitPriceE5: 250_000, pieces: 2 }], number)
    entries.push(await device.append({ kind: 'retail_transaction', body, receiptNumber: number }))
  }
  const codes = entries.map((entry) => makeProof(entry) ?? '')
  return {
    device,
    itemId,
    entries,
    codes,
    send: (sent: Entry[]) => device.ask('sendEntries', { body: { entries: sent } }),
  }
}

const read = async (...codes: string[]) =>
  replyOf(await story.owner('readReceipts', { body: { codes } })).readings.map(({ status }) => status)

async function levelOf(itemId: string): Promise<number | undefined> {
  const { tenantId, storeId } = story.shop
  const { rows } = await withTenant(story.server.pool, tenantId, (client) =>
    client.query<{ level: number }>(
      'select quantity_milli as level from stock_level where tenant_id = $1 and store_id = $2 and item_id = $3',
      [tenantId, storeId, itemId],
    ),
  )
  return rows[0]?.level
}

const findings = async () => (await verifyTenant(story.server.pool, story.shop.tenantId)).findings

async function reviewsOf(itemId: string): Promise<(string[] | null)[]> {
  const { tenantId } = story.shop
  const { rows } = await withTenant(story.server.pool, tenantId, (client) =>
    client.query<{ review: string[] | null }>(
      `select review from transaction join stock_entry using (tenant_id, transaction_id)
        where tenant_id = $1 and item_id = $2 order by seq`,
      [tenantId, itemId],
    ),
  )
  return rows.map(({ review }) => review)
}

test('sales on paper are posted once, marked, and verify; so they are when their till sends them after all', async () => {
  const { itemId, entries, codes, send } = await sell(4)
  await send(entries.slice(0, 1))
  expect(await read(codes[2] ?? '', codes[2] ?? '', codes[1] ?? '')).toEqual([
    'read_back',
    'exists',
    'read_back',
  ])
  expect(await levelOf(itemId)).toBe(-6000)
  expect(await reviewsOf(itemId)).toEqual([null, ['read_from_paper'], ['read_from_paper']])
  expect(await findings()).toEqual([])

  expect(replyOf(await send(entries.slice(1)))).toMatchObject({ status: 'accepted', head: { seq: 4 } })
  expect(await levelOf(itemId)).toBe(-8000)
  expect(await reviewsOf(itemId)).toEqual([null, null, null, null])
  expect(await findings()).toEqual([])
  expect(await read(...codes)).toEqual(['exists', 'exists', 'exists', 'exists'])
  expect(replyOf(await send(entries))).toMatchObject({ status: 'accepted', head: { seq: 4 } })
})

test('part of what is on paper may come later, entry by entry', async () => {
  const { itemId, entries, codes, send } = await sell(5)
  expect(await read(codes[3] ?? '', codes[1] ?? '')).toEqual(['read_back', 'read_back'])
  for (const entry of entries) {
    expect(replyOf(await send([entry]))).toMatchObject({ status: 'accepted', head: { seq: entry.seq } })
    expect(await findings()).toEqual([])
  }
  expect(await levelOf(itemId)).toBe(-10_000)
})

test('of one receipt that is read twice at once one is read back', async () => {
  const { itemId, codes } = await sell(1)
  const [code = ''] = codes
  const statuses = (await Promise.all([read(code), read(code), read(code)])).flat()
  expect(statuses.sort()).toEqual(['exists', 'exists', 'read_back'])
  expect(await levelOf(itemId)).toBe(-2000)
})

test('a receipt that contradicts what is held is kept aside, and its journal is in trouble', async () => {
  const { device, codes, send } = await sell(1)
  const twin = await enrolTestDevice(story.server, story.shop)
  expect(await read(codes[0] ?? '')).toEqual(['read_back'])
  // The same till, put back to its beginning, has sold something else under that number.
  const { seal, emptyHead } = await import('@kassa/journal')
  const head = await emptyHead(device.identity, device.publicKey)
  const body = sellForCash([{ itemId: testId(), unitPriceE5: 100_000, pieces: 1 }], 1)
  const { signed } = await seal({
    ...{ identity: device.identity, head, privateKey: device.pair.privateKey },
    ...{
      fact: { kind: 'retail_transaction', body, receiptNumber: 1 },
      now: { epochMs: Date.now(), offsetMinutes: 60 },
    },
  })
  expect(await read(makeProof(signed) ?? '')).toEqual(['contradicts'])
  const { hash: _, ...entry } = signed
  expect(replyOf(await send([entry]))).toMatchObject({ status: 'fork', seq: 1 })
  const { devices } = replyOf(await story.owner('listDevices', {}))
  const trouble = devices.find((one) => one.device === device.identity.device)?.trouble
  expect(trouble).toBe('fork')
  expect(devices.find((one) => one.device === twin.identity.device)?.trouble).toBeNull()
  expect(await findings()).toEqual([])
})

test('what is no receipt, of no till here, of another business, or altered is refused and changes nothing', async () => {
  const { entries, device } = await sell(1)
  const [entry] = entries
  if (entry === undefined) throw new Error('nothing was sold')
  const altered = { ...entry, text: entry.text.replace('"returnsMinor":0', '"returnsMinor":1') }
  const stranger = { ...entry, text: entry.text.replaceAll(device.identity.device, testId()) }
  const nonsense = { ...entry, text: entry.text.replaceAll(device.identity.device, 'nobody') }
  const codes = [altered, stranger, nonsense].map((one) => makeProof(one) ?? '')
  expect(await read(...codes, 'KASSA1:', 'hello')).toEqual([
    ...['forged', 'unknown_device', 'unreadable', 'unreadable', 'unreadable'],
  ])
  const neighbour = await makeTestBusiness(story.server.pool)
  const other = await signIn(story.server.url, neighbour.email)
  const reply = replyOf(await other('readReceipts', { body: { codes: [makeProof(entry) ?? ''] } }))
  expect(reply.readings).toEqual([{ status: 'unknown_device' }])
  expect(await findings()).toEqual([])
})
