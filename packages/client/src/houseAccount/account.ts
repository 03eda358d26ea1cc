/** House accounts as screens see them: what a customer owes, and why an account does not pay. */

/** Of a customer who may buy on account here. Minor units. */
export type AccountStanding = {
  customerId: string
  /** What the customer may owe. */
  limitMinor: number
  /** What may be bought on it now. */
  availableMinor: number
  /** Below zero: the customer paid ahead. Left out where the server does not answer. */
  owedMinor?: number
}

/** What a customer pays of what they owe. */
export type PaymentWish = {
  customerId: string
  /** What its line is called. */
  name: string
  /** Minor units, above zero. */
  amountMinor: number
}

export type AccountRefusal =
  | {
      status: 'account_refused'
      code: /** The store takes none, or the customer has none here. */
        | 'account_none'
        /** Nothing more may be owed. */
        | 'account_full'
        /** It pays this sale already. */
        | 'account_in_use'
        /** What is owed is not paid by owing it. */
        | 'account_pays_account'
        /** The server cannot be asked, and the shop takes no more without. */
        | 'account_needs_server'
    }
  /** Less may be owed than was asked for. Minor units. */
  | { status: 'account_refused'; code: 'account_has_less'; amountMinor: number }
