/** Where corrections of points by hand stand, by customer: so that an account finds its own. */
import { parseFact } from '@kassa/contract'
import { type JournalIdentity, parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import type { DerivedEntry } from './rows.ts'

/** Keeps the places of corrections. Costs nothing where there are none; a correction that comes twice is kept once. */
export async function storeCorrections(
  client: Client,
  { tenant, device, incarnation }: JournalIdentity,
  derived: readonly DerivedEntry[],
): Promise<void> {
  for (const { journal } of derived) {
    const body = correctionIn(journal.text)
    if (body === undefined) continue
    const { customerId, correctionId } = body
    await client.query({
      name: 'insert_points_correction',
      text: `insert into points_correction (tenant_id, customer_id, correction_id, device_id, incarnation, seq)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      values: [tenant, customerId, correctionId, device, incarnation, journal.seq],
    })
  }
}

function correctionIn(text: string) {
  if (!text.includes('"kind":"points_corrected"')) return undefined
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return undefined
  const fact = parseFact(parsed.entry.kind, parsed.entry.body)
  return fact.status === 'parsed' && fact.fact.kind === 'points_corrected' ? fact.fact.body : undefined
}
