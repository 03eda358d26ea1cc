/** The derived tables, each with how its rows are read back and what a replay says they must be. */
import { parseMoment } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import type { Effects } from '../ingest/rows.ts'
import { hourChanges, levelChanges } from '../ingest/totals.ts'
import type { Finding } from './finding.ts'

type Values = Record<string, unknown>

/** A table whose rows each belong to one transaction. */
type EntryTable = {
  table: string
  key: string[]
  columns: Record<string, string>
  expected: (effects: Effects) => Values[]
}

const list = (column: string) => `coalesce(array_to_string(${column}, ','), '')`

export const entryTables: readonly EntryTable[] = [
  {
    table: 'transaction',
    key: ['transactionId'],
    columns: {
      ...{ transactionId: 'transaction_id', type: 'type', storeId: 'store_id', deviceId: 'device_id' },
      ...{ incarnation: 'incarnation', seq: 'seq', atMs: '(extract(epoch from at) * 1000)::bigint' },
      ...{
        localDay: 'local_day',
        localHour: 'local_hour',
        receiptNumber: 'receipt_number',
        operatorId: 'operator_id',
        customerId: 'customer_id',
      },
      ...{ currency: 'currency', totalMinor: 'total_minor', taxMinor: 'tax_minor', lineCount: 'line_count' },
      ...{ tenderTypes: list('tender_types'), orderId: 'order_id', review: list('review') },
    },
    expected: ({ transaction: { at, tenderTypes, review, ...row } }) => [
      { ...row, atMs: parseMoment(at).epochMs, tenderTypes: tenderTypes.join(','), review: review.join(',') },
    ],
  },
  {
    table: 'money_entry',
    key: ['transactionId', 'lineNumber'],
    columns: {
      ...{ transactionId: 'transaction_id', lineNumber: 'line_number', account: 'account', detail: 'detail' },
      ...{ currency: 'currency', amountMinor: 'amount_minor' },
    },
    expected: (effects) => effects.money,
  },
  {
    table: 'stock_entry',
    key: ['transactionId', 'lineNumber'],
    columns: {
      ...{
        transactionId: 'transaction_id',
        lineNumber: 'line_number',
        storeId: 'store_id',
        itemId: 'item_id',
      },
      quantityMilli: 'quantity_milli',
    },
    expected: (effects) => effects.stock,
  },
  {
    table: 'value_entry',
    key: ['transactionId', 'lineNumber'],
    columns: {
      ...{
        transactionId: 'transaction_id',
        lineNumber: 'line_number',
        kind: 'kind',
        accountId: 'account_id',
      },
      ...{ currency: 'currency', amountMinor: 'amount_minor' },
    },
    expected: (effects) => effects.value,
  },
  {
    table: 'coupon_use',
    key: ['transactionId', 'promotionId', 'couponId'],
    columns: {
      ...{
        transactionId: 'transaction_id',
        promotionId: 'promotion_id',
        couponId: 'coupon_id',
        uses: 'uses',
      },
    },
    expected: (effects) => effects.coupons,
  },
  {
    table: 'return_line',
    key: ['transactionId', 'lineNumber'],
    columns: {
      ...{ transactionId: 'transaction_id', lineNumber: 'line_number' },
      ...{ originalTransactionId: 'original_transaction_id', originalLine: 'original_line' },
      quantityMilli: 'quantity_milli',
    },
    expected: (effects) => effects.returns,
  },
]

/** A table of running totals over all transactions. */
export const totalTables = [
  {
    table: 'stock_level',
    key: ['storeId', 'itemId'],
    columns: { storeId: 'store_id', itemId: 'item_id', quantityMilli: 'quantity_milli' },
    expected: levelChanges,
  },
  {
    table: 'sales_hour',
    key: ['storeId', 'localDay', 'localHour', 'currency'],
    columns: {
      ...{ storeId: 'store_id', localDay: 'local_day', localHour: 'local_hour', currency: 'currency' },
      ...{ transactionCount: 'transaction_count', totalMinor: 'total_minor', taxMinor: 'tax_minor' },
    },
    expected: hourChanges,
  },
] as const

/** Reads rows of a derived table back. */
export async function readRows(
  client: Client,
  tenantId: string,
  from: { table: string; columns: Readonly<Record<string, string>>; transactionIds?: readonly string[] },
): Promise<Values[]> {
  const columns = Object.entries(from.columns).map(([name, sql]) => `${sql} as "${name}"`)
  const condition = from.transactionIds === undefined ? '' : ' and transaction_id = any($2::uuid[])'
  const values = from.transactionIds === undefined ? [tenantId] : [tenantId, from.transactionIds]
  const { rows } = await client.query<Values>(
    `select ${columns.join(', ')} from ${from.table} where tenant_id = $1${condition}`,
    values,
  )
  return rows
}

/** Returns where the rows that are held differ from those that a replay makes. */
export function compareRows(
  table: { table: string; key: readonly string[]; columns: Readonly<Record<string, string>> },
  expected: readonly Values[],
  held: readonly Values[],
): Finding[] {
  const keyOf = (row: Values) => table.key.map((name) => String(row[name])).join(' ')
  const heldByKey = new Map(held.map((row) => [keyOf(row), row]))
  const findings: Finding[] = []
  for (const row of expected) {
    const key = keyOf(row)
    const place = `${table.table} ${key}`
    const heldRow = heldByKey.get(key)
    heldByKey.delete(key)
    if (heldRow === undefined) {
      findings.push({ code: 'row_missing', place, detail: 'the journal says there is one' })
      continue
    }
    for (const name of Object.keys(table.columns)) {
      if (heldRow[name] === row[name]) continue
      const detail = `${name} is ${String(heldRow[name])}, the journal says ${String(row[name])}`
      findings.push({ code: 'row_differs', place, detail })
    }
  }
  for (const key of heldByKey.keys()) {
    findings.push({
      code: 'row_unexplained',
      place: `${table.table} ${key}`,
      detail: 'no entry of a journal makes it',
    })
  }
  return findings
}

/** Adds one transaction's share to running totals kept per key. */
export function addTotals<Row extends Values>(
  totals: Map<string, Row>,
  key: readonly string[],
  rows: readonly Row[],
): void {
  for (const row of rows) {
    const id = key.map((name) => String(row[name])).join(' ')
    const before = totals.get(id)
    if (before === undefined) totals.set(id, { ...row })
    else totals.set(id, sumOf(before, row, key))
  }
}

function sumOf<Row extends Values>(before: Row, row: Row, key: readonly string[]): Row {
  const summed = Object.keys(row).filter((name) => !key.includes(name))
  return {
    ...before,
    ...Object.fromEntries(summed.map((name) => [name, Number(before[name]) + Number(row[name])])),
  }
}
