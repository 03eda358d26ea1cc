/** The day and hour on the wall of a store. */

export type LocalHour = { /** YYYY-MM-DD */ day: string; hour: number }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns the local day and hour at a moment.   Units: ms since 1970 UTC; `timeZone` is an IANA name. */
export function localHourAt(momentMs: number, timeZone: string): LocalHour {
  const format = formats.get(timeZone) ?? makeFormat(timeZone)
  formats.set(timeZone, format)
  const parts = Object.fromEntries(format.formatToParts(momentMs).map(({ type, value }) => [type, value]))
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) }
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
  })
}
