/** What stands on the terminal's display, for people (the page) and for registers (display messages). */

export type ScreenName =
  | 'idle'
  | 'waiting_for_card'
  | 'processing'
  | 'pin_entry'
  | 'approved'
  | 'partly_approved'
  | 'declined'
  | 'cancelled'
  | 'refunded'

export type Screen = {
  readonly name: ScreenName
  readonly amountMinor: number
  readonly currency: string
  /** How many digits of the PIN have been typed; never which. */
  readonly pinDigits: number
}

export const idleScreen: Screen = { name: 'idle', amountMinor: 0, currency: '', pinDigits: 0 }

/** The display event by which a real terminal announces this screen, or undefined if it announces none.
 *  Source: Terminal API, display notifications. */
export function displayEventOf(name: ScreenName): string | undefined {
  const events: Readonly<Record<ScreenName, string | undefined>> = {
    idle: undefined,
    waiting_for_card: 'TENDER_CREATED',
    processing: 'CARD_PRESENTED',
    pin_entry: 'WAIT_FOR_PIN',
    approved: 'TENDER_FINAL',
    partly_approved: 'TENDER_FINAL',
    declined: 'TENDER_FINAL',
    cancelled: 'TENDER_FINAL',
    refunded: 'TENDER_FINAL',
  }
  return events[name]
}

/** Whether this screen is the end of a transaction. */
export function isResult(name: ScreenName): boolean {
  return displayEventOf(name) === 'TENDER_FINAL'
}
