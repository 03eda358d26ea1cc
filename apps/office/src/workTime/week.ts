/** Weeks from Monday to Sunday, as days of a calendar: no clock and no time zone. */

const dayMs = 86_400_000

/** Returns the day so many days later.   Units: YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Returns the day on which this device is.   Units: YYYY-MM-DD. */
export function dayHere(atMs: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(atMs)
}

/** Returns the Monday of the week of a day.   Source: ISO 8601. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}

/** Returns the seven days of the week that begins then. */
export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => dayAfter(monday, index))
}

/** Returns the day as the head of a narrow column: `Mon 16`. */
export function columnHead(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

/** Returns hours and minutes, as people read working time: `8:05`.   Units: ms. */
export function hoursText(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Returns the moment when a clock on the wall of that time zone shows so; undefined where it is none.   Units: YYYY-MM-DD, HH:MM. */
export function localMoment(day: string, time: string, timeZone: string): string | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(time.trim())
  const wall = match && `${day}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00.000`
  const guess = wall === null ? Number.NaN : Date.parse(`${wall}Z`)
  if (Number.isNaN(guess)) return undefined
  const offset = offsetOf(guess - minutesOf(offsetOf(guess, timeZone)) * 60_000, timeZone)
  return `${wall}${offset}`
}

function offsetOf(epochMs: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.slice(3)
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
