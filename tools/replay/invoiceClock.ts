/** A clock that shows the time of the invoice that is being sold, for a till that lives through the days of the file. */
import { systemClock, type TillClock } from '@kassa/client'

export type InvoiceClock = TillClock & {
  /** Local time, `2010-12-01 08:26:00`, in the store's zone. */
  turnTo(at: string, timeZone: string): void
}

/** Returns a clock that shows `at` in UTC until it is turned. Waits last as long as ever. */
export function makeInvoiceClock(at: string): InvoiceClock {
  let nowMs = utcMs(at)
  return {
    ...systemClock,
    epochMs: () => nowMs,
    turnTo(next, timeZone) {
      const localMs = utcMs(next)
      nowMs = localMs - systemClock.offsetMinutes(timeZone, localMs) * 60_000
    },
  }
}

function utcMs(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}Z`)
}
