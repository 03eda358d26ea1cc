/**
 * Statements over columns of values: one round trip writes a whole batch.
 *
 * A part stands alone (`insert … select … from unnest($1::uuid[], …)`); several parts make one statement of data-modifying
 * CTEs. A cluster that restricts those runs the same parts one by one.
 */
import type { Client } from '../database/pool.ts'

export type Part = { name: string; sql: string; values: unknown[] }

/** One column of a part: its PostgreSQL type and its values. */
export type Column = [type: string, values: readonly unknown[]]

/** Returns `unnest($n::type[], …)` over the columns, whose parameters begin behind `before`. */
export function unnest(columns: readonly Column[], before: number): string {
  return `unnest(${columns.map(([type], index) => `$${before + index + 1}::${type}[]`).join(', ')})`
}

/** Runs the parts as one prepared statement; `last` is the query over them whose rows are returned. */
export async function runTogether<Row extends object>(
  client: Client,
  statement: { name: string; parts: readonly Part[]; last: string },
): Promise<Row[]> {
  const values: unknown[] = []
  const ctes = statement.parts.map((part) => {
    const before = values.length
    values.push(...part.values)
    const sql = part.sql.replace(/\$(\d+)/g, (_, index: string) => `$${Number(index) + before}`)
    return `${part.name} as (${sql})`
  })
  const text = `with ${ctes.join(',\n')}\n${statement.last}`
  const { rows } = await client.query<Row>({ name: statement.name, text, values })
  return rows
}
