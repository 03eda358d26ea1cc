/**
 * The flow of a sale: its states, what can happen, and what is to be done about it.
 *
 *                       ┌───────────────── cancelled, nothing paid by card ◀───────────────┐
 *                       ▼                                                                  │
 *   completed ──▶ scanning ── paying ──▶ tendering ── tenders settle it ──▶ recording_sale ─▶ completed
 *                                     or refunding
 *                                         │    ▲
 *                             card chosen │    │ outcome recorded
 *                             or reversal ▼    │
 *                            recording_attempt │
 *                                         │    │
 *                                         ▼    │
 *                                      asking ─┴─▶ recording_outcome
 *                              no answer │                ▲  ▲
 *                                        ▼                │  │ a person looked: the money did not move
 *                                    checking ────────────┘  │
 *                                        │  ▲                │
 *                                 no word▼  │ check again    │
 *                                     in_doubt ──────────────┘
 *
 * Invariants: 1. A terminal is asked only about an attempt that is journalled, and for money once per attempt. 2. An attempt is
 * forgotten only in the transaction that journals its outcome. 3. A sale is `completed` only when its entry is durable.
 * 4. `refunding` is where more comes back than goes out. What a card was given back is not taken again: from then on the return is
 * finished, not cancelled.
 */
import type { AttemptOutcome } from '../payment/attemptOutcome.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CardAttempt, CompletedSale, Tendering } from './sale.ts'

type WithAttempt = { tendering: Tendering; attempt: CardAttempt }

export type SaleState =
  | { name: 'scanning' }
  | { name: 'tendering'; tendering: Tendering }
  | { name: 'refunding'; tendering: Tendering }
  | ({ name: 'recording_attempt' } & WithAttempt)
  | ({ name: 'asking'; terminalState?: string } & WithAttempt)
  | ({ name: 'checking' } & WithAttempt)
  | ({ name: 'in_doubt' } & WithAttempt)
  | ({ name: 'recording_outcome'; outcome: AttemptOutcome } & WithAttempt)
  | { name: 'recording_sale'; tendering: Tendering }
  | { name: 'completed'; sale: CompletedSale }

export type SaleEvent =
  | { name: 'paying'; tendering: Tendering }
  | { name: 'cash_given'; amountMinor: number }
  /** All that remains where no amount is given. */
  | { name: 'card_chosen'; terminalId: string; amountMinor?: number }
  /** All that was planned for the card of that attempt goes back to it. */
  | { name: 'card_refund_chosen'; terminalId: string; attemptId: string }
  /** Tenders that no terminal has to do with were given, or taken away. */
  | { name: 'tendered'; tendering: Tendering }
  /** One payment of several goes back to its card, and another tender is to pay instead. */
  | { name: 'card_taken_back'; attemptId: string }
  | { name: 'cancelled' }
  | { name: 'abort_wanted' }
  | { name: 'check_wanted' }
  | { name: 'void_wanted'; operatorId: string }
  /** The terminal's word about an attempt, or that none was to be had. */
  | { name: 'answered'; attemptId: string; outcome: AttemptOutcome | { status: 'in_doubt' } }
  | { name: 'terminal_told'; attemptId: string; terminalState: string }
  /** What was to be journalled is durable. */
  | { name: 'recorded' }
  | { name: 'sale_recorded'; sale: CompletedSale }
  /** Nothing was written. */
  | { name: 'not_recorded' }
  | { name: 'receipt_handed_over' }
  | { name: 'left' }

export type SaleEffect =
  /** Keep how far the sale is, without an entry; `undefined`: back to the basket. */
  | { name: 'keep'; tendering: Tendering | undefined }
  | { name: 'record_attempt'; tendering: Tendering; attempt: CardAttempt }
  | { name: 'record_outcome'; attempt: CardAttempt; outcome: AttemptOutcome; after: Tendering | undefined }
  | { name: 'record_sale'; tendering: Tendering }
  | { name: 'ask_terminal'; attempt: CardAttempt }
  | { name: 'check_terminal'; attempt: CardAttempt }
  | { name: 'abort_terminal'; attempt: CardAttempt }
  | { name: 'stop_checking' }
  | { name: 'forget_completed' }
  /** Nothing pays the sale any more: what its tenders set aside elsewhere is free again. */
  | { name: 'let_go'; tendering: Tendering }
  | { name: 'notify'; code: NoticeCode; detail?: Record<string, string | number> }

/** What became of the event: the same words as for a command. */
export type SaleAnswer = { status: 'done' } | { status: 'refused'; code: NoticeCode } | { status: 'not_now' }

export type SaleStep = { state: SaleState; effects: readonly SaleEffect[]; answer: SaleAnswer }
