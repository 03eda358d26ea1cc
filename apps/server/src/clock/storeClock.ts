/** Time on the wall of a store: the same moment has another day and hour in another time zone. */
import type { Moment } from '@kassa/journal'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns the moment as a clock in `timeZone` shows it.   Units: ms since 1970 UTC.   Fails: RangeError for an unknown zone (thrown). */
export function momentIn(timeZone: string, epochMs: number): Moment {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /^GMT([+-])(\d\d):(\d\d)/.exec(name)
  if (match === null) return { epochMs, offsetMinutes: 0 }
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return { epochMs, offsetMinutes: match[1] === '-' ? -minutes : minutes }
}
