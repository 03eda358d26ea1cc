/** What a command could not do, for the person at the till. The words for each code live in the app. */

export type NoticeCode =
  /** No item has the code that was scanned; `detail.code`. */
  | 'unknown_code'
  /** A label of a scale cannot be sold as it is; `detail.why` is a `LabelFault`; what it is about: `code`, `reference`, `name`, `currency`. */
  | 'label_refused'
  /** It goes with another line, or is a part of a bundle: with `detail.name`. */
  | 'line_belongs'
  /** Of a bundle its parts are taken back; `detail.name`. */
  | 'bundle_parts'
  /** Another bundle is added, not counted up; `detail.name`. */
  | 'bundle_whole'
  /** A piece with a number of its own: another is scanned, not counted; `detail.name`. */
  | 'serial_alone'
  /** It was weighed: another weight is another line; `detail.name`. */
  | 'weighed_once'
  /** What was paid before is set against the goods; `detail.name`. */
  | 'prepayment_stays'
  /** Only goods that go out can be ordered. */
  | 'order_goods_only'
  /** The item has no price in the store's currency, or is no longer sold; `detail.name`. */
  | 'item_not_sold_here'
  /** Past its last day, `detail.day`, it may not be sold; `detail.name`. */
  | 'goods_expired'
  /** Recalled, `detail.reason`, or nobody said that it is not: what to do, `detail.instruction`; `detail.name`. */
  | 'goods_recalled'
  /** The very piece is in the basket already; `detail.name`, `detail.serial`. */
  | 'serial_in_basket'
  /** Something about the item is still to be asked; `detail.name`. */
  | 'choice_incomplete'
  /** A coupon of another time, or of another store; `detail.name`, and `detail.why` as the kernel names it. */
  | 'coupon_not_valid'
  /** `detail.name` */
  | 'coupon_in_basket'
  /** Nothing is sold to `detail.name` by name; `detail.reason`. */
  | 'customer_blocked'
  /** `detail.attemptsLeft` before a wait. */
  | 'wrong_pin'
  /** Nobody here has the badge that was scanned. */
  | 'badge_unknown'
  /** Whoever has the badge may not say yes to what is asked. */
  | 'badge_may_not'
  /** Too many wrong PINs; `detail.waitSeconds`. */
  | 'locked_out'
  /** The operator lacks `detail.permission`. */
  | 'permission_missing'
  /** The goods may not be sold for less. */
  | 'nothing_comes_off'
  | 'nothing_to_pay'
  /** Somebody must look first how old the buyer is. */
  | 'age_unconfirmed'
  | 'tax_rate_missing'
  | 'return_exceeds_sale'
  /** A card, or the cash of a refund, gives more than is due; `detail.excessMinor`. */
  | 'tender_exceeds_due'
  /** The card did not take its money back; `detail.amountMinor`. */
  | 'refund_failed'
  /** A card has its money back already: the return is finished, not cancelled. */
  | 'refund_under_way'
  /** Nothing more of what was chosen can come back. */
  | 'nothing_to_return'
  /** There is no sale of this shift that could be voided. */
  | 'nothing_to_void'
  | 'no_terminal'
  | 'terminal_declined'
  | 'terminal_aborted'
  | 'terminal_busy'
  | 'terminal_unreachable'
  /** The terminal took less than was asked; the rest is still to be paid; `detail.amountMinor`. */
  | 'terminal_partial'
  /** The card payment could not be given back by itself: do it at the terminal; `detail.amountMinor`. */
  | 'reversal_failed'
  | 'no_printer'
  | 'drawer_failed'
  /** Another till has the basket; `detail.register`. */
  | 'basket_in_use'
  /** Another till took over what was on this one; `detail.register`. */
  | 'basket_taken_over'
  /** Another till was paid for what was on this one; `detail.register`. */
  | 'basket_paid_elsewhere'
  /** Two tills were paid for one basket; `detail.register` is the other. */
  | 'basket_paid_twice'
  /** How the tiles were arranged is kept by the server, and that does not answer. */
  | 'tiles_not_saved'
  /** The device has no room left to keep a sale: nothing was lost, nothing can be added. */
  | 'storage_full'
  | 'storage_failed'

/** Why a label cannot be sold: a digit was read wrong; nothing here has its reference; it says nothing; it weighs what is counted or counts
 *  what is weighed; it is in other money; no weight costs what it says; more is asked about the item than a price answers. */
export type LabelFault =
  | 'misread'
  | 'item_unknown'
  | 'nothing_measured'
  | 'other_unit'
  | 'other_currency'
  | 'amount_too_far'
  | 'more_asked'

export type Notice = {
  /** Differs for each notice, the same code twice included. */
  noticeId: number
  code: NoticeCode
  detail?: Readonly<Record<string, string | number>>
}
