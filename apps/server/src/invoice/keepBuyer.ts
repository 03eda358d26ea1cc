/** Keeping whom invoices name, beside the journal, until the law lets it go.   Source: ADR-0029; Regulation (EU) 2016/679 art. 17 (3) (b). */
import type { Client } from '../database/pool.ts'
import { invoiceKeptUntil } from './keptUntil.ts'

export type GivenBuyer = {
  invoiceId: string
  text: string
  /** ISO 3166-1, of the store that made the invoice out. */
  country: string
  /** YYYY-MM-DD. */
  today: string
}

/** Keeps the text of an invoice, once: it never changes. What the law has let go of is forgotten on the way. */
export async function keepBuyer(
  client: Client,
  tenantId: string,
  { invoiceId, text, country, today }: GivenBuyer,
): Promise<'kept' | 'exists'> {
  await client.query('delete from invoice_buyer where tenant_id = $1 and kept_until < $2', [tenantId, today])
  const { rowCount } = await client.query(
    `insert into invoice_buyer (tenant_id, invoice_id, text, kept_until) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [tenantId, invoiceId, text, invoiceKeptUntil(country, today)],
  )
  return rowCount === 0 ? 'exists' : 'kept'
}
