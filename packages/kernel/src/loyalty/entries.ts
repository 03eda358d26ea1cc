/** What sales and returns move on an account of points. */
import type { LotEntry } from '../storedValue/lotEntry.ts'
import { pointsFor, pointsGivenFor } from './burn.ts'
import type { SaleFate } from './fate.ts'
import { addBack, nothingBack } from './sale.ts'
import { type Standing, standingOf } from './standing.ts'

/** Returns the entries of a sale and of what came back of it, in points.
 *  Ensures: they sum to what the sale stands for now: earned less spent; a return takes the points of its own sale first, and gives
 *  points back with the expiry they had; points given back beyond what paid for the sale are new. */
export function entriesOf(fate: SaleFate): LotEntry[] {
  const { sale, returns } = fate
  const { transactionId, at, expiresAt, pointValue } = sale
  const term = expiresAt === undefined ? {} : { expiresAt }
  const restores = [transactionId, ...sale.exchanged.map(({ originalId }) => originalId)]
  let back = nothingBack
  let before = standingOf(sale, { ...fate, back })
  const head = { sourceId: transactionId, at }
  const spent = pointsFor(sale.pointsMinor, pointValue) + before.rewardPoints
  const entries: LotEntry[] = [
    { ...head, entryId: `${transactionId} earned`, type: 'load', amount: before.earnedPoints, ...term },
    { ...head, entryId: `${transactionId} spent`, type: 'spend', amount: spent },
  ]
  for (const one of returns) {
    const leftMinor = sale.pointsMinor + fate.carried.pointsMinor - back.pointsMinor
    const beyondMinor = one.pointsMinor - (leftMinor < 0 ? 0 : leftMinor)
    back = addBack(back, one)
    const after = standingOf(sale, { ...fate, back })
    const ofReturn = { sourceId: one.transactionId, at: one.at }
    const idOf = (what: string) => `${one.transactionId} ${what} ${transactionId}`
    const taken = before.earnedPoints - after.earnedPoints
    const given = spentBy(before) - spentBy(after)
    const fresh = beyondMinor > 0 ? pointsGivenFor(beyondMinor, pointValue) : 0
    entries.push(
      { ...ofReturn, entryId: idOf('took back'), type: 'spend', amount: taken, undoes: [transactionId] },
      { ...ofReturn, entryId: idOf('earned again'), type: 'load', amount: -taken, ...term },
      { ...ofReturn, entryId: idOf('gave back'), type: 'load', amount: given, restores, ...term },
      { ...ofReturn, entryId: idOf('gave'), type: 'load', amount: fresh, ...term },
    )
    before = after
  }
  return entries.filter((entry) => entry.type === 'release' || entry.amount > 0)
}

function spentBy({ tenderPoints, rewardPoints }: Standing): number {
  return tenderPoints + rewardPoints
}
