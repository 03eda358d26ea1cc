/** What must be known of the very piece that is sold: serial number, lot, expiry; and of its buyer: age. */
import { isLeapYear } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { Weighing } from '../quantity/weighing.ts'
import type { Day } from '../tax/rate.ts'

export type TraceRules = {
  /** Each piece has a number of its own. */
  needsSerials?: boolean
  needsLot?: boolean
  needsExpiry?: boolean
  /** Years that the buyer must have reached: 18 for alcohol and tobacco in most countries. */
  minimumAge?: number
}

export type Trace = {
  weighing?: Weighing
  serials?: readonly string[]
  lot?: string
  expiryDay?: Day
  /** The buyer's, from a document; or the operator's word that the buyer is old enough. */
  birthDay?: Day
  isAgeConfirmed?: boolean
}

export type TraceFault =
  | { status: 'serials_differ_from_quantity'; expected: number }
  | { status: 'serial_repeated'; serial: string }
  | { status: 'lot_missing' }
  | { status: 'expiry_missing' }
  /** Final: it may not be sold; it may come back. */
  | { status: 'expired'; expiryDay: Day }
  /** Transient: someone must look at the buyer's document. */
  | { status: 'age_unconfirmed'; minimumAge: number }
  | { status: 'too_young'; minimumAge: number }

/** Returns what is missing or wrong, or undefined where the pieces may be sold or taken back on `day`.
 *  Units: thousandths, below zero where goods come back: those may be past their expiry, and nobody's age matters.
 *  Fails: each by its name, see `TraceFault` (returned).   Source: Regulation (EU) 1169/2011 art. 24 (past its use-by date food is unsafe). */
export function faultOfTrace(
  rules: TraceRules,
  trace: Trace,
  { quantityMilli, day }: { quantityMilli: number; day: Day },
): TraceFault | undefined {
  const isBack = quantityMilli < 0
  const { serials = [], lot, expiryDay } = trace
  const pieces = (isBack ? -quantityMilli : quantityMilli) / onePieceMilli
  if (rules.needsSerials && serials.length !== pieces)
    return { status: 'serials_differ_from_quantity', expected: pieces }
  const repeated = serials.find((serial, index) => serials.indexOf(serial) !== index)
  if (repeated !== undefined) return { status: 'serial_repeated', serial: repeated }
  if (rules.needsLot && lot === undefined) return { status: 'lot_missing' }
  if (rules.needsExpiry && expiryDay === undefined) return { status: 'expiry_missing' }
  if (isBack) return undefined
  if (expiryDay !== undefined && expiryDay < day) return { status: 'expired', expiryDay }
  return faultOfAge(rules.minimumAge, trace, day)
}

function faultOfAge(
  minimumAge: number | undefined,
  { birthDay, isAgeConfirmed }: Trace,
  day: Day,
): TraceFault | undefined {
  if (minimumAge === undefined) return undefined
  if (birthDay === undefined) return isAgeConfirmed ? undefined : { status: 'age_unconfirmed', minimumAge }
  return ageOn(birthDay, day) < minimumAge ? { status: 'too_young', minimumAge } : undefined
}

/** Returns the last day on which somebody may be born who has reached that age on `day`.
 *  Ensures: whoever was born on it is that old, and whoever was born a day later is not. */
export function latestBirthDay(minimumAge: number, day: Day): Day {
  const year = Number(day.slice(0, 4)) - minimumAge
  const isNoDay = day.slice(5) === '02-29' && !isLeapYear(year)
  return `${String(year).padStart(4, '0')}-${isNoDay ? '02-28' : day.slice(5)}`
}

/** Returns the full years of someone on a day. Who is born on 29 February has their birthday on 1 March in years without one. */
export function ageOn(birthDay: Day, day: Day): number {
  for (const each of [birthDay, day]) assert(/^\d{4}-\d{2}-\d{2}$/.test(each), `not a day: ${each}`)
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}
