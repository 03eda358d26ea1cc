/**
 * A customer's account in a programme: points in lots, and the tier, as a fold over sales, returns and other movements. They are a
 * set: tills that work offline send them in any order, and twice.
 */
import type { LocalTime } from '../calendar/localTime.ts'
import { addExact, negate } from '../money/integer.ts'
import { foldLots, type LotAccount } from '../storedValue/foldLots.ts'
import { type LotEntry, uniqueEntries } from '../storedValue/lotEntry.ts'
import { entriesOf } from './entries.ts'
import { fatesOf, type SaleFate, spendsOf } from './fate.ts'
import type { TierRules } from './programme.ts'
import { type LoyaltyReturn, type LoyaltySale, nothingBack, type PointsMovement } from './sale.ts'
import { type Standing, standingOf } from './standing.ts'
import { sumSpends, type TierStanding, tierOn } from './tier.ts'

export type LoyaltyFacts = {
  sales: readonly LoyaltySale[]
  returns: readonly LoyaltyReturn[]
  movements: readonly PointsMovement[]
}

/** What a sale has earned by now, and why: `linePoints` by line, at the tier of its day. */
export type EarnedBySale = Pick<Standing, 'earnedPoints' | 'linePoints' | 'bonusPoints'> & {
  transactionId: string
  tierId?: string
}

export type LoyaltyAccount = {
  /** All that came in and out. loaded + restored = spent + expired + balance. */
  loadedPoints: number
  restoredPoints: number
  spentPoints: number
  expiredPoints: number
  /** Below zero: points were spent whose goods came back. */
  balancePoints: number
  heldPoints: number
  /** What may be spent now: never below zero. */
  availablePoints: number
  owedPoints: number
  /** Which part expires when, the soonest first. */
  lots: { entryId: string; points: number; expiresAt?: LocalTime }[]
  /** Which entries took more than there was. */
  overdrawn: { entryId: string; overPoints: number; openPoints: number }[]
  /** Left out where the programme has no tiers. */
  tier?: TierStanding
  sales: EarnedBySale[]
  /** Returns of sales that are not known yet: they count when those arrive. */
  waiting: string[]
  /** Sales of which more came back than was sold. */
  exceeded: string[]
  /** Ids under which two different facts came. */
  conflicting: string[]
}

/** Whose account, and when. */
export type AccountOf = { programmeId: string; customerId: string; at: LocalTime; tierRules?: TierRules }

/** One movement and its reason; a gift or a correction names itself as its source. */
export type PointsStep = {
  entryId: string
  sourceId: string
  at: LocalTime
  points: number
  balancePoints: number
  reason: 'earned' | 'spent' | 'taken_back' | 'given_back' | 'corrected' | 'expired'
}

/** Returns a customer's account in a programme as of `at`, by the facts until then. Facts of others may be among them, and are needed
 *  where goods that one customer bought were exchanged by another.
 *  Units: points; minor units for what was spent.
 *  Ensures: order and repetition of facts change nothing; loaded + restored = spent + expired + balance; what goods that came back
 *  earned, reached or paid for is as if they had not been bought. */
export function loyaltyAccount(facts: LoyaltyFacts, of: AccountOf): LoyaltyAccount {
  const { sales, returns, fates, entries } = knownBy(facts, of)
  const folded = foldLots(entries, of.at)
  const saleIds = new Set(sales.values.map(({ transactionId }) => transactionId))
  const waiting = returns.values.filter(({ originalId }) => !saleIds.has(originalId))
  return {
    ...inPoints(folded),
    ...(of.tierRules && {
      tier: tierOn(of.at.slice(0, 10), sumSpends(spendsOf(fates), of.tierRules), of.tierRules),
    }),
    sales: fates.map(earnedBy),
    waiting: waiting.map(({ transactionId }) => transactionId).sort(),
    exceeded: fates.filter(isExceeded).map(({ sale }) => sale.transactionId),
    conflicting: [...sales.conflicting, ...returns.conflicting, ...folded.conflicting].sort(),
  }
}

/** Returns what moved on the account until `at`, oldest first, each with the balance after it.
 *  Units: points.   Ensures: the last balance is that of `loyaltyAccount`. */
export function pointsHistory(facts: LoyaltyFacts, of: AccountOf): PointsStep[] {
  const { sales, entries } = knownBy(facts, of)
  const saleIds = new Set(sales.values.map(({ transactionId }) => transactionId))
  const moved = uniqueEntries(entries).entries.flatMap((entry): Omit<PointsStep, 'balancePoints'>[] => {
    if (entry.type !== 'load' && entry.type !== 'spend') return []
    const { entryId, sourceId, at, type, amount } = entry
    const points = type === 'load' ? amount : negate(amount)
    return [{ entryId, sourceId, at, points, reason: reasonOf(entry, saleIds) }]
  })
  const gone = foldLots(entries, of.at).expired.map(({ entryId, sourceId, amount, expiresAt = of.at }) => {
    const points = negate(amount)
    return { entryId: `${entryId} expired`, sourceId, at: expiresAt, points, reason: 'expired' as const }
  })
  let balancePoints = 0
  return (
    [...moved, ...gone]
      // What came in comes before what went out in the same minute, as it is.
      .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
      .map((step) => {
        balancePoints = addExact(balancePoints, step.points)
        return { ...step, balancePoints }
      })
  )
}

function reasonOf({ entryId, sourceId, type }: LotEntry, saleIds: ReadonlySet<string>): PointsStep['reason'] {
  if (entryId === `${sourceId} earned` && saleIds.has(sourceId)) return 'earned'
  if (entryId === `${sourceId} spent` && saleIds.has(sourceId)) return 'spent'
  if (entryId === `${sourceId} given`) return 'given_back'
  if (entryId === sourceId) return 'corrected'
  return type === 'load' ? 'given_back' : 'taken_back'
}

/** The facts of the programme until the day, each once, and what they move on the customer's account. */
function knownBy(facts: LoyaltyFacts, of: AccountOf) {
  const isOf = (one: { programmeId: string; at: LocalTime }) =>
    one.programmeId === of.programmeId && one.at <= of.at
  const sales = unique(facts.sales.filter(isOf), ({ transactionId }) => transactionId)
  const returns = unique(
    facts.returns.filter(({ at }) => at <= of.at),
    ({ transactionId, originalId }) => `${transactionId} ${originalId}`,
  )
  const fates = fatesOf(sales.values, returns.values, of.customerId)
  const moved = facts.movements.filter((one) => isOf(one) && one.customerId === of.customerId)
  return { sales, returns, fates, entries: [...fates.flatMap(entriesOf), ...moved.map(lotEntryOf)] }
}

function inPoints(folded: LotAccount) {
  return {
    loadedPoints: folded.loaded,
    restoredPoints: folded.restored,
    spentPoints: folded.spent,
    expiredPoints: folded.expired.reduce((sum, { amount }) => sum + amount, 0),
    balancePoints: folded.balance,
    heldPoints: folded.held,
    availablePoints: folded.available,
    owedPoints: folded.overdrawn.reduce((sum, { open }) => sum + open, 0),
    lots: folded.lots.map(({ entryId, amount, expiresAt }) => {
      return { entryId, points: amount, ...(expiresAt === undefined ? {} : { expiresAt }) }
    }),
    overdrawn: folded.overdrawn.map(({ entryId, over, open }) => {
      return { entryId, overPoints: over, openPoints: open }
    }),
  }
}

/** Returns what a sale alone earns while nothing of it has come back: what a till can say at once.   Units: points.
 *  `tierId`: the tier that the customer is known to be in. */
export function pointsOfSale(sale: LoyaltySale, tierId?: string): number {
  const tier = sale.tierRules?.tiers.find((one) => one.tierId === tierId)
  const carried = { unearningMinor: 0, pointsMinor: 0 }
  return standingOf(sale, { back: nothingBack, tierPpm: tier?.additionalPpm ?? 0, carried }).earnedPoints
}

function earnedBy(fate: SaleFate): EarnedBySale {
  const { earnedPoints, linePoints, bonusPoints } = standingOf(fate.sale, fate)
  const { tierId, sale } = fate
  const earned = { transactionId: sale.transactionId, earnedPoints, linePoints, bonusPoints }
  return tierId === undefined ? earned : { ...earned, tierId }
}

function isExceeded({ sale, back }: SaleFate): boolean {
  const soldMilli = new Map(sale.lines.map(({ lineNumber, quantityMilli }) => [lineNumber, quantityMilli]))
  return [...back.milliByLine].some(([line, returnedMilli]) => returnedMilli > (soldMilli.get(line) ?? 0))
}

function lotEntryOf({ programmeId: _programme, customerId: _customer, ...entry }: PointsMovement): LotEntry {
  if (entry.type === 'release') return entry
  const { points, ...rest } = entry
  return { ...rest, amount: points }
}

/** Each fact once; of two different ones under one id the same one holds everywhere. */
function unique<T extends object>(facts: readonly T[], idOf: (fact: T) => string) {
  const byId = new Map<string, T>()
  const conflicting = new Set<string>()
  for (const fact of facts) {
    const id = idOf(fact)
    const known = byId.get(id)
    if (known === undefined || textOf(fact) < textOf(known)) byId.set(id, fact)
    if (known !== undefined && textOf(fact) !== textOf(known)) conflicting.add(id)
  }
  return { values: [...byId.values()], conflicting: [...conflicting] }
}

function textOf(fact: object): string {
  return JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)))
}
