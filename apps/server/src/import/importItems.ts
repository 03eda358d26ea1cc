/**
 * The import of items: a CSV file becomes categories, items and counted stock.
 * It is read whole before anything is written: a file with a mistake changes nothing, and every mistake is named with its line.
 * The same file again changes nothing but what differs: items are known by SKU, stock columns are counts.
 */
import { randomBytes } from 'node:crypto'
import type { CategoryRecord, ItemRecord } from '@kassa/contract'
import { uuidv7 } from '@kassa/journal'
import Papa from 'papaparse'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readRecords } from '../records/readRecord.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import type { ImportTools } from './importTools.ts'
import { type ItemRow, type RowProblem, readItemRow, requiredColumns } from './itemRow.ts'
import { bookCounts } from './stockCount.ts'

export type LineProblem = RowProblem & { line: number }

export type ImportOutcome =
  | { status: 'imported'; itemCount: number; newCategoryCount: number; stockLineCount: number }
  | { status: 'refused'; problems: LineProblem[] }

const chunkSize = 1000

/** Imports items from the text of a CSV file.   Fails: `refused` (returned) with what is wrong in which line; then nothing is written. */
export async function importItems(tools: ImportTools, tenantId: string, csv: string): Promise<ImportOutcome> {
  const { pool, onProgress } = tools
  const stores = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, 'store'))
  const read = readFile(csv, new Set(stores.map(({ body }) => body.name)))
  if (read.problems.length > 0) return { status: 'refused', problems: read.problems }

  const categories = await addCategories(tools, tenantId, read.rows)
  const itemIds = await readItemIds(pool, tenantId)
  for (let start = 0; start < read.rows.length; start += chunkSize) {
    const changes = read.rows.slice(start, start + chunkSize).map(({ item, category }) => {
      const categoryId = category === undefined ? undefined : categories.ids.get(category)
      const id = itemIds.get(item.sku) ?? makeId(tools.nowMs())
      itemIds.set(item.sku, id)
      const body: ItemRecord = { ...item, ...(categoryId === undefined ? {} : { categoryId }) }
      return { kind: 'item', id, body } satisfies RecordChange
    })
    await withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, changes))
    onProgress?.(start + changes.length, read.rows.length)
  }
  const stockLineCount = await bookCounts(tools, tenantId, { rows: read.rows, itemIds, stores })
  return {
    status: 'imported',
    itemCount: read.rows.length,
    newCategoryCount: categories.newCount,
    stockLineCount,
  }
}

function readFile(csv: string, storeNames: Set<string>): { rows: ItemRow[]; problems: LineProblem[] } {
  const parsed = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  })
  const headings = parsed.meta.fields ?? []
  const problems: LineProblem[] = headingProblems(headings, storeNames)
  const rows: ItemRow[] = []
  const lineOfSku = new Map<string, number>()
  parsed.data.forEach((cells, index) => {
    const line = index + 2
    const outcome = readItemRow(cells)
    if (outcome.status === 'wrong') {
      problems.push(...outcome.problems.map((problem) => ({ line, ...problem })))
      return
    }
    const { sku } = outcome.row.item
    const earlier = lineOfSku.get(sku)
    if (earlier !== undefined)
      problems.push({ line, column: 'sku', value: sku, problem: `is in line ${earlier} already` })
    lineOfSku.set(sku, line)
    rows.push(outcome.row)
  })
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ line: 1, column: '', value: '', problem: 'the file has no rows' })
  }
  return { rows, problems }
}

function headingProblems(headings: readonly string[], storeNames: Set<string>): LineProblem[] {
  const missing = requiredColumns
    .filter((column) => !headings.includes(column))
    .map((column) => ({ line: 1, column, value: '', problem: 'is missing from the headings' }))
  const unknownStores = headings
    .filter((heading) => heading.startsWith('stock:') && !storeNames.has(heading.slice('stock:'.length)))
    .map((column) => ({
      line: 1,
      column,
      value: '',
      problem: `names no store; there are ${[...storeNames].join(', ')}`,
    }))
  return [...missing, ...unknownStores]
}

async function addCategories({ pool, nowMs }: ImportTools, tenantId: string, rows: readonly ItemRow[]) {
  return withTenant(pool, tenantId, async (client) => {
    const known = await readRecords(client, tenantId, 'category')
    const ids = new Map(known.map(({ id, body }) => [body.name, id]))
    const names = [...new Set(rows.flatMap(({ category }) => category ?? []))]
      .filter((name) => !ids.has(name))
      .sort()
    const changes = names.map((name, index) => {
      const position = known.length + index
      // Neighbours get hues far apart: steps of the golden angle.
      const body: CategoryRecord = { name, position, hue: (position * 137 + 20) % 360 }
      return { kind: 'category', id: makeId(nowMs()), body } satisfies RecordChange
    })
    if (changes.length > 0) await writeRecords(client, tenantId, changes)
    for (const { id, body } of changes) ids.set(body.name, id)
    return { ids, newCount: changes.length }
  })
}

function readItemIds(pool: Pool, tenantId: string): Promise<Map<string, string>> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ sku: string; id: string }>(
      `select body ->> 'sku' as sku, id from record where tenant_id = $1 and kind = 'item' and body is not null`,
      [tenantId],
    )
    return new Map(rows.map(({ sku, id }) => [sku, id]))
  })
}

function makeId(nowMs: number): string {
  return uuidv7(nowMs, randomBytes(10))
}
