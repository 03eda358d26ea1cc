/** Gift cards and store credit as screens see them: what is sold, what is on one, what is wrong with one. */

/** A gift card to be sold, or loaded where its number is known already. Minor units. */
export type CardWish = {
  /** What its line is called. */
  name: string
  amountMinor: number
  /** As it was scanned or typed; a till draws one where it is left out. */
  number?: string
}

export type CardBalance =
  | {
      status: 'found'
      kind: 'gift_card' | 'store_credit'
      accountId: string
      /** Below zero: more was spent than there was. */
      balanceMinor: number
      /** What may be spent now. */
      availableMinor: number
      /** YYYY-MM-DD: the first day on which a part of it does not hold any more. */
      expiresOn?: string
      isBlocked: boolean
    }
  | { status: 'card_unknown' }
  | { status: 'card_number_wrong' }
  /** Transient: the server cannot be asked. */
  | { status: 'card_needs_server' }

/** What is wrong with a card. */
export type CardFault =
  /** Its number was mistyped. */
  | 'card_number_wrong'
  /** Nothing was ever loaded on it. */
  | 'card_unknown'
  | 'card_blocked'
  /** There is nothing on it that could be spent now. */
  | 'card_empty'
  /** It pays this sale already, or is sold in it. */
  | 'card_in_use'
  /** The server cannot be asked, and the shop takes no more of it without. */
  | 'card_needs_server'

/** Why a card is not taken, or not sold: for the screen where its number was typed. */
export type CardRefusal =
  | { status: 'card_refused'; code: CardFault }
  /** Less is on it than was asked for; more than the shop loads at once. Minor units. */
  | { status: 'card_refused'; code: 'card_has_less' | 'card_over_limit'; amountMinor: number }
