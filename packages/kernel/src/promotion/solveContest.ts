/** The best way through a contest, or a good one and how much the best may be better. */
import { solveInTurn } from './inTurn.ts'
import { hopesOf, type Purse, searchContest } from './search.ts'
import type { Contest } from './seat.ts'
import type { Solution } from './solution.ts'

const nothing: Solution = { discountMinor: 0, seated: [], rests: [] }

/** Returns what the search finds; where the purse has not the steps for it, promotions one after the other.
 *  Units: no way takes off `missedMinor` more; 0 where it is the best. */
export function solveContest(contest: Contest, purse: Purse): { solution: Solution; missedMinor: number } {
  // Few ways are all tried sooner than something to beat is found.
  const toBeat = hasFewWays(contest) ? undefined : solveInTurn(contest)
  const best = searchContest(contest, purse, toBeat ?? nothing)
  if (best !== undefined) return { solution: best, missedMinor: 0 }
  const solution = toBeat ?? solveInTurn(contest)
  return { solution, missedMinor: (hopesOf(contest)[0] ?? 0) - solution.discountMinor }
}

function hasFewWays({ lines, groups, caps }: Contest): boolean {
  let pieces = 0
  for (const { goods } of lines) pieces += goods.pieces
  return pieces <= 12 && groups.length + caps.length <= 2
}
