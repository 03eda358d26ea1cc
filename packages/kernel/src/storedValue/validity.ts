/** How long stored value holds. The period is the shop's, within what the law of the country leaves it. */
import { isLocalTime, type LocalTime } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger } from '../money/integer.ts'
import type { Day } from '../tax/rate.ts'

/** What a law asks of value that is sold from a day on. */
export type ValidityLaw = {
  soldFrom: Day
  /** No shorter period may be agreed; none where left out. */
  leastMonths?: number
  /** Where nothing is agreed it holds so long. */
  unlessAgreedMonths: number
  source: string
}

/** Gift cards, by country; the later row holds for what is sold from its day on. */
export const giftCardValidity: Readonly<Record<'NL' | 'SE', readonly ValidityLaw[]>> = {
  NL: [
    {
      soldFrom: '1992-01-01',
      leastMonths: 12,
      unlessAgreedMonths: 60,
      source:
        'BW 6:236 onder g (one year); BW 3:308 (five years unless the card says less); Kamerstukken II 35 755, nr. 3',
    },
    {
      soldFrom: '2022-01-01',
      leastMonths: 24,
      unlessAgreedMonths: 60,
      source: 'Kamerstukken II 35 755, nr. 3 (two years, on cards sold from 2022); BW 3:308',
    },
  ],
  SE: [
    {
      soldFrom: '1982-01-01',
      unlessAgreedMonths: 120,
      source:
        'Preskriptionslag (1981:130) 2 §, which parties may shorten; Konsumentverket, “Presentkort och tillgodokvitto”',
    },
  ],
}

export type ValidityOutcome =
  | { status: 'valid'; expiresAt: LocalTime }
  /** The law asks for more than the shop's period. Final. */
  | { status: 'shorter_than_law'; leastMonths: number }

/** Returns when value that is sold at `soldAt` expires: the first minute after the period's last day.
 *  Units: months of the calendar, above zero (asserted).   Requires: a law for that day (asserted).
 *  Fails: `shorter_than_law` (returned). */
export function expiryOf(
  soldAt: LocalTime,
  laws: readonly ValidityLaw[],
  agreedMonths?: number,
): ValidityOutcome {
  const law = laws.filter(({ soldFrom }) => soldFrom <= soldAt).at(-1)
  assert(law !== undefined, `no law on validity is known for ${soldAt}`)
  const { leastMonths = 0, unlessAgreedMonths } = law
  const months = agreedMonths ?? unlessAgreedMonths
  if (months < leastMonths) return { status: 'shorter_than_law', leastMonths }
  return { status: 'valid', expiresAt: nextMidnight(monthsAfter(soldAt, months)) }
}

/** Returns the same time of day so many months later, or earlier below zero; the month's last day where it has no such day.
 *  Requires: a point of time that the calendar has (asserted). */
export function monthsAfter(at: LocalTime, months: number): LocalTime {
  assert(isLocalTime(at), `not a local time: ${at}`)
  assertInteger(months, 'months')
  const monthNumber = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1 + months
  const month = monthNumber % 12
  const year = (monthNumber - month) / 12
  const start = `${`${year}`.padStart(4, '0')}-${`${month + 1}`.padStart(2, '0')}`
  const wanted = Number(at.slice(8, 10))
  const days = [wanted, 30, 29, 28].filter((day) => day <= wanted)
  const times = days.map((day) => `${start}-${`${day}`.padStart(2, '0')}${at.slice(10)}`)
  const found = times.find(isLocalTime)
  assert(found !== undefined, `beyond the calendar: ${at} and ${months} months`)
  return found
}

/** Returns the first minute of the next day. */
export function nextMidnight(at: LocalTime): LocalTime {
  const dayAfter = `${at.slice(0, 8)}${`${Number(at.slice(8, 10)) + 1}`.padStart(2, '0')}T00:00`
  return isLocalTime(dayAfter) ? dayAfter : monthsAfter(`${at.slice(0, 8)}01T00:00`, 1)
}
