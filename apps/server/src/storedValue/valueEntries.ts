/** What moved on one account of stored value, read from the facts themselves: with what each payment restores, undoes or was held for. */
import { parseFact } from '@kassa/contract'
import { type Entry, parseMoment } from '@kassa/journal'
import {
  nextMidnight,
  type RetailTransaction,
  type StoredValueEntry,
  storedValueEntries,
} from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

export type AccountKey = { kind: StoredValueEntry['kind']; accountId: string; currency: string }

/** Returns the entries of the account that transactions made, oldest first; entries of other accounts are not among them.
 *  Units: minor units; times are minutes of UTC, so that stores of several zones have one order. */
export async function readValueEntries(
  client: Client,
  tenantId: string,
  { kind, accountId, currency }: AccountKey,
): Promise<StoredValueEntry[]> {
  const { rows } = await client.query<{ packed: Buffer }>({
    name: 'value_texts',
    text: `select ${packedText}
             from transaction join journal using (tenant_id, device_id, incarnation, seq)
            where tenant_id = $1 and transaction_id in (
              select transaction_id from value_entry
               where tenant_id = $1 and kind = $2 and account_id = $3 and currency = $4)
            order by transaction.at, transaction_id`,
    values: [tenantId, kind, accountId, currency],
  })
  return rows
    .flatMap(({ packed }) => entriesIn(unpackText(packed)))
    .filter((entry) => entry.kind === kind && entry.accountId === accountId)
}

/** Returns the minute of UTC, as the kernel writes points of time. */
export function utcMinute(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 16)
}

function entriesIn(text: string): StoredValueEntry[] {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return []
  const transaction = parsed.fact.body
  const expiresAt = expiryIn(transaction)
  return storedValueEntries(transaction, {
    at: utcMinute(parseMoment(at).epochMs),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  })
}

/** Cards that are sold together hold equally long. */
function expiryIn({ lines }: RetailTransaction): string | undefined {
  const day = lines.find(({ role, expiryDay }) => role === 'gift_card' && expiryDay !== undefined)?.expiryDay
  return day === undefined ? undefined : nextMidnight(`${day}T00:00`)
}
