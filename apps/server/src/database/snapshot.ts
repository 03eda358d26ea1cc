/** Reading one moment of the database for as long as it takes, while others write on. */
import type { Client, Pool } from './pool.ts'

/** Runs `work` in one read-only transaction, as whoever is connected.
 *  Ensures: all that it reads is of one moment; times come in UTC. A connection whose work failed is thrown away: it may be in the middle
 *  of a statement. */
export async function withSnapshot<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isDone = false
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(
      `set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO';
       set local bytea_output = 'hex'; set local extra_float_digits = 1`,
    )
    const result = await work(client)
    await client.query('rollback')
    isDone = true
    return result
  } finally {
    client.release(!isDone)
  }
}

/** Names the tenant whose rows are seen from now on in the transaction: an owner who is no superuser stands before the second wall as
 *  everyone does. */
export async function enterTenant(client: Client, tenantId: string): Promise<void> {
  await client.query("select set_config('kassa.tenant', $1, true)", [tenantId])
}

/** Yields the rows of a query, some at a time.   Requires: a transaction. */
export async function* readInPages<Row extends object>(
  client: Client,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`declare page no scroll cursor for ${text}`, [...values])
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${pageSize} from page`)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) break
  }
  await client.query('close page')
}

const pageSize = 1000
