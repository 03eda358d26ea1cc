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
import {
  type ItemRow,
  isKnownColumn,
  mergeItem,
  type RowProblem,
  readItemRow,
  requiredColumns,
} from './itemRow.ts'
import { bookCounts } from './stockCount.ts'

export type LineProblem = RowProblem & { line: number }

export type ImportOutcome =
  | { status: 'imported'; itemCount: number; newCategoryCount: number; stockLineCount: number }
  | { status: 'refused'; problems: LineProblem[] }

const chunkSize = 1000

/** Imports items from the text of a CSV file.   Fails: `refused` (returned) with what is wrong in which line; then nothing is written.
 *  Ensures: of an item that is known by its SKU, what the file has no column for stays as it is. */
export async function importItems(tools: ImportTools, tenantId: string, csv: string): Promise<ImportOutcome> {
  const { pool, onProgress } = tools
  const { stores, known } = await readKnown(pool, tenantId)
  const read = readFile(csv, known)
  if (read.problems.length > 0) return { status: 'refused', problems: read.problems }

  const categories = await addCategories(tools, tenantId, read.rows)
  const items = await readItems(pool, tenantId)
  const itemIds = new Map([...items].map(([sku, { id }]) => [sku, id]))
  for (let start = 0; start < read.rows.length; start += chunkSize) {
    const changes = read.rows.slice(start, start + chunkSize).map((row) => {
      const before = items.get(row.item.sku)
      const categoryId =
        row.category === undefined ? before?.body.categoryId : categories.ids.get(row.category)
      const id = before?.id ?? makeId(tools.nowMs())
      itemIds.set(row.item.sku, id)
      const item = mergeItem(before?.body, row, read.headings)
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

/** What a file may speak of. */
type Known = { storeNames: ReadonlySet<string>; taxCategories: ReadonlySet<string> }

function readKnown(pool: Pool, tenantId: string) {
  return withTenant(pool, tenantId, async (client) => {
    const stores = await readRecords(client, tenantId, 'store')
    const tables = await readRecords(client, tenantId, 'tax_table')
    const categories = tables.flatMap(({ body }) => body.categories.map(({ category }) => category))
    const storeNames = new Set(stores.map(({ body }) => body.name))
    return { stores, known: { storeNames, taxCategories: new Set(categories) } }
  })
}

type ReadFile = { headings: string[]; rows: ItemRow[]; problems: LineProblem[] }

function readFile(csv: string, known: Known): ReadFile {
  const parsed = Papa.parse<Record<string, string>>(csv, {
    header: true,
    transformHeader: (name) => name.trim(),
  })
  const headings = parsed.meta.fields ?? []
  const problems: LineProblem[] = headingProblems(headings, known.storeNames)
  const rows: ItemRow[] = []
  const lineOfSku = new Map<string, number>()
  parsed.data.forEach((cells, index) => {
    if (Object.values(cells).every((cell) => String(cell).trim() === '')) return
    const line = index + 2
    const outcome = readItemRow(cells)
    if (outcome.status === 'wrong') {
      problems.push(...outcome.problems.map((problem) => ({ line, ...problem })))
      return
    }
    problems.push(...placeProblems(outcome.row, line, { lineOfSku, known }))
    lineOfSku.set(outcome.row.item.sku, line)
    rows.push(outcome.row)
  })
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ line: 1, column: '', value: '', problem: 'the file has no rows' })
  }
  return { headings, rows, problems }
}

/** What is wrong with a row beside the others, or in this business. */
function placeProblems(
  { item: { sku, taxCategory } }: ItemRow,
  line: number,
  { lineOfSku, known }: { lineOfSku: ReadonlyMap<string, number>; known: Known },
): LineProblem[] {
  const problems: LineProblem[] = []
  const earlier = lineOfSku.get(sku)
  if (earlier !== undefined) {
    problems.push({ line, column: 'sku', value: sku, problem: `is in line ${earlier} already` })
  }
  if (!known.taxCategories.has(taxCategory)) {
    const problem = `is no tax category; there are ${[...known.taxCategories].join(', ')}`
    problems.push({ line, column: 'tax_category', value: taxCategory, problem })
  }
  return problems
}

function headingProblems(headings: readonly string[], storeNames: ReadonlySet<string>): LineProblem[] {
  const atTop = (column: string, problem: string) => ({ line: 1, column, value: '', problem })
  const missing = requiredColumns
    .filter((column) => !headings.includes(column))
    .map((column) => atTop(column, 'is missing from the headings'))
  const unknown = headings
    .filter((heading) => !isKnownColumn(heading))
    .map((column) => atTop(column, 'is no column that an items file has'))
  const unknownStores = headings
    .filter((heading) => heading.startsWith('stock:') && !storeNames.has(heading.slice('stock:'.length)))
    .map((column) => atTop(column, `names no store; there are ${[...storeNames].join(', ')}`))
  return [...missing, ...unknown, ...unknownStores]
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

function readItems(pool: Pool, tenantId: string): Promise<Map<string, { id: string; body: ItemRecord }>> {
  return withTenant(pool, tenantId, async (client) => {
    const items = await readRecords(client, tenantId, 'item')
    return new Map(items.map((item) => [item.body.sku, item]))
  })
}

function makeId(nowMs: number): string {
  return uuidv7(nowMs, randomBytes(10))
}
