/** All that tenants have in a database, cleared, copied aside, and put back: what a lost server and an older backup are to PostgreSQL. */
import type { Pool } from '@kassa/server/parts'

const aside = 'put_aside'

export async function clearTables(pool: Pool): Promise<void> {
  await pool.query(`truncate ${(await readTables(pool)).join(', ')}`)
}

/** Copies everything aside; an older copy is replaced. */
export async function copyTables(pool: Pool): Promise<void> {
  const tables = await readTables(pool)
  const copies = tables.map((table) => `create table ${aside}.${table} as table public.${table};`)
  await pool.query(`drop schema if exists ${aside} cascade; create schema ${aside}; ${copies.join(' ')}`)
}

/** Puts back what was copied. */
export async function restoreTables(pool: Pool): Promise<void> {
  const tables = await readTables(pool)
  const columns = await readColumns(pool)
  const inserts = tables.map((table) => {
    const names = columns.get(table)
    return `insert into public.${table} (${names}) select ${names} from ${aside}.${table};`
  })
  await pool.query(`truncate ${tables.join(', ')}; ${inserts.join(' ')}`)
}

async function readTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'tenant_id' order by table_name`,
  )
  return rows.map(({ name }) => name)
}

/** Those of each table that are written: what PostgreSQL works out of others it works out again. */
async function readColumns(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' group by table_name`,
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
