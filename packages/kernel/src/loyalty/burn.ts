/** Points as money's worth: how many pay an amount, how much they pay, and what a customer who owes points pays instead. */
import { isMoneyLine } from '../basket/line.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger, multiplyDivide, sumExact } from '../money/integer.ts'
import { down } from '../money/rounding/down.ts'
import { up } from '../money/rounding/up.ts'
import type { PricedBasket } from '../price/pricedBasket.ts'
import type { PointValue } from './programme.ts'

/** Returns how many points pay the amount.   Units: minor units, not below zero.   Ensures: they are worth at least the amount. */
export function pointsFor(amountMinor: number, { points, amountMinor: worthMinor }: PointValue): number {
  return multiplyDivide({ factor: amountMinor, multiplier: points, divisor: worthMinor }, up)
}

/** Returns how many points an amount that is given back makes where none are known to have paid it: rounded down. */
export function pointsGivenFor(amountMinor: number, { points, amountMinor: worthMinor }: PointValue): number {
  return multiplyDivide({ factor: amountMinor, multiplier: points, divisor: worthMinor }, down)
}

/** Returns what the points are worth as a tender.   Units: minor units.   Ensures: `pointsFor` it is not more than the points. */
export function worthOf(heldPoints: number, { points, amountMinor }: PointValue): number {
  return multiplyDivide({ factor: heldPoints, multiplier: amountMinor, divisor: points }, down)
}

/** Returns how much of a basket points may pay: goods, and no stored value, with which points would turn into money that earns.
 *  Units: minor units.   Ensures: not below zero, not more than the total and not more than the points are worth. */
export function payableWithPoints(
  { totalMinor, lines }: Pick<PricedBasket, 'totalMinor' | 'lines'>,
  availablePoints: number,
  value: PointValue,
): number {
  const goods = lines.filter((line) => !isMoneyLine(line))
  const goodsMinor = sumExact(goods.map(({ grossMinor }) => grossMinor))
  const worthMinor = worthOf(availablePoints, value)
  const mostMinor = [goodsMinor, totalMinor, worthMinor].reduce((least, one) => (one < least ? one : least))
  return mostMinor > 0 ? mostMinor : 0
}

export type Covering = {
  /** Taken off the refund, in minor units. */
  deductMinor: number
  /** Points that it pays for: a `PointsMovement` of its own on the account. */
  coveredPoints: number
  stillOwedPoints: number
}

/** Returns how a customer who spent points of goods that come back makes them good out of the refund.
 *  Units: minor units and points, not below zero (asserted).
 *  Ensures: never more than the refund; each point is paid in full. */
export function coverOwed(owedPoints: number, refundMinor: number, value: PointValue): Covering {
  assertInteger(owedPoints, 'owedPoints')
  assertInteger(refundMinor, 'refundMinor')
  assert(owedPoints >= 0 && refundMinor >= 0, 'what is owed and given back is not below zero')
  const costOf = (points: number) =>
    multiplyDivide({ factor: points, multiplier: value.amountMinor, divisor: value.points }, up)
  const affordable = pointsGivenFor(refundMinor, value)
  const coveredPoints = affordable < owedPoints ? affordable : owedPoints
  return { deductMinor: costOf(coveredPoints), coveredPoints, stillOwedPoints: owedPoints - coveredPoints }
}
