/** A customer's points as they stand: what sales, returns and corrections moved, what is set aside for payments that are not complete. */
import {
  type LoyaltyProgrammeRecord,
  type PointsStanding,
  programmeInUse,
  programmeOf,
} from '@kassa/contract'
import {
  type LoyaltyAccount,
  type LoyaltyProgramme,
  loyaltyAccount,
  type PointsMovement,
  pointsFor,
} from '@kassa/kernel'
import type { Client } from '../database/pool.ts'
import { readRecords } from '../records/readRecord.ts'
import { utcMinute } from '../storedValue/valueEntries.ts'
import { type PointsFacts, readPointsFacts } from './pointsFacts.ts'

export type PointsNow = {
  programme: LoyaltyProgramme
  account: LoyaltyAccount
  facts: PointsFacts
  /** The minute of UTC that the account is of. */
  at: string
}

/** Returns the account in the programme that is in use for the currency; undefined where there is none. */
export async function readPointsAccount(
  client: Client,
  tenantId: string,
  { customerId, currency, nowMs }: { customerId: string; currency: string; nowMs: number },
): Promise<PointsNow | undefined> {
  const programme = await findProgramme(client, tenantId, currency)
  if (programme === undefined) return undefined
  const read = await readPointsFacts(client, tenantId, { customerId })
  const facts = {
    ...read,
    movements: [...read.movements, ...(await readHolds(client, tenantId, { customerId, programme }))],
  }
  // A device whose clock is ahead counts, too.
  const at = [...facts.sales, ...facts.returns, ...facts.movements].reduce(
    (latest, one) => (one.at > latest ? one.at : latest),
    utcMinute(nowMs),
  )
  const { programmeId, tierRules } = programme
  const account = loyaltyAccount(facts, { programmeId, customerId, at, ...(tierRules && { tierRules }) })
  return { programme, account, facts, at }
}

/** Returns the programme in use for the currency. */
export async function findProgramme(
  client: Client,
  tenantId: string,
  currency: string,
): Promise<LoyaltyProgramme | undefined> {
  const records: { id: string; body: LoyaltyProgrammeRecord }[] = await readRecords(
    client,
    tenantId,
    'loyalty_programme',
  )
  const found = programmeInUse(records, currency)
  return found && programmeOf(found.id, found.body)
}

/** Returns how the account stands, as tills and the back office are told.   Units: points; minor units. */
export function standingOf({ programme, account }: PointsNow, nowMs: number): PointsStanding {
  const { balancePoints, availablePoints, tier, lots } = account
  const first = lots.find(({ expiresAt }) => expiresAt !== undefined)
  const day = first?.expiresAt?.slice(0, 10)
  const points = lots
    .filter(({ expiresAt }) => expiresAt?.slice(0, 10) === day)
    .reduce((sum, lot) => sum + lot.points, 0)
  return {
    ...{ programmeId: programme.programmeId, asOf: new Date(nowMs).toISOString() },
    ...{ balancePoints, availablePoints },
    ...(tier?.tier === undefined ? {} : { tierId: tier.tier.tierId }),
    ...(tier?.next === undefined ? {} : { nextTier: tier.next }),
    ...(day === undefined ? {} : { expiring: { points, on: day } }),
  }
}

async function readHolds(
  client: Client,
  tenantId: string,
  { customerId, programme }: { customerId: string; programme: LoyaltyProgramme },
): Promise<PointsMovement[]> {
  const { rows } = await client.query<{
    holdId: string
    amountMinor: number
    madeMs: number
    untilMs: number
  }>({
    name: 'points_holds',
    text: `select hold_id as "holdId", amount_minor as "amountMinor",
                  (extract(epoch from made_at) * 1000)::bigint as "madeMs", (extract(epoch from until) * 1000)::bigint as "untilMs"
             from value_hold
            where tenant_id = $1 and kind = 'points' and account_id = $2 and currency = $3 and ended_at is null`,
    values: [tenantId, customerId, programme.currency],
  })
  const { programmeId, pointValue } = programme
  return rows.map(({ holdId, amountMinor, madeMs, untilMs }) => ({
    ...{
      entryId: `hold ${holdId}`,
      sourceId: holdId,
      holdId,
      programmeId,
      customerId,
      type: 'hold' as const,
    },
    ...{ points: pointsFor(amountMinor, pointValue), at: utcMinute(madeMs), until: utcMinute(untilMs) },
  }))
}
