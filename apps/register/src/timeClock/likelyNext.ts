/** What somebody is most likely to tell the time clock. */
import type { ClockEvent } from '@kassa/kernel'

/** Returns what comes after what was told last. */
export function likelyNext(last: ClockEvent | undefined): ClockEvent {
  if (last === 'break_started') return 'break_ended'
  return last === undefined || last === 'out' ? 'in' : 'out'
}
