/** Shifts and Z reports as the back office reads them, from what a device really sent. */
import type { FactBody, FactKind } from '@kassa/contract'
import type { Json } from '@kassa/journal'
import { emptyTillTotals } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testId } from '../ingest/testJournal.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const operatorId = testId()
const atMs = Date.UTC(2026, 10, 18, 17, 0)

const ann = { name: 'Ann', permissions: ['sell'], isActive: true }
const { server, owner, device } = await openTestShop(() => [{ kind: 'staff', id: operatorId, body: ann }])
beforeAll(async () => {
  for (let day = 0; day < 3; day += 1) await closeShift(testId(), day)
  await write('z_reported', {
    ...{ operatorId, number: 1, totals: emptyTillTotals('EUR') },
    ...{ perpetualTotals: { salesMinor: 0, returnsMinor: 0 }, unfinished: { count: 0, amountMinor: 0 } },
  })
  await closeShift(testId(), 4)
})
afterAll(() => server.stop())

async function write<Kind extends FactKind>(kind: Kind, body: FactBody[Kind], day = 0): Promise<void> {
  const entry = await device.append({ kind, body: body as Json }, atMs + day * 86_400_000)
  replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
}

async function closeShift(shiftId: string, day: number): Promise<void> {
  const cash = [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: day }] }]
  const by = { operatorId, shiftId }
  await write('shift_opened', { ...by, floats: cash }, day)
  await write('picked_up', { ...by, currency: 'EUR', amountMinor: 100, reason: 'Safe' }, day)
  await write('till_counted', { ...by, counts: cash }, day)
  await write('shift_closed', { ...by, note: `day ${day}` }, day)
}

test('shifts come newest first, page by page, with the report of their period', async () => {
  const first = replyOf(await owner('listShifts', { query: { limit: 3 } }))
  expect(first.shifts.map(({ note, report }) => [note, report?.number])).toEqual([
    ['day 4', undefined],
    ['day 2', 1],
    ['day 1', 1],
  ])
  expect(first.shifts[1]).toMatchObject({
    ...{ registerName: 'Till 1', storeName: 'Amsterdam', openedBy: 'Ann', closedBy: 'Ann', currency: 'EUR' },
    ...{
      closedAt: '2026-11-20T18:00:00.000+01:00',
      floatMinor: 2000,
      pickedUpMinor: 100,
      expectedMinor: 1900,
    },
    ...{ differenceMinor: 100, report: { number: 1, reviewReasons: ['report_differs'] } },
  })
  const { next = '' } = first
  const rest = replyOf(await owner('listShifts', { query: { limit: 3, after: next } }))
  expect(rest.shifts.map(({ note }) => note)).toEqual(['day 0'])
  expect(rest.next).toBeUndefined()
})

test('a report is read with its figures and the names in them', async () => {
  const { shifts } = replyOf(await owner('listShifts', { query: {} }))
  const found = shifts.find(({ report }) => report !== null)
  const params = {
    ...{ device: found?.device ?? '', incarnation: found?.incarnation ?? 0, seq: found?.report?.seq ?? 0 },
  }
  expect(replyOf(await owner('readTillReport', { params }))).toMatchObject({
    ...{ operatorName: 'Ann', registerName: 'Till 1', reviewReasons: ['report_differs'] },
    report: { number: 1, totals: { currency: 'EUR' } },
    staffNames: { [operatorId]: 'Ann' },
  })
  expect(await owner('readTillReport', { params: { ...params, seq: 1 } })).toMatchObject({
    problem: 'not_found',
  })
})

test('another business sees none of it', async () => {
  const neighbour = await makeTestBusiness(server.pool, () => [])
  const other = await signIn(server.url, neighbour.email)
  expect(replyOf(await other('listShifts', { query: {} })).shifts).toEqual([])
})
