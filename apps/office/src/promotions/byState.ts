/** Promotions by whether they run, come or have ended. */
import { localTimeOf } from '../formats/localTime.ts'
import { meantStores, type StoreRow } from './meantStores.ts'
import { type PromotionState, promotionState } from './promotionState.ts'
import type { PromotionRow } from './promotions.ts'

const order: readonly PromotionState[] = ['running', 'coming', 'ended']

/** Returns the groups that have promotions.   Shape: running, coming, ended; each in the order given.   Units: ms UTC. */
export function byState(
  promotions: readonly PromotionRow[],
  stores: readonly StoreRow[],
  nowMs: number,
): { state: PromotionState; rows: PromotionRow[] }[] {
  const stateOf = ({ promotion }: PromotionRow) => {
    const zone = meantStores(stores, promotion.storeIds)[0]?.store.timeZone ?? 'UTC'
    return promotionState(promotion, localTimeOf(nowMs, zone))
  }
  const states = new Map(promotions.map((row) => [row, stateOf(row)]))
  return order
    .map((state) => ({ state, rows: promotions.filter((row) => states.get(row) === state) }))
    .filter(({ rows }) => rows.length > 0)
}
