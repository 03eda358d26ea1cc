/** How long ago something was, in the words of the language. */

const minuteMs = 60_000
const minutesPerHour = 60
const minutesPerDay = 1440

/** Returns the age of something: (300000, 'en-GB') is "5 min ago".   Units: ms; below zero, as a clock that was turned back makes it,
 *  counts as now. */
export function ageText(ageMs: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const minutes = Math.max(0, Math.floor(ageMs / minuteMs))
  if (minutes < minutesPerHour)
    return minutes === 0 ? format.format(0, 'second') : format.format(-minutes, 'minute')
  if (minutes < minutesPerDay) return format.format(-Math.floor(minutes / minutesPerHour), 'hour')
  return format.format(-Math.floor(minutes / minutesPerDay), 'day')
}
