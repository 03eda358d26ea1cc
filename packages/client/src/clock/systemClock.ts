/** The clock of the platform, browser or Node.js, with the offset of any time zone. */
import type { TillClock } from './tillClock.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns minutes that local time in the zone is ahead of UTC at that moment.   Requires: an IANA name; UTC where it is none. */
function offsetMinutes(timeZone: string | undefined, epochMs: number): number {
  if (timeZone === undefined) return -new Date(epochMs).getTimezoneOffset() || 0
  const parts = partsOf(formatFor(timeZone), epochMs)
  const localMs = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute)
  const minuteMs = 60_000
  return (localMs - Math.floor(epochMs / minuteMs) * minuteMs) / minuteMs
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const held = formats.get(timeZone)
  if (held !== undefined) return held
  const options: Intl.DateTimeFormatOptions = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
  formats.set(timeZone, format)
  return format
}

function partsOf(format: Intl.DateTimeFormat, epochMs: number) {
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

export const systemClock: TillClock = {
  epochMs: () => Date.now(),
  offsetMinutes,
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
