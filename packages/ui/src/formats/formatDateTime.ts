// Moments as people read them in their locale and time zone.
import { dateFormat } from './formatters.ts'

/** What of the moment is shown: `moment` date and time, `date` and `time` one of them, `long_date` with the weekday,
 *  `day_of_birth` with the month in letters, so that nobody takes it for the day. */
export type DateTimeStyle = 'moment' | 'date' | 'time' | 'time_with_seconds' | 'long_date' | 'day_of_birth'

const STYLES: Readonly<Record<DateTimeStyle, Intl.DateTimeFormatOptions>> = {
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  time_with_seconds: { timeStyle: 'medium' },
  day_of_birth: { day: 'numeric', month: 'long', year: 'numeric' },
  long_date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

/** A moment in the locale's writing.
 *  Units: ms UTC.   Requires: `timeZone` an IANA name; the device's own zone when left out. */
export function formatDateTime(
  atMs: number,
  locale: string,
  style: DateTimeStyle = 'moment',
  timeZone?: string,
): string {
  return dateFormat(locale, { ...STYLES[style], ...(timeZone === undefined ? {} : { timeZone }) }).format(
    atMs,
  )
}
