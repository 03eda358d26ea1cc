/** What PostgreSQL reads out of a literal is what was put in. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePool, type Pool } from '../database/pool.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { arrayLiteral } from './arrayLiteral.ts'

let database: TestDatabase
let pool: Pool

beforeAll(async () => {
  database = await makeTestDatabase(async () => undefined)
  pool = makePool({ connection: database.connection, onError: () => undefined })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

// No text of PostgreSQL holds a zero; the contract lets none in.
const text = fc.string({ unit: 'binary' }).map((some) => some.toWellFormed().replaceAll('\0', ''))

test('texts, numbers, bytes and nothing come out as they went in', async () => {
  const rows = fc.array(
    fc.record({
      text: fc.option(fc.oneof(text, fc.constantFrom('', 'NULL', 'null', '{', '"', '\\', ',', ' a ', '\n'))),
      count: fc.option(fc.maxSafeInteger()),
      bytes: fc.option(fc.uint8Array({ maxLength: 40 })),
    }),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const literals = [
        arrayLiteral(given.map((row) => row.text)),
        arrayLiteral(given.map(({ count }) => count ?? undefined)),
        arrayLiteral(given.map(({ bytes }) => bytes && Buffer.from(bytes))),
      ]
      const { rows: read } = await pool.query<{ text: string; count: string; hex: string }>(
        `select text, count::text, encode(bytes, 'hex') as hex
         from unnest($1::text[], $2::bigint[], $3::bytea[]) as given (text, count, bytes)`,
        literals,
      )
      expect(read).toEqual(
        given.map((row) => ({
          text: row.text,
          count: row.count === null ? null : String(row.count),
          hex: row.bytes && Buffer.from(row.bytes).toString('hex'),
        })),
      )
    }),
    { numRuns: 60 },
  )
})

test('a list becomes one text, none an empty one', async () => {
  const { rows } = await pool.query<{ list: string }>('select unnest($1::text[]) as list', [
    arrayLiteral([['a', 'b'], [], ['c']]),
  ])
  expect(rows.map(({ list }) => list)).toEqual(['a,b', '', 'c'])
})
