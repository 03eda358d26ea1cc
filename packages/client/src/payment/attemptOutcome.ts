/** What the flow of a sale needs to know of what became of an attempt: everything final, and what certainly never began. */
import type { PaymentOutcome, ReversalOutcome, SettledPayment, SettledReversal } from '@kassa/devices'

export type AttemptOutcome =
  | Exclude<PaymentOutcome | SettledPayment | ReversalOutcome | SettledReversal, { status: 'in_doubt' }>
  /** A person looked at the terminal and answers for it: the money did not move. */
  | { status: 'voided_by_hand'; operatorId: string }

/** Tells whether the money moved as it was asked to. */
export function hasMovedMoney(
  outcome: AttemptOutcome,
): outcome is Extract<AttemptOutcome, { status: 'approved' | 'reversed' }> {
  return outcome.status === 'approved' || outcome.status === 'reversed'
}
