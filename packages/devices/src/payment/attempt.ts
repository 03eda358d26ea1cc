/**
 * What the register asks of a payment terminal: a payment attempt or the reversal of an earlier one.
 * An attempt is journalled under its own id before the terminal is asked, and that id is never used twice.
 */

/** Units: `amountMinor` in minor units of `currency` (ISO 4217).   `reference`: the order as people know it. */
export type PaymentAttempt = {
  readonly attemptId: string
  readonly amountMinor: number
  readonly currency: string
  readonly reference: string
}

/** The payment to give back, as the terminal itself named it in its approval. */
export type OriginalTransaction = {
  readonly transactionReference: string
  readonly transactionTimestamp: string
}

/** A reversal is an attempt of its own: `attemptId` is new, never the id of the payment it gives back. */
export type ReversalAttempt = PaymentAttempt & { readonly original: OriginalTransaction }
