/** Shifts and Z reports become rows that a replay makes again; what a report says wrong is named, and nothing is refused. */
import { type FactBody, type FactKind, type ParsedFact, tillEventOf } from '@kassa/contract'
import type { Json, SignedEntry } from '@kassa/journal'
import { advanceRegister, endedPeriod, freshRegister, type TillEvent } from '@kassa/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { ingestBatch } from './ingestBatch.ts'
import { makeTestDevice, testId } from './testJournal.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()
const storeId = testId()
const operatorId = testId()
const goods = [{ itemId: testId(), unitPriceE5: 250_000, pieces: 2 }]

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

type Device = Awaited<ReturnType<typeof makeTestDevice>>
const cashOf = (valueMinor: number, count: number) => [
  { currency: 'EUR', denominations: [{ valueMinor, count }] },
]

/** A register that writes facts as a till does, and knows its own figures. */
class Register {
  readonly entries: SignedEntry[] = []
  readonly device: Device
  #state = freshRegister('EUR')

  constructor(device: Device) {
    this.device = device
  }

  async write<Kind extends FactKind>(kind: Kind, body: FactBody[Kind]): Promise<void> {
    this.entries.push(await this.device.append({ kind, body: body as Json }))
    this.#count(tillEventOf({ kind, body } as ParsedFact))
  }

  async sell(shiftId: string): Promise<void> {
    const entry = await this.device.sell(goods, shiftId)
    this.entries.push(entry)
    const { kind, body } = JSON.parse(entry.text)
    this.#count(tillEventOf({ kind, body } as ParsedFact))
  }

  /** A shift with a float of 50, a sale of 5, 2 paid out, and as many euros counted. */
  async work(shiftId: string, countedEuros: number): Promise<void> {
    const by = { operatorId, shiftId }
    await this.write('shift_opened', { ...by, floats: cashOf(1000, 5) })
    await this.sell(shiftId)
    await this.write('paid_out', { ...by, currency: 'EUR', amountMinor: 200, reason: 'Stamps' })
    await this.write('till_counted', { ...by, counts: cashOf(100, countedEuros) })
    await this.write('shift_closed', { ...by, note: 'a coin rolled away' })
  }

  async report(wrongly: Partial<FactBody['z_reported']> = {}): Promise<void> {
    const { number, totals, after } = endedPeriod(this.#state)
    const { perpetualTotals, unfinished } = after
    await this.write('z_reported', { operatorId, number, totals, perpetualTotals, unfinished, ...wrongly })
  }

  #count(event: TillEvent | undefined): void {
    if (event !== undefined) this.#state = advanceRegister(this.#state, event)
  }
}

const newRegister = async () => new Register(await makeTestDevice(pool, tenantId, storeId))
const rowsOf = async (table: string, { device }: Register) =>
  (await pool.query(`select * from ${table} where device_id = $1 order by seq`, [device.identity.device]))
    .rows
const findings = async () => (await verifyTenant(pool, tenantId)).findings

test('a day in one batch makes a row for its shift and one for its report', async () => {
  const register = await newRegister()
  const shiftId = testId()
  await register.work(shiftId, 52)
  await register.report()
  expect(await ingestBatch(pool, register.device, register.entries)).toMatchObject({ status: 'accepted' })
  expect(await rowsOf('till_shift', register)).toMatchObject([
    {
      ...{
        shift_id: shiftId,
        seq: 5,
        number: 1,
        currency: 'EUR',
        opened_by: operatorId,
        closed_by: operatorId,
      },
      ...{
        float_minor: 5000,
        tendered_minor: 500,
        paid_in_minor: 0,
        paid_out_minor: 200,
        picked_up_minor: 0,
      },
      ...{ expected_minor: 5300, difference_minor: -100, note: 'a coin rolled away' },
    },
  ])
  expect(await rowsOf('till_report', register)).toMatchObject([
    { seq: 6, number: 1, operator_id: operatorId, sales_minor: 500, returns_minor: 0, review: null },
  ])
  expect(await findings()).toEqual([])
})

test('entry by entry, over several days, it is the same', async () => {
  const register = await newRegister()
  for (const countedEuros of [53, 54]) {
    await register.work(testId(), countedEuros)
    await register.work(testId(), 53)
    await register.report()
  }
  for (const entry of register.entries) await ingestBatch(pool, register.device, [entry])
  expect((await rowsOf('till_shift', register)).map((row) => [row.number, row.difference_minor])).toEqual([
    [1, 0],
    [1, 0],
    [2, 100],
    [2, 0],
  ])
  expect(await rowsOf('till_report', register)).toMatchObject([
    { number: 1, sales_minor: 1000, review: null },
    { number: 2, sales_minor: 1000, review: null },
  ])
  expect(await findings()).toEqual([])
})

test('a report whose figures or number are wrong is taken, and named', async () => {
  const register = await newRegister()
  await register.work(testId(), 53)
  await register.report({ perpetualTotals: { salesMinor: 499, returnsMinor: 0 } })
  await register.work(testId(), 53)
  await register.report({ number: 7 })
  await ingestBatch(pool, register.device, register.entries.slice(0, 7))
  expect(await ingestBatch(pool, register.device, register.entries.slice(7))).toMatchObject({
    status: 'accepted',
  })
  expect((await rowsOf('till_report', register)).map(({ review }) => review)).toEqual([
    ['report_differs'],
    ['report_differs', 'report_number_differs'],
  ])
  const { rows } = await pool.query(
    'select seq, review from journal where device_id = $1 and review is not null',
    [register.device.identity.device],
  )
  expect(rows).toContainEqual({ seq: 6, review: ['report_differs'] })
  expect(await findings()).toEqual([])
})

test('facts that no register can have made block nothing', async () => {
  const register = await newRegister()
  const shiftId = testId()
  const by = { operatorId, shiftId }
  const absurd = [{ currency: 'EUR', denominations: [{ valueMinor: 9_000_000_000_000_000, count: 9000 }] }]
  const append = async (kind: FactKind, body: Json) =>
    register.entries.push(await register.device.append({ kind, body }))
  await append('shift_opened', { ...by, floats: absurd })
  await append('shift_closed', { ...by, note: 'a\u0000b' })
  await append('shift_closed', { ...by, shiftId: 'none' })
  await append('shift_opened', { ...by, floats: [] })
  await append('paid_in', { ...by, currency: 'EUR', amountMinor: 100, reason: 'Change' })
  await append('shift_closed', { ...by, note: 'a\u0000b' })
  expect(await ingestBatch(pool, register.device, register.entries)).toMatchObject({ status: 'accepted' })
  expect(await rowsOf('till_shift', register)).toMatchObject([{ seq: 6, note: 'ab', difference_minor: null }])
  expect(await findings()).toEqual([])
})

test.each([
  ['update till_shift set difference_minor = difference_minor + 1', 'till_shift'],
  ["update till_report set review = '{checked}'", 'till_report'],
  ['update till_report set sales_minor = sales_minor + 1', 'till_report'],
])('what was changed by hand is found: %s', async (change, table) => {
  const register = await newRegister()
  await register.work(testId(), 53)
  await register.report()
  await ingestBatch(pool, register.device, register.entries)
  await pool.query(`${change} where device_id = $1`, [register.device.identity.device])
  const found = await findings()
  expect(found.map(({ code, place }) => [code, place.split(' ')[0]])).toContainEqual(['row_differs', table])
  await pool.query(`delete from ${table} where device_id = $1`, [register.device.identity.device])
  expect((await findings()).map(({ code }) => code)).toContain('row_missing')
  await pool.query('delete from till_shift where device_id = $1', [register.device.identity.device])
})
