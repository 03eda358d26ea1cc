/**
 * Points that sales spent. Tills that are offline may spend the same points twice: they have sold, so it is posted like everything that
 * happened, and a person is asked to look. What a sale was held for at this server is held no longer.
 */
import type { SaleBody } from '@kassa/contract'
import { type LoyaltyFacts, loyaltyAccount } from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { type DatedSale, readPointsFacts, saleIn } from '../loyalty/pointsFacts.ts'
import { endHolds } from '../storedValue/holdValue.ts'
import { lockAccounts } from '../storedValue/valueAccount.ts'
import { withFlag } from './flag.ts'
import type { DerivedEntry } from './rows.ts'
import { isStoreServer } from './valueSpent.ts'

export const pointsOverdrawn = 'points_overdrawn'

type Spending = DatedSale & { entry: DerivedEntry; customerId: string; programmeId: string }

/** Returns the entries; those that spend more points than there were are named for review. Costs nothing where no points are spent.
 *  Ensures: of two sales that spend the same at once, one is named. A store server, which does not know what other stores sold, names
 *  none: its head office does. */
export async function settlePoints(
  client: Client,
  tenantId: string,
  derived: readonly DerivedEntry[],
): Promise<DerivedEntry[]> {
  const spending = derived.flatMap(spendingOf)
  if (spending.length === 0) return [...derived]
  const customerIds = [...new Set(spending.map(({ customerId }) => customerId))]
  await lockAccounts(
    client,
    tenantId,
    customerIds.map((accountId) => ({ kind: 'points', accountId })),
  )
  const holdIds = spending.flatMap(({ entry }) => entry.effects?.holdIds ?? [])
  if (holdIds.length > 0) await endHolds(client, tenantId, holdIds)
  if (await isStoreServer(client, tenantId)) return [...derived]
  const inBatch = derived.flatMap((entry) => (entry.effects ? (saleIn(entry.journal.text) ?? []) : []))
  const overdrawn = new Set<DerivedEntry>()
  for (const customerId of customerIds) {
    const facts = await readPointsFacts(client, tenantId, { customerId, also: inBatch })
    const own = spending.filter((other) => other.customerId === customerId)
    own.forEach((one, index) => {
      const owed = (from: number) => owedPoints(without(facts, own.slice(from)), one)
      if (owed(index + 1) > owed(index)) overdrawn.add(one.entry)
    })
  }
  return derived.map((entry) => (overdrawn.has(entry) ? withFlag(entry, pointsOverdrawn) : entry))
}

/** What is owed once everything is counted, whenever it happened. */
function owedPoints(facts: LoyaltyFacts, { programmeId, customerId }: Spending): number {
  const times = [...facts.sales, ...facts.returns, ...facts.movements].map(({ at }) => at)
  const at = times.reduce((latest, time) => (time > latest ? time : latest), '0001-01-01T00:00')
  return loyaltyAccount(facts, { programmeId, customerId, at }).owedPoints
}

function without(facts: LoyaltyFacts, later: readonly Spending[]): LoyaltyFacts {
  const ids = new Set(later.map(({ sale }) => sale.transactionId))
  const isKept = ({ transactionId }: { transactionId: string }) => !ids.has(transactionId)
  return { ...facts, sales: facts.sales.filter(isKept), returns: facts.returns.filter(isKept) }
}

function spendingOf(entry: DerivedEntry): Spending[] {
  if (!(entry.effects?.value ?? []).some(({ kind, amountMinor }) => kind === 'points' && amountMinor < 0))
    return []
  const dated = saleIn(entry.journal.text)
  if (dated === undefined) return []
  const { customerId, loyalty }: SaleBody = dated.sale
  if (customerId === undefined || loyalty === undefined) return []
  return [{ ...dated, entry, customerId, programmeId: loyalty.programmeId }]
}
