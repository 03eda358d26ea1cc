/** Everything that is held about a customer, in one answer.   Source: Regulation (EU) 2016/679 art. 15 and 20. */
import { type CustomerRecord, invoiceNumberText, parseBuyer, type RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import { readPurchases } from './readPurchases.ts'

type CustomerExport = RouteTypes['exportCustomer']['reply']

/** Returns record, earlier versions, all purchases, and what invoices for them say; undefined where there is no such customer, or not any more. */
export async function exportCustomer(
  client: Client,
  tenantId: string,
  customerId: string,
): Promise<CustomerExport | undefined> {
  const customer = await readRecord(client, tenantId, { kind: 'customer', id: customerId })
  if (customer === undefined) return undefined
  const { rows: history } = await client.query<{
    version: number
    changedAt: string
    customer: CustomerRecord
  }>(
    `select version, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt", body as customer
       from record_history
      where tenant_id = $1 and kind = 'customer' and id = $2 and body is not null
      order by version`,
    [tenantId, customerId],
  )
  const purchases = await readPurchases(client, tenantId, { customerId, limit: null })
  const invoices = await readInvoices(client, tenantId, customerId)
  return { customerId, customer, history, purchases, invoices }
}

/** Invoices of their purchases, the oldest first; of one whose buyer has not arrived, or whom the law lets go, the number alone. */
async function readInvoices(
  client: Client,
  tenantId: string,
  customerId: string,
): Promise<CustomerExport['invoices']> {
  const { rows } = await client.query<{
    series: string
    number: number
    transactionId: string
    text: string | null
  }>(
    `select invoice.series, invoice.number, invoice.transaction_id as "transactionId", invoice_buyer.text
       from transaction
       join invoice on invoice.tenant_id = $1 and invoice.transaction_id = transaction.transaction_id
       left join invoice_buyer on invoice_buyer.tenant_id = $1 and invoice_buyer.invoice_id = invoice.invoice_id
      where transaction.tenant_id = $1 and transaction.customer_id = $2
      order by transaction.at, invoice.invoice_id`,
    [tenantId, customerId],
  )
  return rows.map(({ series, number, transactionId, text }) => {
    const buyer = text === null ? undefined : parseBuyer(text)
    return { number: invoiceNumberText({ series, number }), transactionId, ...(buyer && { buyer }) }
  })
}
