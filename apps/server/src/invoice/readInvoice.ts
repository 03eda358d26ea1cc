/** The invoice of a sale or return, as its signed fact states it, with whom it names. */
import { buyerDigest, type FactBody, type IssuedInvoice, parseBuyer, parseFact } from '@kassa/contract'
import { type Entry, parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

type FoundInvoice = { packed: Buffer; buyer: string | null }

/** Returns the invoice, the first where there are several; undefined where none was made out, or its till has not sent it.
 *  Ensures: a buyer is the one whom the till signed for, by the digest in its journal. */
export async function readInvoice(
  client: Client,
  tenantId: string,
  transactionId: string,
): Promise<IssuedInvoice | undefined> {
  const { rows } = await client.query<FoundInvoice>(
    `select ${packedText}, invoice_buyer.text as buyer
       from invoice join journal using (tenant_id, device_id, incarnation, seq)
       left join invoice_buyer using (tenant_id, invoice_id)
      where invoice.tenant_id = $1 and invoice.transaction_id = $2
      order by journal.received_at, invoice.series, invoice.number limit 1`,
    [tenantId, transactionId],
  )
  return rows[0] && issuedInvoice(rows[0])
}

/** Returns the numbers of the invoices of a sale besides the one that counts. */
export async function readOtherInvoices(
  client: Client,
  tenantId: string,
  { transactionId, invoiceId }: Pick<IssuedInvoice, 'transactionId' | 'invoiceId'>,
): Promise<{ series: string; number: number }[]> {
  const { rows } = await client.query<{ series: string; number: number }>(
    `select series, number from invoice
      where tenant_id = $1 and transaction_id = $2 and invoice_id <> $3 order by series, number`,
    [tenantId, transactionId, invoiceId],
  )
  return rows
}

async function issuedInvoice({ packed, buyer: kept }: FoundInvoice): Promise<IssuedInvoice | undefined> {
  const parsed = parseEntry(unpackText(packed))
  if (parsed.status !== 'parsed') return undefined
  const body = bodyOf(parsed.entry)
  if (body === undefined) return undefined
  const { operatorId: _, buyerDigest: digest, ...invoice } = body
  const isSigned = kept !== null && (await buyerDigest(kept)) === digest
  const buyer = isSigned ? parseBuyer(kept) : undefined
  return { ...invoice, issuedAt: parsed.entry.at, ...(buyer === undefined ? {} : { buyer }) }
}

function bodyOf({ kind, body }: Entry): FactBody['invoice_issued'] | undefined {
  const parsed = parseFact(kind, body)
  return parsed.status === 'parsed' && parsed.fact.kind === 'invoice_issued' ? parsed.fact.body : undefined
}
