/** The ledgers and lists of an export, one CSV file each: which columns, and in what order the rows come. */

import type { Client } from '../database/pool.ts'
import { readInPages } from '../database/snapshot.ts'
import { type CsvValue, csvLine } from './csv.ts'
import { utc } from './journalFiles.ts'

type LedgerFile = { name: string; table: string; columns: Record<string, string>; order: string }

const plain = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]))
const list = (name: string) => ({ [name]: `array_to_string(${name}, ' ')` })
const moment = (name: string) => ({ [name]: utc(name) })

export const ledgerFiles: readonly LedgerFile[] = [
  {
    ...{ name: 'ledgers/transactions.csv', table: 'transaction', order: 'at, transaction_id' },
    columns: {
      ...plain('transaction_id', 'type', 'store_id', 'device_id', 'incarnation', 'seq'),
      ...moment('at'),
      ...plain(
        'local_day',
        'local_hour',
        'receipt_number',
        'operator_id',
        'currency',
        'total_minor',
        'tax_minor',
      ),
      ...{ ...plain('line_count'), ...list('tender_types'), ...list('review') },
    },
  },
  {
    ...{ name: 'ledgers/returns.csv', table: 'return_line', order: 'transaction_id, line_number' },
    columns: plain(
      ...['transaction_id', 'line_number', 'original_transaction_id', 'original_line', 'quantity_milli'],
    ),
  },
  {
    ...{ name: 'ledgers/invoice-buyers.csv', table: 'invoice_buyer', order: 'invoice_id' },
    columns: plain('invoice_id', 'text', 'kept_until'),
  },
  {
    ...{ name: 'ledgers/money.csv', table: 'money_entry', order: 'transaction_id, line_number' },
    columns: plain('transaction_id', 'line_number', 'account', 'detail', 'currency', 'amount_minor'),
  },
  {
    ...{ name: 'ledgers/stock.csv', table: 'stock_entry', order: 'transaction_id, line_number' },
    columns: plain('transaction_id', 'line_number', 'store_id', 'item_id', 'quantity_milli'),
  },
  {
    ...{ name: 'ledgers/value.csv', table: 'value_entry', order: 'transaction_id, line_number' },
    columns: plain('transaction_id', 'line_number', 'kind', 'account_id', 'currency', 'amount_minor'),
  },
  {
    ...{ name: 'ledgers/stock_levels.csv', table: 'stock_level', order: 'store_id, item_id' },
    columns: plain('store_id', 'item_id', 'quantity_milli'),
  },
  {
    ...{ name: 'ledgers/sales_by_hour.csv', table: 'sales_hour' },
    order: 'store_id, local_day, local_hour, currency',
    columns: plain(
      ...['store_id', 'local_day', 'local_hour', 'currency', 'transaction_count', 'total_minor', 'tax_minor'],
    ),
  },
  {
    ...{ name: 'ledgers/shifts.csv', table: 'till_shift', order: 'device_id, incarnation, seq, currency' },
    columns: {
      ...plain('shift_id', 'store_id', 'device_id', 'incarnation', 'seq', 'number'),
      ...{
        ...moment('opened_at'),
        ...plain('opened_by'),
        ...moment('at'),
        ...plain('closed_by', 'currency'),
      },
      ...plain('float_minor', 'tendered_minor', 'paid_in_minor', 'paid_out_minor', 'picked_up_minor'),
      ...plain('expected_minor', 'difference_minor', 'note'),
    },
  },
  {
    ...{ name: 'ledgers/z_reports.csv', table: 'till_report', order: 'device_id, incarnation, seq' },
    columns: {
      ...plain('store_id', 'device_id', 'incarnation', 'seq', 'number'),
      ...{ ...moment('at'), ...plain('operator_id', 'currency', 'sales_minor', 'returns_minor') },
      ...list('review'),
    },
  },
  {
    ...{ name: 'ledgers/staff.csv', table: 'staff_event', order: 'device_id, incarnation, seq' },
    columns: plain('staff_id', 'kind', 'local_day', 'store_id', 'device_id', 'incarnation', 'seq'),
  },
  {
    ...{ name: 'ledgers/received.csv', table: 'journal', order: 'device_id, incarnation, seq' },
    columns: { ...plain('device_id', 'incarnation', 'seq'), ...moment('received_at'), ...list('review') },
  },
]

/** Yields the lines of a file, its first names the columns. */
export async function* ledgerLines(
  client: Client,
  tenantId: string,
  { table, columns, order }: LedgerFile,
): AsyncGenerator<string> {
  const names = Object.keys(columns)
  const chosen = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`)
  yield csvLine(names)
  const pages = readInPages<Record<string, CsvValue>>(
    client,
    `select ${chosen.join(', ')} from ${table} where tenant_id = $1 order by ${order}`,
    [tenantId],
  )
  for await (const rows of pages)
    yield rows.map((row) => csvLine(names.map((name) => row[name] ?? null))).join('')
}
