/** A customer's points as the back office looks at them: how they stand, and everything that moved. */
import type { RouteTypes } from '@kassa/contract'
import { pointsHistory } from '@kassa/kernel'
import { type PointsNow, standingOf } from './pointsAccount.ts'

type Found = Extract<RouteTypes['readPointsHistory']['reply'], { status: 'found' }>

/** Returns the page.   Shape: newest first. */
export function historyPage(now: PointsNow, customerId: string, nowMs: number): Found {
  const { programme, facts, at } = now
  const steps = pointsHistory(facts, { programmeId: programme.programmeId, customerId, at })
  const movements = steps.map(({ entryId, sourceId, at: when, points, balancePoints, reason }) => {
    const note = facts.notes.get(entryId)
    return {
      ...{ at: `${when}Z`, why: reason, points, balancePoints },
      ...(reason === 'corrected' ? {} : { transactionId: sourceId }),
      ...(note === undefined ? {} : { note }),
    }
  })
  return { status: 'found', ...standingOf(now, nowMs), movements: movements.reverse() }
}
