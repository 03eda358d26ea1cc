/** What moved a customer's points, read from the facts themselves: sales with the terms of their day, returns, corrections by hand. */
import { parseFact, type SaleBody } from '@kassa/contract'
import { type Entry, parseMoment } from '@kassa/journal'
import { type LoyaltyFacts, loyaltyRecord, type PointsMovement } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import { utcMinute } from '../storedValue/valueEntries.ts'

/** A transaction as its entry has it. */
export type DatedSale = { at: string; sale: SaleBody }

export type PointsFacts = LoyaltyFacts & {
  /** What whoever corrected points by hand wrote, by the id of the correction. */
  notes: ReadonlyMap<string, string>
}

/** Returns all facts that the customer's account follows from: own sales, those that exchanges of goods connect with them, what came back,
 *  and corrections. `also`: transactions that the ledgers do not have yet.
 *  Units: times are minutes of UTC, so that stores of several zones have one order.
 *  Ensures: independent of the order of arrival; a transaction that comes twice counts once. */
export async function readPointsFacts(
  client: Client,
  tenantId: string,
  { customerId, also = [] }: { customerId: string; also?: readonly DatedSale[] },
): Promise<PointsFacts> {
  const { rows } = await client.query<{ packed: Buffer }>({
    name: 'points_texts',
    text: `with recursive family (transaction_id) as (
             select transaction_id from transaction where tenant_id = $1 and customer_id = $2
             union
             select transaction_id from unnest($3::uuid[]) as named (transaction_id)
             union
             select linked.transaction_id from family cross join lateral (
               select original_transaction_id as transaction_id from return_line
                where tenant_id = $1 and transaction_id = family.transaction_id
               union all
               select transaction_id from return_line
                where tenant_id = $1 and original_transaction_id = family.transaction_id) as linked
           )
           select ${packedText}
             from family
             join transaction using (transaction_id)
             join journal using (tenant_id, device_id, incarnation, seq)
            where tenant_id = $1`,
    values: [tenantId, customerId, also.flatMap(({ sale }) => originalsOf(sale))],
  })
  const held = rows.flatMap(({ packed }) => saleIn(unpackText(packed)) ?? [])
  const corrections = await readCorrections(client, tenantId, customerId)
  return {
    ...factsOf([...held, ...also]),
    movements: corrections.map(({ movement }) => movement),
    notes: new Map(corrections.map(({ movement, note }) => [movement.entryId, note])),
  }
}

function originalsOf({ lines }: SaleBody): string[] {
  return lines.flatMap(({ original }) => original?.transactionId ?? [])
}

function factsOf(transactions: readonly DatedSale[]): Pick<LoyaltyFacts, 'sales' | 'returns'> {
  const termsBySale = new Map(transactions.map(({ sale }) => [sale.transactionId, sale.loyalty]))
  const records = transactions.map(({ at, sale }) =>
    loyaltyRecord(sale, {
      ...{ terms: sale.customerId === undefined ? undefined : sale.loyalty, at },
      customerId: sale.customerId ?? '',
      unearningOf: (originalId) => termsBySale.get(originalId)?.tendersThatEarnNothing ?? [],
    }),
  )
  return {
    sales: records.flatMap(({ sale }) => sale ?? []),
    returns: records.flatMap(({ returns }) => returns),
  }
}

/** Returns the sale of an entry's text; undefined where it holds another fact. */
export function saleIn(text: string): DatedSale | undefined {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return undefined
  return { at: utcMinute(parseMoment(at).epochMs), sale: parsed.fact.body }
}

async function readCorrections(
  client: Client,
  tenantId: string,
  customerId: string,
): Promise<{ movement: PointsMovement; note: string }[]> {
  const { rows } = await client.query<{ packed: Buffer }>({
    name: 'points_corrections',
    text: `select ${packedText}
             from points_correction join journal using (tenant_id, device_id, incarnation, seq)
            where tenant_id = $1 and customer_id = $2`,
    values: [tenantId, customerId],
  })
  return rows.flatMap(({ packed }) => {
    const { kind, body, at } = JSON.parse(unpackText(packed)) as Entry
    const parsed = parseFact(kind, body)
    if (parsed.status !== 'parsed' || parsed.fact.kind !== 'points_corrected') return []
    const { correctionId, programmeId, points, reason } = parsed.fact.body
    const head = { entryId: correctionId, sourceId: correctionId, programmeId, customerId }
    const amount = points < 0 ? -points : points
    const type = points < 0 ? ('spend' as const) : ('load' as const)
    return [
      { movement: { ...head, at: utcMinute(parseMoment(at).epochMs), type, points: amount }, note: reason },
    ]
  })
}
