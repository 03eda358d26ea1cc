/** The clock on the wall of a store, as records and rules write it. */
import type { LocalTime } from '@kassa/kernel'
import { dayOf } from './day.ts'

/** Returns `YYYY-MM-DDTHH:MM` in a time zone.   Units: ms UTC. */
export function localTimeOf(atMs: number, timeZone: string): LocalTime {
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, numberingSystem: 'latn' },
  })
  return `${dayOf(atMs, timeZone)}T${clock.format(atMs)}`
}
