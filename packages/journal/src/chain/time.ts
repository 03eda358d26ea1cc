/** Local time with offset, as an entry carries it. Calendar arithmetic on integers: no clock and no time zone table in here. */
import { assert } from '@kassa/kernel'

/** A moment as the clock port gives it. */
export type Moment = {
  /** ms since 1970 UTC */
  epochMs: number
  /** Minutes that local time is ahead of UTC. */
  offsetMinutes: number
}

const dayMs = 86_400_000

/** Returns `2026-11-22T10:15:30.123+01:00`.   Source: RFC 3339. */
export function formatMoment({ epochMs, offsetMinutes }: Moment): string {
  const localMs = epochMs + offsetMinutes * 60_000
  const inDayMs = ((localMs % dayMs) + dayMs) % dayMs
  const { year, month, day } = civilDate((localMs - inDayMs) / dayMs)
  const clock = [quotient(inDayMs, 3_600_000), quotient(inDayMs, 60_000) % 60, quotient(inDayMs, 1000) % 60]
  const offset = Math.abs(offsetMinutes)
  const sign = offsetMinutes < 0 ? '-' : '+'
  return (
    `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock.map((part) => pad(part, 2)).join(':')}` +
    `.${pad(inDayMs % 1000, 3)}${sign}${pad(quotient(offset, 60), 2)}:${pad(offset % 60, 2)}`
  )
}

/** Returns the moment that a text written by `formatMoment` names. */
export function parseMoment(text: string): Moment {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})([+-])(\d\d):(\d\d)$/.exec(text)
  assert(match !== null, `not a moment: ${text}`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = match
    .slice(1, 8)
    .map(Number)
  const offsetMinutes = (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10])) || 0
  const localMs =
    daysFromCivil(year, month, day) * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms
  return { epochMs: localMs - offsetMinutes * 60_000, offsetMinutes }
}

function quotient(value: number, divisor: number): number {
  return (value - (value % divisor)) / divisor
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

// Days to and from the proleptic Gregorian calendar, counting years from March so that the leap day comes last.
function civilDate(daysSince1970: number): { year: number; month: number; day: number } {
  const days = daysSince1970 + 719_468
  const era = quotient(days, 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096),
    365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100))
  const monthFromMarch = quotient(5 * dayOfYear + 2, 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const day = dayOfYear - quotient(153 * monthFromMarch + 2, 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

function daysFromCivil(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year
  const era = quotient(fromMarch, 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = quotient(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1
  return (
    era * 146_097 + yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear - 719_468
  )
}
