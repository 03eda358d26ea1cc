/**
 * Settling: which tenders pay a total, what is still due, the change and the cash rounding.
 *
 * Only cash is rounded, and only when cash closes the transaction: what the other tenders left over is rounded to the step of
 * coins, and the difference stands as an amount of its own.
 */
import { assertInteger, negate, sumExact } from '../money/integer.ts'
import { roundToStep } from '../money/rounding/toStep.ts'

export type CashTender = {
  type: 'cash'
  /** What the customer hands over; below zero what is paid out. */
  amountMinor: number
}

export type CardTender = {
  type: 'card'
  amountMinor: number
  /** The attempt that was journalled before the terminal was asked. */
  attemptId: string
  scheme?: string
  lastDigits?: string
  authorisationCode?: string
  terminalReference?: string
}

export type Tender = CashTender | CardTender

export type SettleInput = {
  /** What the basket costs; below zero where more comes back than goes out. */
  totalMinor: number
  tenders: readonly Tender[]
  /** The smallest coin in use: EUR in NL 5, SEK 100. 1 rounds nothing. */
  cashStepMinor: number
}

export type Settlement = {
  /** Due in cash less due to the cent: −2 where 3.47 is paid as 3.45. */
  roundingMinor: number
  /** What goes back to the customer in cash out of what was handed over. */
  changeMinor: number
}

export type SettleOutcome =
  | ({ status: 'settled' } & Settlement)
  /** Transient: more is to be paid. `remainingMinor` by card, `remainingCashMinor` in cash. */
  | { status: 'tender_missing'; remainingMinor: number; remainingCashMinor: number }
  /** A card or the cash of a refund gives more than is due; only cash handed over yields change. */
  | { status: 'tender_exceeds_due'; excessMinor: number }

/** Returns whether the tenders pay the total, and how.
 *  Units: minor units.   Ensures: settled ⇒ sum of tenders − change = total + rounding; a refund mirrors its sale.
 *  Fails: `tender_missing`, `tender_exceeds_due` (returned).   Source: ADR-0007; SE lag (1970:1029). */
export function settle({ totalMinor, tenders, cashStepMinor }: SettleInput): SettleOutcome {
  assertInteger(totalMinor, 'totalMinor')
  const isRefund = totalMinor < 0
  const towardsTotal = (amountMinor: number) => (isRefund ? negate(amountMinor) : amountMinor)
  const given = (type: Tender['type']) =>
    towardsTotal(
      sumExact(tenders.filter((tender) => tender.type === type).map((tender) => tender.amountMinor)),
    )
  const afterCardMinor = towardsTotal(totalMinor) - given('card')
  if (afterCardMinor < 0) return { status: 'tender_exceeds_due', excessMinor: -afterCardMinor }

  const cashMinor = given('cash')
  const hasCash = tenders.some((tender) => tender.type === 'cash')
  if (cashMinor === afterCardMinor && (hasCash || afterCardMinor === 0)) {
    return { status: 'settled', roundingMinor: 0, changeMinor: 0 }
  }
  const inCoinsMinor = roundToStep(afterCardMinor, cashStepMinor)
  if (!hasCash || cashMinor < inCoinsMinor) {
    const remainingMinor = afterCardMinor > cashMinor ? afterCardMinor - cashMinor : inCoinsMinor - cashMinor
    return {
      status: 'tender_missing',
      remainingMinor: towardsTotal(remainingMinor),
      remainingCashMinor: towardsTotal(inCoinsMinor - cashMinor),
    }
  }
  const overMinor = cashMinor - inCoinsMinor
  if (isRefund && overMinor > 0) return { status: 'tender_exceeds_due', excessMinor: overMinor }
  return {
    status: 'settled',
    roundingMinor: towardsTotal(inCoinsMinor - afterCardMinor),
    changeMinor: overMinor,
  }
}
