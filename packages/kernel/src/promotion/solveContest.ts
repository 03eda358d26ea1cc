/** The best way through a contest, or a good one and how much the best may be better. */
import { solveByEveryWay } from './everyWay.ts'
import { solveInTurn } from './inTurn.ts'
import { hopesOf, type Purse, searchContest } from './search.ts'
import type { Contest } from './seat.ts'
import type { Solution } from './solution.ts'

/** Returns the best way; where the purse has not the steps for the search, promotions one after the other.
 *  Units: no way takes off `missedMinor` more; 0 where it is the best. */
export function solveContest(contest: Contest, purse: Purse): { solution: Solution; missedMinor: number } {
  const small = solveByEveryWay(contest)
  if (small !== undefined) return { solution: small, missedMinor: 0 }
  const toBeat = solveInTurn(contest)
  const best = searchContest(contest, purse, toBeat)
  if (best !== undefined) return { solution: best, missedMinor: 0 }
  return { solution: toBeat, missedMinor: (hopesOf(contest)[0] ?? 0) - toBeat.discountMinor }
}
