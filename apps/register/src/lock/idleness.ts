/** When a till that nobody touches is locked: a rule of its own, so that it is told without waiting. */
import type { TillView } from '@kassa/client'

/** Tells whether the till may be locked now: between sales, with nothing that waits for somebody.   Units: ms.
 *  Ensures: never while somebody pays, is paid, or is asked to approve. */
export function isTimeToLock(view: TillView, idleMs: number): boolean {
  const minutes = view.register?.store?.lockAfterMinutes
  if (minutes === undefined || idleMs < minutes * 60_000) return false
  const isBetweenSales = view.flow.name === 'scanning' || view.flow.name === 'completed'
  const isCounting = view.shift !== undefined && !['open', 'no_shift'].includes(view.shift.name)
  return view.operator !== undefined && isBetweenSales && !isCounting && view.approval === undefined
}
