/**
 * What became of an attempt, in order of precedence. No outcome ever holds a card number: four digits at most.
 *
 *   approved      final       the money moved; it may be less than was asked (`isPartial`)
 *   reversed      final       the money went back
 *   declined      final       the money did not move, and the reason is known
 *   aborted       final       someone stopped it before the money moved
 *   not_found     final       (status only) the terminal never saw the attempt
 *   busy          transient   the terminal works for someone else; the attempt was not begun
 *   unreachable   transient   the request certainly never left us; the attempt was not begun
 *   in_progress   transient   (status only) the card holder is at the terminal
 *   in_doubt      transient   the terminal may have acted; only its status can tell. Never pay again instead.
 */

export type Approved = {
  readonly status: 'approved'
  /** Minor units of the attempt's currency that were really taken. */
  readonly amountMinor: number
  readonly isPartial: boolean
  readonly authorisationCode: string
  readonly scheme: string
  /** The card's last four digits, or '' where the terminal keeps them to itself. */
  readonly lastDigits: string
  readonly terminalId: string
  readonly transactionReference: string
  /** The terminal's own time of the transaction, ISO 8601, needed again for a reversal. */
  readonly transactionTimestamp: string
  /** The card holder's slip, to be printed as it is. */
  readonly receiptLines: readonly string[]
}

export type Reversed = {
  readonly status: 'reversed'
  readonly amountMinor: number
  readonly transactionReference: string
  readonly transactionTimestamp: string
  readonly receiptLines: readonly string[]
}

export type DeclineReason =
  | 'refused'
  | 'wrong_pin'
  | 'invalid_card'
  | 'card_left_inserted'
  | 'payment_restricted'
  | 'terminal_unavailable'
  | 'host_unreachable'
  | 'request_rejected'

export type Declined = {
  readonly status: 'declined'
  readonly reason: DeclineReason
  /** The terminal's own words, for the log and the curious; '' when it gave none. */
  readonly detail: string
}

export type Aborted = { readonly status: 'aborted'; readonly by: 'register' | 'card_holder' }
export type NotFound = { readonly status: 'not_found' }
export type Busy = { readonly status: 'busy'; readonly detail: string }
export type Unreachable = { readonly status: 'unreachable'; readonly detail: string }
export type InProgress = { readonly status: 'in_progress' }

export type InDoubt = {
  readonly status: 'in_doubt'
  readonly reason: 'no_answer' | 'answer_not_understood' | 'stopped_waiting'
  readonly detail: string
}

export type PaymentOutcome = Approved | Declined | Aborted | Busy | Unreachable | InDoubt
export type ReversalOutcome = Reversed | Declined | Aborted | Busy | Unreachable | InDoubt

export type PaymentStatus = Approved | Declined | Aborted | NotFound | Unreachable | InProgress | InDoubt
export type ReversalStatus = Reversed | Declined | Aborted | NotFound | Unreachable | InProgress | InDoubt

/** Final for a payment that was in doubt: what happened, or that nothing did (`not_found`). */
export type SettledPayment = Approved | Declined | Aborted | NotFound
export type SettledReversal = Reversed | Declined | Aborted | NotFound
