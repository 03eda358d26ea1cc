/** Writes what a batch adds: journal, head, ledgers, projections and totals, in one statement. */
import type { ReceivedHead } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packText } from '../entryText/packText.ts'
import { arrayLiteral } from './arrayLiteral.ts'
import type { DerivedEntry, JournalRow } from './rows.ts'
import { type Column, type Part, runTogether, unnest } from './statement.ts'
import { hourChanges, levelChanges } from './totals.ts'

export type JournalKey = { tenantId: string; deviceId: string; incarnation: number }

export type NewLevel = { storeId: string; itemId: string; quantityMilli: number }

/** From so many entries on packing their texts takes long enough to be worth a statement more. */
const largeBatch = 50

/** Stores the batch and returns the stock levels that it changed.
 *  Requires: the journal's head is locked by this transaction and the entries follow it. */
export async function storeBatch(
  client: Client,
  key: JournalKey,
  { derived, head }: { derived: readonly DerivedEntry[]; head: ReceivedHead },
): Promise<NewLevel[]> {
  const [ledgers, totals] = [ledgerParts(key, derived), totalParts(key, derived)]
  if (derived.length < largeBatch) {
    const journal = journalPart(key, packed(key, derived))
    return storeRows(client, 'store_batch', [journal, headPart(key, head), ...ledgers, ...totals])
  }
  const written = runTogether(client, { name: 'store_ledgers', parts: ledgers, last: 'select' })
  // While the database writes those.
  const rows = packed(key, derived)
  await written
  return storeRows(client, 'store_journal', [journalPart(key, rows), headPart(key, head), ...totals])
}

/** Stores an entry that was read back from paper, behind the head, and returns the stock levels that it changed.
 *  Requires: the journal's head is locked by this transaction, and nothing is held at that place. */
export async function storePaperEntry(
  client: Client,
  key: JournalKey,
  derived: DerivedEntry,
): Promise<NewLevel[]> {
  const levels = await storeRows(client, 'store_paper', [
    journalPart(key, packed(key, [derived])),
    ...ledgerParts(key, [derived]),
    ...totalParts(key, [derived]),
  ])
  const place = [key.tenantId, key.deviceId, key.incarnation, derived.journal.seq]
  await client.query(
    `with marked as (
       update journal set is_from_paper = true
        where tenant_id = $1 and device_id = $2 and incarnation = $3 and seq = $4)
     update journal_head set paper_seq = greatest(coalesce(paper_seq, 0), $4)
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    place,
  )
  return levels
}

/** What each transaction adds. */
function ledgerParts(key: JournalKey, derived: readonly DerivedEntry[]): Part[] {
  const effects = effectsIn(derived)
  return [
    transactionPart(key, effects),
    moneyPart(key, effects),
    stockPart(key, effects),
    valuePart(key, effects),
    returnPart(key, effects),
  ]
}

/** What others may change at the same time: last, so that they wait the least. */
function totalParts(key: JournalKey, derived: readonly DerivedEntry[]): Part[] {
  const effects = effectsIn(derived)
  return [levelPart(key, effects), hourPart(key, effects)]
}

function effectsIn(derived: readonly DerivedEntry[]): EffectsList {
  return derived.flatMap((entry) => entry.effects ?? [])
}

function storeRows(client: Client, name: string, parts: readonly Part[]): Promise<NewLevel[]> {
  const last =
    'select store_id as "storeId", item_id as "itemId", quantity_milli as "quantityMilli" from new_level'
  return runTogether<NewLevel>(client, { name, parts, last })
}

type EffectsList = readonly NonNullable<DerivedEntry['effects']>[]

type PackedRow = Omit<JournalRow, 'text'> & { packed: Buffer }

function packed({ tenantId, deviceId }: JournalKey, derived: readonly DerivedEntry[]): PackedRow[] {
  return derived.map(({ journal: { text, ...row } }) => ({
    ...row,
    packed: packText(text, { tenant: tenantId, device: deviceId }),
  }))
}

function journalPart({ tenantId, deviceId, incarnation }: JournalKey, rows: readonly PackedRow[]): Part {
  const columns = columnsOf(rows, {
    ...{ seq: 'bigint', packed: 'bytea', hash: 'text', signature: 'text', review: 'text' },
  })
  return {
    name: 'new_journal',
    sql: `insert into journal (tenant_id, device_id, incarnation, seq, packed, hash, signature, review)
      select $1::uuid, $2::uuid, $3::integer, seq, packed, decode(hash, 'hex'), decode(translate(signature, '-_', '+/') || '==', 'base64'),
             string_to_array(nullif(review, ''), ',')
      from ${unnest(columns, 3)} as entry (seq, packed, hash, signature, review)
      on conflict (tenant_id, device_id, incarnation, seq)
      do update set is_from_paper = false, review = nullif(array_remove(journal.review, 'read_from_paper'), '{}')`,
    values: [tenantId, deviceId, incarnation, ...valuesOf(columns)],
  }
}

function headPart({ tenantId, deviceId, incarnation }: JournalKey, head: ReceivedHead): Part {
  return {
    name: 'new_head',
    sql: `update journal_head set seq = $4::bigint, hash = decode($5::text, 'hex'), received_at = now()
      where tenant_id = $1::uuid and device_id = $2::uuid and incarnation = $3::integer`,
    values: [tenantId, deviceId, incarnation, head.seq, head.hash],
  }
}

function transactionPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(
    effects.map((effect) => effect.transaction),
    {
      ...{
        transactionId: 'uuid',
        type: 'text',
        storeId: 'uuid',
        deviceId: 'uuid',
        incarnation: 'integer',
        seq: 'bigint',
      },
      ...{
        at: 'timestamptz',
        localDay: 'date',
        localHour: 'smallint',
        receiptNumber: 'bigint',
        operatorId: 'uuid',
        customerId: 'uuid',
      },
      ...{ currency: 'text', totalMinor: 'bigint', taxMinor: 'bigint', lineCount: 'integer' },
      ...{ tenderTypes: 'text', orderId: 'uuid', review: 'text' },
    },
  )
  return {
    name: 'new_transaction',
    sql: `insert into transaction (tenant_id, transaction_id, type, store_id, device_id, incarnation, seq, at, local_day,
        local_hour, receipt_number, operator_id, customer_id, currency, total_minor, tax_minor, line_count, tender_types, order_id, review)
      select $1::uuid, transaction_id, type, store_id, device_id, incarnation, seq, at, local_day, local_hour, receipt_number,
             operator_id, customer_id, currency, total_minor, tax_minor, line_count, string_to_array(nullif(tender_types, ''), ','),
             order_id, string_to_array(nullif(review, ''), ',')
      from ${unnest(columns, 1)} as entry (transaction_id, type, store_id, device_id, incarnation, seq, at, local_day, local_hour,
        receipt_number, operator_id, customer_id, currency, total_minor, tax_minor, line_count, tender_types, order_id, review)`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function moneyPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(
    effects.flatMap((effect) => effect.money),
    {
      ...{ transactionId: 'uuid', lineNumber: 'integer', account: 'text', detail: 'text' },
      ...{ currency: 'text', amountMinor: 'bigint' },
    },
  )
  return {
    name: 'new_money',
    sql: `insert into money_entry (tenant_id, transaction_id, line_number, account, detail, currency, amount_minor)
      select $1::uuid, transaction_id, line_number, account, detail, currency, amount_minor
      from ${unnest(columns, 1)} as money (transaction_id, line_number, account, detail, currency, amount_minor)`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function stockPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(
    effects.flatMap((effect) => effect.stock),
    {
      transactionId: 'uuid',
      lineNumber: 'integer',
      storeId: 'uuid',
      itemId: 'uuid',
      quantityMilli: 'bigint',
    },
  )
  return {
    name: 'new_stock',
    sql: `insert into stock_entry (tenant_id, transaction_id, line_number, store_id, item_id, quantity_milli)
      select $1::uuid, transaction_id, line_number, store_id, item_id, quantity_milli
      from ${unnest(columns, 1)} as stock (transaction_id, line_number, store_id, item_id, quantity_milli)`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function valuePart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(
    effects.flatMap((effect) => effect.value),
    {
      ...{ transactionId: 'uuid', lineNumber: 'integer', kind: 'text', accountId: 'text' },
      ...{ currency: 'text', amountMinor: 'bigint' },
    },
  )
  return {
    name: 'new_value',
    sql: `insert into value_entry (tenant_id, transaction_id, line_number, kind, account_id, currency, amount_minor)
      select $1::uuid, transaction_id, line_number, kind, account_id, currency, amount_minor
      from ${unnest(columns, 1)} as value (transaction_id, line_number, kind, account_id, currency, amount_minor)`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function returnPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(
    effects.flatMap((effect) => effect.returns),
    {
      ...{ transactionId: 'uuid', lineNumber: 'integer', originalTransactionId: 'uuid' },
      ...{ originalLine: 'integer', quantityMilli: 'bigint' },
    },
  )
  return {
    name: 'new_return',
    sql: `insert into return_line (tenant_id, transaction_id, line_number, original_transaction_id, original_line, quantity_milli)
      select $1::uuid, transaction_id, line_number, original_transaction_id, original_line, quantity_milli
      from ${unnest(columns, 1)} as back (transaction_id, line_number, original_transaction_id, original_line, quantity_milli)`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function levelPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(levelChanges(effects), {
    storeId: 'uuid',
    itemId: 'uuid',
    quantityMilli: 'bigint',
  })
  return {
    name: 'new_level',
    sql: `insert into stock_level (tenant_id, store_id, item_id, quantity_milli)
      select $1::uuid, store_id, item_id, quantity_milli
      from ${unnest(columns, 1)} as level (store_id, item_id, quantity_milli)
      on conflict (tenant_id, store_id, item_id)
      do update set quantity_milli = stock_level.quantity_milli + excluded.quantity_milli
      returning store_id, item_id, quantity_milli`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

function hourPart({ tenantId }: JournalKey, effects: EffectsList): Part {
  const columns = columnsOf(hourChanges(effects), {
    ...{ storeId: 'uuid', localDay: 'date', localHour: 'smallint', currency: 'text' },
    ...{ transactionCount: 'integer', totalMinor: 'bigint', taxMinor: 'bigint' },
  })
  return {
    name: 'new_hour',
    sql: `insert into sales_hour (tenant_id, store_id, local_day, local_hour, currency, transaction_count, total_minor, tax_minor)
      select $1::uuid, store_id, local_day, local_hour, currency, transaction_count, total_minor, tax_minor
      from ${unnest(columns, 1)} as hour (store_id, local_day, local_hour, currency, transaction_count, total_minor, tax_minor)
      on conflict (tenant_id, store_id, local_day, local_hour, currency)
      do update set transaction_count = sales_hour.transaction_count + excluded.transaction_count,
                    total_minor = sales_hour.total_minor + excluded.total_minor,
                    tax_minor = sales_hour.tax_minor + excluded.tax_minor`,
    values: [tenantId, ...valuesOf(columns)],
  }
}

/** Turns rows into columns. */
function columnsOf<Row extends object>(
  rows: readonly Row[],
  types: Partial<Record<keyof Row & string, string>>,
): Column[] {
  const names = Object.keys(types) as (keyof Row & string)[]
  return names.map((name): Column => [types[name] ?? 'text', rows.map((row): unknown => row[name])])
}

function valuesOf(columns: readonly Column[]): string[] {
  return columns.map(([, values]) => arrayLiteral(values))
}
