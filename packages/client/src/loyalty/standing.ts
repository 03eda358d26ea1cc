/**
 * How a customer's points stand: as the server says, or as it said last, with what this till sold since. Kept on the device, so that it is
 * known with every server gone, with the time as of which.
 */
import type { LoyaltyProgrammeRecord, PointsStanding } from '@kassa/contract'
import { pointsFor, worthOf } from '@kassa/kernel'
import { ownSales } from '../returning/ownSales.ts'
import type { LoyaltyStation } from './loyaltyStation.ts'
import type { KnownPoints, PointsView } from './points.ts'

export type Programme = { id: string; body: LoyaltyProgrammeRecord }

/** A customer stands there: what the server does not say by then, the till decides without. */
const patienceMs = 2_500
const mostKept = 300

/** Returns the programme in which sales of this till earn; undefined where there is none. */
export async function programmeHere({ records }: LoyaltyStation): Promise<Programme | undefined> {
  const book = await records.customers.open()
  return book.programmeFor(records.store?.currency ?? '')
}

/** Asks the server and keeps what it says.   Returns undefined where it does not answer. */
export async function askStanding(
  workstation: LoyaltyStation,
  customerId: string,
): Promise<KnownPoints | undefined> {
  const { records, session, store, start, upstream } = workstation
  const sentSeq = upstream.sender.sent.seq
  const query = { currency: records.store?.currency ?? '' }
  const outcome = await session.call(
    'readPoints',
    { params: { customerId }, query },
    { timeoutMs: patienceMs },
  )
  if (outcome.status !== 'ok' || outcome.reply.status !== 'found') return undefined
  const { status: _, ...standing } = outcome.reply
  const known: KnownPoints = { customerId, standing, sentSeq }
  const others = (await keptPoints(workstation)).filter((one) => one.customerId !== customerId)
  await store.save(start.epoch, { values: { knownPoints: [known, ...others].slice(0, mostKept) } })
  return known
}

/** Returns what the server said last of the customer; undefined where this till never asked. */
export async function lastStanding(
  workstation: LoyaltyStation,
  customerId: string,
): Promise<KnownPoints | undefined> {
  return (await keptPoints(workstation)).find((one) => one.customerId === customerId)
}

async function keptPoints({ store }: LoyaltyStation): Promise<readonly KnownPoints[]> {
  return (await store.read('knownPoints')) ?? []
}

/** Returns the balance with what this till earned and spent for the customer since the server was asked.   Units: points. */
export async function withOwnSales(
  { store, breathe, writer }: LoyaltyStation,
  { customerId, standing, sentSeq }: KnownPoints,
  { pointValue }: LoyaltyProgrammeRecord,
): Promise<Pick<PointsStanding, 'balancePoints' | 'availablePoints'>> {
  let earnedPoints = 0
  let spentPoints = 0
  for await (const { transaction } of ownSales({ store, breathe, headSeq: writer.head.seq }, sentSeq)) {
    if (transaction.customerId !== customerId) continue
    earnedPoints += transaction.loyalty?.told?.earnedPoints ?? 0
    for (const tender of transaction.tenders)
      if (tender.type === 'points' && tender.amountMinor > 0)
        spentPoints += pointsFor(tender.amountMinor, pointValue)
  }
  return {
    balancePoints: standing.balancePoints + earnedPoints - spentPoints,
    availablePoints: Math.max(0, standing.availablePoints + earnedPoints - spentPoints),
  }
}

/** Yields how the points stand: as it is known here, then, where the server answers, as it says. Nothing where no programme is in use. */
export async function* readPoints(
  workstation: LoyaltyStation,
  customerId: string,
): AsyncGenerator<PointsView> {
  const programme = await programmeHere(workstation)
  if (programme === undefined) return
  const asked = askStanding(workstation, customerId)
  const last = await lastStanding(workstation, customerId)
  if (last !== undefined) yield await viewOf(workstation, { known: last, programme, server: 'asking' })
  const fresh = await asked
  if (fresh !== undefined) yield await viewOf(workstation, { known: fresh, programme, server: 'answered' })
  else if (last !== undefined)
    yield await viewOf(workstation, { known: last, programme, server: 'no_answer' })
}

async function viewOf(
  workstation: LoyaltyStation,
  { known, programme, server }: { known: KnownPoints; programme: Programme; server: PointsView['server'] },
): Promise<PointsView> {
  const { standing } = known
  const { body } = programme
  const nameOf = (tierId: string) => body.tierRules?.tiers.find((tier) => tier.tierId === tierId)?.name
  const now = await withOwnSales(workstation, known, body)
  const tierName = standing.tierId && nameOf(standing.tierId)
  const nextName = standing.nextTier && nameOf(standing.nextTier.tierId)
  return {
    ...{ programmeName: body.name, ...now, server, asOf: standing.asOf },
    worthMinor: worthOf(now.availablePoints, body.pointValue),
    ...(tierName ? { tierName } : {}),
    ...(standing.nextTier && nextName
      ? { nextTier: { name: nextName, missingMinor: standing.nextTier.missingMinor } }
      : {}),
    ...(standing.expiring ? { expiring: standing.expiring } : {}),
  }
}
