/** Tips: taken on top of what is due, for the staff. They are neither turnover nor taxed, so that they stand beside the amount of a tender,
 *  never in it. Money alone gives a tip: cash and cards. */
import { assertInteger, multiplyDivide, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { roundToStep } from '../money/rounding/toStep.ts'
import type { Tender } from './tender.ts'

/** Returns what of a tender is a tip. */
export function tipOf(tender: Tender): number {
  return 'tipMinor' in tender ? (tender.tipMinor ?? 0) : 0
}

/** Returns the tips of all tenders.   Units: minor units. */
export function tipsMinor(tenders: readonly Tender[]): number {
  return sumExact(tenders.map(tipOf))
}

/** Returns a part of the total, as it is suggested to customers: in coins that there are.
 *  Units: minor units; whole percent; `stepMinor` is the smallest coin in use. */
export function suggestedTip(
  totalMinor: number,
  { percent, stepMinor }: { percent: number; stepMinor: number },
) {
  assertInteger(totalMinor, 'totalMinor')
  const partMinor = multiplyDivide(
    { factor: totalMinor, multiplier: percent, divisor: 100 },
    halfAwayFromZero,
  )
  return roundToStep(partMinor, stepMinor)
}

export type Tipped = {
  tenders: Tender[]
  /** What rounding in cash took off the tip: of two cents that only coins could have given, nothing is left. */
  roundedOffMinor: number
}

/** Returns the tenders with the tip beside the amounts that they paid with it, the last first.
 *  Units: minor units; `changeMinor` went back in cash.
 *  Ensures: amounts and tips sum to what was tendered; no amount falls below zero. */
export function withTip(
  tenders: readonly Tender[],
  { tipMinor, changeMinor }: { tipMinor: number; changeMinor: number },
): Tipped {
  assertInteger(tipMinor, 'tipMinor')
  let leftMinor = tipMinor
  let changeLeftMinor = changeMinor
  const split = [...tenders].reverse().map((tender): Tender => {
    if (tender.type !== 'cash' && tender.type !== 'card') return tender
    const backMinor = tender.type === 'cash' ? least(changeLeftMinor, tender.amountMinor) : 0
    changeLeftMinor -= backMinor
    const partMinor = least(leftMinor, tender.amountMinor - backMinor)
    if (partMinor <= 0) return tender
    leftMinor -= partMinor
    return { ...tender, amountMinor: tender.amountMinor - partMinor, tipMinor: partMinor }
  })
  return { tenders: split.reverse(), roundedOffMinor: leftMinor }
}

const least = (a: number, b: number) => (a < b ? a : b)
