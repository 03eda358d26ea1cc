/** Working time: what tills were told, what the back office corrected beside it, and that a replay of the journals gives the same. */
import { parseMoment } from '@kassa/journal'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { packedText, withText } from '../entryText/packText.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { openTestShop, replyOf } from './testServer.ts'

const hour = 3_600_000
const monday = { from: '2026-11-16', until: '2026-11-16' }
const at = (hours: number) => Date.parse('2026-11-15T23:00:00Z') + hours * hour

const ann = '01930000-0000-7000-8000-00000000aaaa'
const { server, shop, owner, device } = await openTestShop(() => [
  { kind: 'staff', id: ann, body: { name: 'Ann', permissions: ['sell'], isActive: true } },
])
afterAll(() => server.stop())
beforeEach(() => {
  server.clock.nowMs = at(100)
})

async function tell(event: 'in' | 'break_started' | 'break_ended' | 'out', hours: number): Promise<void> {
  const entry = await device.append({ kind: 'time_clocked', body: { operatorId: ann, event } }, at(hours))
  replyOf(await device.ask('sendEntries', { body: { entries: [entry] } }))
}

async function annsMonday() {
  const { people } = replyOf(await owner('readWorkTime', { query: monday }))
  return people.find(({ staffId }) => staffId === ann)
}

const correct = (change: object, more: object = {}) =>
  owner('correctWorkTime', {
    body: { staffId: ann, storeId: shop.storeId, reason: 'Forgot it', change, ...more } as never,
  })

test('is what tills were told, by person and day, breaks taken off', async () => {
  await tell('in', 8)
  await tell('break_started', 12)
  await tell('break_ended', 12.5)
  expect(await annsMonday()).toMatchObject({ name: 'Ann', spans: [{ isForgotten: true, workedMs: 0 }] })
  // The till's journal has told of Tuesday by then.
  await tell('in', 32)
  expect((await annsMonday())?.spans).toMatchObject([{ day: '2026-11-16', isForgotten: true }])
})

test('is corrected by a further fact, with its reason and by whom; nothing is written over', async () => {
  const added = { type: 'added', event: 'out', at: '2026-11-16T17:00:00.000+01:00' }
  replyOf(await correct(added))
  const person = await annsMonday()
  expect(person?.spans).toMatchObject([{ isForgotten: false, workedMs: 8.5 * hour, breakMs: hour / 2 }])
  const out = person?.punches.find(({ event }) => event === 'out')
  expect(out).toMatchObject({ reason: 'Forgot it', at: added.at })
  expect(out?.correctedBy).not.toBe('?')
  if (out === undefined) throw new Error('nobody went')
  const { device: of, incarnation, seq } = out
  replyOf(await correct({ type: 'removed', device: of, incarnation, seq, at: out.at }))
  const after = await annsMonday()
  expect(after?.spans).toMatchObject([{ isForgotten: true }])
  expect(after?.punches.find(({ event }) => event === 'out')).toMatchObject({
    removed: { reason: 'Forgot it' },
  })
})

test('names nobody in a journal but by an id', async () => {
  const { rows } = await server.pool.query<{ packed: Buffer }>(
    `select ${packedText} from journal join staff_event using (tenant_id, device_id, incarnation, seq) where kind = 'time_corrected'`,
  )
  expect(rows.length).toBe(2)
  expect(rows.map(withText).some(({ text }) => text.includes(shop.email) || text.includes('Ann'))).toBe(false)
})

test('is not corrected into the future, nor for nobody', async () => {
  const later = { type: 'added', event: 'out', at: '2026-12-16T17:00:00.000+01:00' }
  expect(await correct(later)).toEqual({ problem: 'invalid_request' })
  const then = { ...later, at: '2026-11-16T17:00:00.000+01:00' }
  expect(await correct(then, { staffId: shop.storeId })).toEqual({ problem: 'not_found' })
  expect(await owner('readWorkTime', { query: { from: '2026-11-16', until: '2026-11-15' } })).toEqual({
    problem: 'invalid_request',
  })
})

test('a day that no calendar has blocks nothing, and exercises are listed', async () => {
  const change = { type: 'added', event: 'in', at: '2026-02-31T08:00:00.000+01:00' }
  const body = { staffId: ann, correctedBy: ann, reason: 'forged', change }
  const score = {
    exercise: 'sell',
    score: 90,
    durationMs: 30_000,
    mistakeCount: 1,
    detourCount: 0,
    hintCount: 0,
  }
  const entries = [
    await device.append({ kind: 'time_corrected', body }, at(40)),
    await device.append({ kind: 'exercise_done', body: { operatorId: ann, ...score } }, at(41)),
  ]
  replyOf(await device.ask('sendEntries', { body: { entries } }))
  const { exercises } = replyOf(await owner('listExercises', {}))
  expect(exercises).toMatchObject([{ ...score, staffId: ann }])
  expect(parseMoment(exercises[0]?.at ?? '').epochMs).toBe(at(41))
})

test('equals a replay of the journals, and a changed row is found', async () => {
  expect((await verifyTenant(server.pool, shop.tenantId)).findings).toEqual([])
  await server.pool.query(`update staff_event set local_day = '2026-11-20' where kind = 'exercise_done'`)
  const { findings } = await verifyTenant(server.pool, shop.tenantId)
  expect(findings.map(({ code, place }) => [code, place.split(' ')[0]])).toEqual([
    ['row_differs', 'staff_event'],
  ])
})
