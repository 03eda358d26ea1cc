/** How much of each line of some sales went out and came back, as this server holds it. */
import { parseFact } from '@kassa/contract'
import { parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

/** Thousandths, by `lineKey`; of what was sold, a sale that is held has an entry of its own, too. */
export type Quantities = Map<string, number>

/** A line of a sale, from 1. */
export function lineKey(transactionId: string, lineNumber: number): string {
  return `${transactionId} ${lineNumber}`
}

/** Returns what the sales among the texts sold. */
export function quantitiesSold(texts: readonly string[], saleIds: ReadonlySet<string>): Quantities {
  const sold: Quantities = new Map()
  for (const text of texts) {
    const parsed = parseEntry(text)
    if (parsed.status !== 'parsed') continue
    const fact = parseFact(parsed.entry.kind, parsed.entry.body)
    if (fact.status !== 'parsed' || fact.fact.kind !== 'retail_transaction') continue
    const { transactionId, lines } = fact.fact.body
    if (!saleIds.has(transactionId)) continue
    sold.set(transactionId, 0)
    lines.forEach(({ quantityMilli }, index) => {
      sold.set(lineKey(transactionId, index + 1), quantityMilli)
    })
  }
  return sold
}

/** Returns the entries of the sales that are held. */
export async function readTexts(
  client: Client,
  tenantId: string,
  saleIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ packed: Buffer }>({
    name: 'sale_texts',
    text: `select ${packedText}
             from transaction join journal using (tenant_id, device_id, incarnation, seq)
            where tenant_id = $1 and transaction_id = any($2::uuid[])`,
    values: [tenantId, saleIds],
  })
  return rows.map(({ packed }) => unpackText(packed))
}

/** Returns what came back of them. */
export async function readReturned(
  client: Client,
  tenantId: string,
  saleIds: readonly string[],
): Promise<Quantities> {
  const { rows } = await client.query<{ saleId: string; lineNumber: number; quantityMilli: number }>({
    name: 'returned_of_sales',
    text: `select original_transaction_id as "saleId", original_line as "lineNumber", sum(quantity_milli)::bigint as "quantityMilli"
             from return_line
            where tenant_id = $1 and original_transaction_id = any($2::uuid[])
            group by original_transaction_id, original_line`,
    values: [tenantId, saleIds],
  })
  return new Map(
    rows.map(({ saleId, lineNumber, quantityMilli }) => [lineKey(saleId, lineNumber), quantityMilli]),
  )
}
