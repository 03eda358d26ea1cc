/** Days as YYYY-MM-DD. */

export type Day = string

/** Returns the day that a calendar shows at a moment: the reader's, or that of a time zone.   Units: ms UTC. */
export function dayOf(atMs: number, timeZone?: string): Day {
  const zone = timeZone === undefined ? {} : { timeZone }
  const parts = new Intl.DateTimeFormat('en', {
    ...zone,
    ...{ calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(atMs)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
