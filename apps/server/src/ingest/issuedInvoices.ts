/** Where the facts of invoices stand, by sale: so that a sale finds its own. */
import { type FactBody, parseFact } from '@kassa/contract'
import { type JournalIdentity, parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import type { DerivedEntry } from './rows.ts'

/** Keeps the places of invoices. Costs nothing where there are none; one that comes twice is kept once. */
export async function storeInvoices(
  client: Client,
  { tenant, device, incarnation }: JournalIdentity,
  derived: readonly DerivedEntry[],
): Promise<void> {
  for (const { journal } of derived) {
    const body = invoiceIn(journal.text)
    if (body === undefined) continue
    const { invoiceId, transactionId, series, number } = body
    await client.query({
      name: 'insert_invoice',
      text: `insert into invoice (tenant_id, invoice_id, transaction_id, series, number, device_id, incarnation, seq)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      values: [tenant, invoiceId, transactionId, series, number, device, incarnation, journal.seq],
    })
  }
}

function invoiceIn(text: string): FactBody['invoice_issued'] | undefined {
  if (!text.includes('"kind":"invoice_issued"')) return undefined
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return undefined
  const fact = parseFact(parsed.entry.kind, parsed.entry.body)
  return fact.status === 'parsed' && fact.fact.kind === 'invoice_issued' ? fact.fact.body : undefined
}
