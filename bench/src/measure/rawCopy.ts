/**
 * The same rows, written as fast as SQL can from arrays: the baseline of taking in batches.
 *
 * What a batch added is read back as columns of texts and written to bare twins of its tables: same columns, keys and
 * indexes, no walls between tenants, nothing verified, derived or locked, one prepared statement, one commit.
 */
import { must } from '@kassa/kernel'
import type { Pool } from '@kassa/server/parts'

/** Tables to which a batch adds rows, and how those of some transactions or entries are found. */
const tables = {
  journal: 'device_id = $1 and seq >= $2',
  transaction: 'device_id = $1 and seq >= $2',
  money_entry: byTransaction(),
  stock_entry: byTransaction(),
}

export type RawCopy = {
  /** Reads what the entries of a journal from a number on added. */
  read(deviceId: string, from: { firstSeq: number }): Promise<unknown[][]>
  /** Writes rows that were read. */
  write(columns: readonly unknown[][]): Promise<void>
}

type Twin = { table: string; columns: { name: string; type: string }[] }

/** Makes the twins of the tables, empty. */
export async function makeRawCopy(pool: Pool): Promise<RawCopy> {
  const twins: Twin[] = []
  for (const table of Object.keys(tables)) {
    await pool.query(`create table raw_${table} (like ${table} including all)`)
    twins.push({ table, columns: await readColumns(pool, table) })
  }
  const text = insertOf(twins)
  return {
    async read(deviceId, { firstSeq }) {
      const columns: unknown[][] = []
      for (const [table, where] of Object.entries(tables)) {
        const twin = must(
          twins.find((one) => one.table === table),
          table,
        )
        columns.push(...(await readArrays(pool, twin, { where, values: [deviceId, firstSeq] })))
      }
      return columns
    },
    async write(columns) {
      await pool.query({ name: 'raw_copy', text, values: [...columns] })
    },
  }
}

function byTransaction(): string {
  return `(tenant_id, transaction_id) in
    (select tenant_id, transaction_id from transaction where device_id = $1 and seq >= $2)`
}

async function readColumns(pool: Pool, table: string): Promise<Twin['columns']> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows
}

async function readArrays(
  pool: Pool,
  { table, columns }: Twin,
  { where, values }: { where: string; values: unknown[] },
): Promise<unknown[][]> {
  const texts = columns.map(({ name }) => `array_agg("${name}"::text) as "${name}"`).join(', ')
  const { rows } = await pool.query<Record<string, unknown[]>>(
    `select ${texts} from ${table} where ${where}`,
    values,
  )
  return columns.map(({ name }) => must(rows[0]?.[name], `${table} has rows of the batch`))
}

/** One statement that inserts into all twins. Arrays of arrays do not unnest: such columns come as texts. */
function insertOf(twins: readonly Twin[]): string {
  let parameter = 0
  const inserts = twins.map(({ table, columns }) => {
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const arrays = columns.map(({ type }) => {
      parameter += 1
      return `$${parameter}::${type.endsWith('[]') ? 'text[]' : `${type}[]`}`
    })
    const chosen = columns.map(({ name, type }) => (type.endsWith('[]') ? `"${name}"::${type}` : `"${name}"`))
    return `insert into raw_${table} (${names}) select ${chosen.join(', ')} from unnest(${arrays.join(', ')}) as new (${names})`
  })
  const last = must(inserts.pop(), 'a table')
  return `with ${inserts.map((insert, index) => `part_${index} as (${insert})`).join(', ')} ${last}`
}
