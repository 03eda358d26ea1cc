/** Parts of what ordered goods cost, as they are offered to be paid now. */
import { halfAwayFromZero, multiplyDivide } from '@kassa/kernel'

/** Returns so many percent of the goods.   Units: minor units. */
export function depositMinor(goodsMinor: number, percent: number): number {
  return multiplyDivide({ factor: goodsMinor, multiplier: percent, divisor: 100 }, halfAwayFromZero)
}

/** Returns the parts that are one press away, the store's own among them. */
export function offeredPercents(own: number | undefined): number[] {
  return [...new Set([0, own ?? 25, 50, 100])].sort((a, b) => a - b)
}
