/** What a transaction means to a programme: which lines earn at which rate, what was paid with points, what came back. */
import type { LocalTime } from '../calendar/localTime.ts'
import { allocate } from '../money/allocate.ts'
import { negate, sumExact } from '../money/integer.ts'
import type { Tender, TenderType } from '../settle/tender.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { pointsGivenFor } from './burn.ts'
import { type LoyaltyContext, loyaltyTerms, type NumberedLine, numbered } from './earnTerms.ts'
import type { LoyaltyProgramme } from './programme.ts'
import type { LineEarning, LoyaltyLine, LoyaltyReturn, LoyaltySale, PointsMovement } from './sale.ts'
import type { LoyaltyTerms } from './terms.ts'

export type LoyaltyRecord = {
  sale?: LoyaltySale
  returns: LoyaltyReturn[]
  /** Points given for goods that came back without their receipt. */
  movements: PointsMovement[]
}

/** Returns what the transaction sold and took back, as the programme sees it.
 *  Units: minor units; the transaction is in the programme's currency, otherwise it means nothing to it.
 *  Ensures: goods that come back without their receipt earn nothing and take nothing, and what they pay for in exchange earns nothing. */
export function recordLoyalty(
  transaction: RetailTransaction,
  programme: LoyaltyProgramme,
  context: LoyaltyContext,
): LoyaltyRecord {
  const terms = loyaltyTerms(transaction, programme, context)
  if (terms === undefined) return { returns: [], movements: [] }
  const { tendersThatEarnNothing } = programme
  return loyaltyRecord(transaction, {
    ...{ terms, customerId: context.customerId, at: context.at },
    unearningOf: () => tendersThatEarnNothing,
  })
}

/** Returns what the transaction means by the terms that were kept with it. `unearningOf`: what earned nothing in the sale with that id,
 *  from which goods came back.
 *  Ensures: with the terms of today it is what `recordLoyalty` returns. */
export function loyaltyRecord(
  transaction: RetailTransaction,
  of: {
    /** Left out where the sale was nobody's: what it took back counts all the same. */
    terms?: LoyaltyTerms | undefined
    customerId: string
    at: LocalTime
    unearningOf: (originalId: string) => readonly TenderType[]
  },
): LoyaltyRecord {
  const lines = numbered(transaction)
  const returns = returnsOf(transaction, lines, of)
  const { terms, customerId, at } = of
  if (terms === undefined) return { returns, movements: [] }
  const movements = returns.length === 0 ? givenPoints(transaction, terms, { customerId, at }) : []
  const sold = lines.filter(({ quantityMilli }) => quantityMilli > 0)
  if (sold.length === 0) return { returns, movements }
  return { sale: saleOf(transaction, lines, { terms, customerId, at }), returns, movements }
}

type WhoWhen = { customerId: string; at: LocalTime }

function givenPoints(
  { transactionId, tenders }: RetailTransaction,
  { programmeId, pointValue, expiresAt }: LoyaltyTerms,
  { customerId, at }: WhoWhen,
): PointsMovement[] {
  const points = pointsGivenFor(sumOf(tenders, isPoints, -1), pointValue)
  if (points === 0) return []
  const head = { entryId: `${transactionId} given`, sourceId: transactionId, programmeId, customerId, at }
  return [{ ...head, type: 'load', points, ...(expiresAt === undefined ? {} : { expiresAt }) }]
}

function saleOf(
  { transactionId, tenders }: RetailTransaction,
  lines: readonly NumberedLine[],
  { terms, customerId, at }: WhoWhen & { terms: LoyaltyTerms },
): LoyaltySale {
  const { programmeId, rounding, pointValue, expiresAt, tierRules, bonuses, rewards } = terms
  const earningByLine = new Map(
    terms.earnings.flatMap(({ lineNumbers, earning }) =>
      lineNumbers.map((lineNumber) => [lineNumber, earning] as const),
    ),
  )
  const sold = lines.filter(({ quantityMilli }) => quantityMilli > 0)
  const credits = creditsOf(lines)
  return {
    ...{ transactionId, programmeId, customerId, at, rounding, pointValue },
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(tierRules === undefined ? {} : { tierRules }),
    lines: sold.map((line) =>
      loyaltyLineOf(line, earningByLine.get(line.lineNumber) ?? { status: 'no_rule' }, terms),
    ),
    bonuses,
    unearningMinor:
      sumOf(tenders, (tender) => earnsNothing(tender, terms.tendersThatEarnNothing), 1) +
      credits.unknownMinor,
    pointsMinor: sumOf(tenders, isPoints, 1),
    exchanged: credits.exchanged,
    rewards,
  }
}

function loyaltyLineOf(
  line: NumberedLine,
  earning: LineEarning,
  { basis }: Pick<LoyaltyTerms, 'basis'>,
): LoyaltyLine {
  const { lineNumber, quantityMilli, grossMinor, taxMinor } = line
  const spentMinor = basis === 'with_tax' ? grossMinor : grossMinor - taxMinor
  const atLeastZero = (value: number) => (value < 0 ? 0 : value)
  const amounts = { grossMinor: atLeastZero(grossMinor), basisMinor: atLeastZero(spentMinor) }
  return { lineNumber, quantityMilli, ...amounts, earning }
}

/** How far goods that come back pay for those that go out, by the sale that they are from. */
function creditsOf(lines: readonly NumberedLine[]) {
  const outMinor = sumExact(lines.map(({ grossMinor }) => (grossMinor > 0 ? grossMinor : 0)))
  const back = lines.filter(({ grossMinor, quantityMilli }) => grossMinor < 0 && quantityMilli < 0)
  const backMinor = negate(sumExact(back.map(({ grossMinor }) => grossMinor)))
  const weights = back.map(({ grossMinor }) => -grossMinor)
  const credits = backMinor === 0 ? [] : allocate(backMinor < outMinor ? backMinor : outMinor, weights)
  const bySale = new Map<string | undefined, number>()
  back.forEach(({ original }, index) => {
    const before = bySale.get(original?.transactionId) ?? 0
    bySale.set(original?.transactionId, before + (credits[index] ?? 0))
  })
  const exchanged = [...bySale].flatMap(([originalId, creditMinor]) => {
    return originalId === undefined || creditMinor === 0 ? [] : [{ originalId, creditMinor }]
  })
  return { exchanged, unknownMinor: bySale.get(undefined) ?? 0 }
}

function returnsOf(
  { transactionId, tenders }: RetailTransaction,
  lines: readonly NumberedLine[],
  { at, unearningOf }: { at: LocalTime; unearningOf: (originalId: string) => readonly TenderType[] },
): LoyaltyReturn[] {
  const back = lines.filter(({ quantityMilli, original }) => quantityMilli < 0 && original !== undefined)
  const originalIds = [...new Set(back.map(({ original }) => original?.transactionId ?? ''))]
  const linesOf = (id: string) => back.filter(({ original }) => original?.transactionId === id)
  const weights = originalIds.map((id) => weightOf(linesOf(id)))
  const share = (index: number, isCounted: (tender: Tender) => boolean) =>
    sumExact(weights) === 0 ? 0 : (allocate(sumOf(tenders, isCounted, -1), weights)[index] ?? 0)
  return originalIds.map((originalId, index) => ({
    ...{ transactionId, originalId, at },
    lines: linesOf(originalId).map(({ original, quantityMilli }) => {
      return { lineNumber: original?.lineNumber ?? 0, quantityMilli: negate(quantityMilli) }
    }),
    unearningMinor: share(index, (tender) => earnsNothing(tender, unearningOf(originalId))),
    pointsMinor: share(index, isPoints),
  }))
}

function weightOf(lines: readonly NumberedLine[]): number {
  const minor = negate(sumExact(lines.map(({ grossMinor }) => grossMinor)))
  return minor > 0 ? minor : 0
}

const isPoints = (tender: Tender) => tender.type === 'points'

function earnsNothing(tender: Tender, tendersThatEarnNothing: readonly TenderType[]): boolean {
  return isPoints(tender) || tendersThatEarnNothing.includes(tender.type)
}

/** Sums what was paid (`sign` 1) or given back (−1) by tenders of a kind, in all. */
function sumOf(tenders: readonly Tender[], isCounted: (tender: Tender) => boolean, sign: 1 | -1): number {
  const sum = sumExact(tenders.filter(isCounted).map(({ amountMinor }) => amountMinor))
  const signed = sign === 1 ? sum : negate(sum)
  return signed > 0 ? signed : 0
}
