/** A transaction as the back office lists it: with the names of store, register and operator as they are today. */

import type { TransactionRow } from '@kassa/contract'
import { momentOf, packedText } from '../entryText/packText.ts'

/** A row of `transactionRowColumns`. */
export type FoundTransaction = Omit<TransactionRow, 'at'> & { packed: Buffer }

/** The columns of a `TransactionRow` and where they come from; when it was made is in its entry. */
export const transactionRowColumns = `
  transaction.transaction_id as "transactionId",
  transaction.store_id as "storeId",
  coalesce(store.body ->> 'name', transaction.store_id::text) as "storeName",
  coalesce(register.body ->> 'name', transaction.device_id::text) as "registerName",
  transaction.receipt_number as "receiptNumber",
  ${packedText},
  coalesce(staff.body ->> 'name', transaction.operator_id::text) as "operatorName",
  transaction.line_count as "lineCount",
  transaction.currency,
  transaction.total_minor as "totalMinor",
  transaction.tax_minor as "taxMinor",
  coalesce(transaction.tender_types, '{}') as "tenderTypes",
  coalesce(transaction.review, '{}') as "reviewReasons"`

export const transactionRowSources = `
  transaction
  join journal using (tenant_id, device_id, incarnation, seq)
  join device using (tenant_id, device_id, incarnation)
  left join record as store
    on store.tenant_id = transaction.tenant_id and store.kind = 'store' and store.id = transaction.store_id
  left join record as register
    on register.tenant_id = device.tenant_id and register.kind = 'register' and register.id = device.register_id
  left join record as staff
    on staff.tenant_id = transaction.tenant_id and staff.kind = 'staff' and staff.id = transaction.operator_id`

/** Returns the `TransactionRow` of a row that may have more columns. */
export function toTransactionRow(row: FoundTransaction): TransactionRow {
  const { transactionId, storeId, storeName, registerName, receiptNumber, packed, operatorName } = row
  const { lineCount, currency, totalMinor, taxMinor, tenderTypes, reviewReasons } = row
  return {
    ...{ transactionId, storeId, storeName, registerName, receiptNumber, at: momentOf(packed), operatorName },
    ...{ lineCount, currency, totalMinor, taxMinor, tenderTypes, reviewReasons },
  }
}
