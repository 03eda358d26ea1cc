/**
 * The payment port: what any card terminal can do for the register, whatever protocol it speaks.
 * Drivers return outcomes and never throw for what a network, a terminal or a card holder can do.
 */
import type { PaymentAttempt, ReversalAttempt } from './attempt.ts'
import type {
  PaymentOutcome,
  PaymentStatus,
  ReversalOutcome,
  ReversalStatus,
  Unreachable,
} from './outcome.ts'

/** What the card holder is doing now. Terminals without display messages only tell `contacting` and `finished`. */
export type PaymentState =
  | 'contacting'
  | 'waiting_for_card'
  | 'pin_entry'
  | 'signature'
  | 'processing'
  | 'finished'

export type PaymentStateEvent = { readonly attemptId: string; readonly state: PaymentState }

/** Whether a wish to abort reached the terminal. What became of the payment is told by `pay` or `status` alone. */
export type AbortOutcome =
  | { readonly status: 'asked' }
  | { readonly status: 'no_answer'; readonly detail: string }
  | Unreachable

export type PaymentTerminal = {
  /** Asks for the money and waits for card and card holder.
   *  Requires: the attempt is journalled, its id was never paid before.
   *  Ensures: one call is one request; nothing is repeated here. Ending `signal` stops the waiting, not the payment. */
  pay(attempt: PaymentAttempt, signal: AbortSignal): Promise<PaymentOutcome>
  /** What became of an attempt, even after a restart of register or terminal. Never moves money. */
  status(attempt: PaymentAttempt, signal: AbortSignal): Promise<PaymentStatus>
  /** Asks the terminal to drop a running payment. It may be too late: listen to `pay`. */
  abort(attemptId: string, signal: AbortSignal): Promise<AbortOutcome>
  /** Gives back all or a part of an approved payment. */
  reverse(attempt: ReversalAttempt, signal: AbortSignal): Promise<ReversalOutcome>
  /** What became of a reversal. Never moves money. */
  reversalStatus(attempt: ReversalAttempt, signal: AbortSignal): Promise<ReversalStatus>
  /** Tells every change of state until the returned function is called. */
  onState(listener: (event: PaymentStateEvent) => void): () => void
}
