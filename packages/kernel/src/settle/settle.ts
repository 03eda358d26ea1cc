/**
 * Settling: which tenders pay a total, what is still due, the change and the cash rounding.
 *
 * Only cash is rounded, and only when cash closes the transaction: what the other tenders left over is rounded to the step of
 * coins, and the difference stands as an amount of its own. The order of tenders changes nothing.
 */
import { assertInteger, negate, sumExact } from '../money/integer.ts'
import { roundToStep } from '../money/rounding/toStep.ts'
import { ruleOf, type Tender, type TenderRules, type TenderType } from './tender.ts'

export type SettleInput = {
  /** What the basket costs; below zero where more comes back than goes out. */
  totalMinor: number
  tenders: readonly Tender[]
  /** The smallest coin in use: EUR in NL 5, SEK 100. 1 rounds nothing. */
  cashStepMinor: number
  /** Unless a tender has a rule here, only cash yields change and nothing may exceed what is due. */
  rules?: TenderRules
  /** Card payments whose answer is lost: nothing is settled before it is known what became of them. */
  inDoubt?: readonly { attemptId: string; amountMinor: number }[]
}

export type Settlement = {
  /** Due in cash less due to the cent: −2 where 3.47 is paid as 3.45. */
  roundingMinor: number
  /** What goes back to the customer in cash out of what was handed over. */
  changeMinor: number
  /** What the shop keeps of a tender beyond what was due; left out where there is nothing. */
  forfeitedMinor?: number
}

export type SettleOutcome =
  | ({ status: 'settled' } & Settlement)
  /** Transient: more is to be paid. `remainingMinor` by card, `remainingCashMinor` in cash. */
  | { status: 'tender_missing'; remainingMinor: number; remainingCashMinor: number }
  /** More than is due, and neither cash nor to be kept; or a refund of more than is due. */
  | { status: 'tender_exceeds_due'; excessMinor: number }
  /** The shop takes no more than `mostMinor` of that tender. */
  | { status: 'tender_over_limit'; type: TenderType; mostMinor: number }
  /** Transient: these attempts must be resolved first. */
  | { status: 'payment_in_doubt'; attemptIds: string[] }

/** Returns whether the tenders pay the total, and how.
 *  Units: minor units.   Ensures: settled ⇒ tenders − change − forfeited = total + rounding; a refund mirrors its sale.
 *  Fails: `payment_in_doubt`, `tender_over_limit`, `tender_exceeds_due`, `tender_missing`, in this order (returned).
 *  Source: ADR-0007; SE lag (1970:1029). */
export function settle({
  totalMinor,
  tenders,
  cashStepMinor,
  rules,
  inDoubt = [],
}: SettleInput): SettleOutcome {
  assertInteger(totalMinor, 'totalMinor')
  for (const { type, amountMinor } of tenders) assertInteger(amountMinor, `amountMinor of ${type}`)
  if (inDoubt.length > 0)
    return { status: 'payment_in_doubt', attemptIds: inDoubt.map(({ attemptId }) => attemptId) }
  const limited = overLimit(tenders, rules)
  if (limited !== undefined) return limited

  const isRefund = totalMinor < 0
  const towardsTotal = (amountMinor: number) => (isRefund ? negate(amountMinor) : amountMinor)
  const given = (over: 'refuse' | 'change' | 'keep') =>
    towardsTotal(
      sumExact(
        tenders.filter(({ type }) => ruleOf(type, rules).over === over).map((tender) => tender.amountMinor),
      ),
    )
  const afterExactMinor = towardsTotal(totalMinor) - given('refuse')
  if (afterExactMinor < 0) return { status: 'tender_exceeds_due', excessMinor: -afterExactMinor }

  const keptMinor = given('keep')
  const forfeitedMinor = keptMinor > afterExactMinor ? keptMinor - afterExactMinor : 0
  if (isRefund && forfeitedMinor > 0) return { status: 'tender_exceeds_due', excessMinor: forfeitedMinor }
  const dueMinor = afterExactMinor - keptMinor + forfeitedMinor
  const outcome = settleInCash({
    ...{ dueMinor, isRefund, cashStepMinor, cashMinor: given('change') },
    hasCash: tenders.some(({ type }) => ruleOf(type, rules).over === 'change'),
  })
  return outcome.status === 'settled' && forfeitedMinor > 0 ? { ...outcome, forfeitedMinor } : outcome
}

type InCash = {
  dueMinor: number
  cashMinor: number
  hasCash: boolean
  cashStepMinor: number
  isRefund: boolean
}

/** What the others left over, which is not below zero here: for cash, or for whatever is asked for next. */
function settleInCash({ dueMinor, cashMinor, hasCash, cashStepMinor, isRefund }: InCash): SettleOutcome {
  const towardsTotal = (amountMinor: number) => (isRefund ? negate(amountMinor) : amountMinor)
  if (cashMinor === dueMinor && (hasCash || dueMinor === 0))
    return { status: 'settled', roundingMinor: 0, changeMinor: 0 }
  const inCoinsMinor = roundToStep(dueMinor, cashStepMinor)
  if (!hasCash || cashMinor < inCoinsMinor) {
    const remainingMinor = dueMinor > cashMinor ? dueMinor - cashMinor : inCoinsMinor - cashMinor
    return {
      status: 'tender_missing',
      remainingMinor: towardsTotal(remainingMinor),
      remainingCashMinor: towardsTotal(inCoinsMinor - cashMinor),
    }
  }
  const overMinor = cashMinor - inCoinsMinor
  if (isRefund && overMinor > 0) return { status: 'tender_exceeds_due', excessMinor: overMinor }
  return { status: 'settled', roundingMinor: towardsTotal(inCoinsMinor - dueMinor), changeMinor: overMinor }
}

function overLimit(tenders: readonly Tender[], rules: TenderRules = {}): SettleOutcome | undefined {
  for (const type of new Set(tenders.map((tender) => tender.type))) {
    const { mostMinor } = ruleOf(type, rules)
    const givenMinor = sumExact(
      tenders.filter((tender) => tender.type === type).map((tender) => tender.amountMinor),
    )
    if (mostMinor === undefined) continue
    assertInteger(mostMinor, `mostMinor of ${type}`)
    if (givenMinor > mostMinor) return { status: 'tender_over_limit', type, mostMinor }
  }
  return undefined
}
