/**
 * The life of a register as periods, each ended by a Z report. Nothing is worked out when one is made: a period is the fold of what
 * happened in it. An X report looks at the open period and leaves no trace in it.
 *
 *   events ── x ──── z ──── x ── z ──── …
 *   └── period 1 ────┘└─ period 2 ─┘└─ open period
 */
import type { Currency } from '../money/currency.ts'
import { addExact } from '../money/integer.ts'
import type { TillEvent } from './event.ts'
import { addTally, mergeAll, type TotalsPart } from './merge.ts'
import { newRegister, type RegisterStanding } from './standing.ts'
import { emptyTillTotals, type TillTotals } from './totals.ts'
import { totalsOfEvent } from './totalsOfEvent.ts'

export type TillPeriod = {
  /** What its Z report is numbered, or will be. */
  number: number
  isEnded: boolean
  before: RegisterStanding
  totals: TillTotals
  after: RegisterStanding
}

/** Returns the totals of a stretch of events, whatever X and Z reports are among them.
 *  Ensures: the totals of a ++ b are `mergeTillTotals` of the totals of a and of b. */
export function tillTotals(events: Iterable<TillEvent>, currency: Currency): TillTotals {
  const parts = [...events].map((event) => totalsOfEvent(event, currency))
  return totalsOf(parts, currency)
}

function totalsOf(parts: readonly TotalsPart[], currency: Currency): TillTotals {
  return { ...emptyTillTotals(currency), ...mergeAll(parts) }
}

/** Returns the periods of a register in order; the last one is open.
 *  Requires: the events of one register, from where `before` stands.
 *  Ensures: `after` of each period is `before` of the next; numbers rise by one; perpetual totals never fall as long as no line sells
 *  for less than nothing. */
export function tillPeriods(
  events: Iterable<TillEvent>,
  { currency, before = newRegister }: { currency: Currency; before?: RegisterStanding },
): TillPeriod[] {
  const periods: TillPeriod[] = []
  let standing = before
  let parts: TotalsPart[] = []
  for (const event of events) {
    if (event.type === 'journal_resumed') standing = event.standing
    if (event.type !== 'z_reported') {
      parts.push(totalsOfEvent(event, currency))
      continue
    }
    const period = periodOf(standing, totalsOf(parts, currency), true)
    periods.push(period)
    standing = period.after
    parts = []
  }
  return [...periods, periodOf(standing, totalsOf(parts, currency), false)]
}

/** Returns the period that these totals make of a register that stood at `before`. */
export function periodOf(before: RegisterStanding, totals: TillTotals, isEnded: boolean): TillPeriod {
  const { perpetualTotals, unfinished } = before
  const number = before.zNumber + 1
  const after: RegisterStanding = {
    zNumber: isEnded ? number : before.zNumber,
    perpetualTotals: {
      salesMinor: addExact(perpetualTotals.salesMinor, totals.sales.amountMinor),
      returnsMinor: addExact(perpetualTotals.returnsMinor, totals.returns.amountMinor),
    },
    unfinished: addTally(unfinished, totals.heldBaskets),
  }
  return { number, isEnded, before, totals, after }
}
