/** Contests as a basket and its promotions make them, for tests of what solves them. */
import { compilePromotions } from '../compile.ts'
import { factsOf } from '../condition.ts'
import { contestsOf } from '../contest.ts'
import type { Goods } from '../goods.ts'
import { goodsLinesOf } from '../goodsLine.ts'
import { offersOf } from '../offers.ts'
import type { Promotion, PromotionLine } from '../promotion.ts'
import type { Contest } from '../seat.ts'
import { context, couponsFor } from './anyPromotions.ts'

export const all: Goods = { include: 'all' }

export const only = (...itemIds: string[]): Goods => ({ include: { itemIds, categoryIds: [] } })

/** A line of pieces, at a price each. */
export const line = (itemId: string, pieces: number, priceMinor: number): PromotionLine => ({
  ...{ lineId: itemId, itemId, categoryIds: [], unit: 'piece' },
  ...{ quantityMilli: pieces * 1000, amountMinor: pieces * priceMinor },
})

export const offer = (promotionId: string, rule: object): Promotion =>
  ({ promotionId, priority: 0, combines: 'goods_alone', ...rule }) as Promotion

export const nForM = (promotionId: string, takePieces: number, payPieces: number, goods = all): Promotion =>
  offer(promotionId, { type: 'n_for_m', goods, takePieces, payPieces })

export const percentOff = (promotionId: string, percent: number, more: object = {}): Promotion =>
  offer(promotionId, { type: 'percent_off', goods: all, ratePpm: percent * 10_000, ...more })

/** One piece of each for one price. */
export const setPrice = (itemIds: string[], priceMinor: number): Promotion =>
  offer(itemIds.join('+'), { type: 'group_price', slots: slotsOf(itemIds), priceMinor })

/** One piece of each for so much less. */
export const setAmountOff = (itemIds: string[], amountMinor: number): Promotion =>
  offer(itemIds.join('+'), { type: 'group_amount_off', slots: slotsOf(itemIds), amountMinor })

/** Half off one of any goods for one of `bought`. */
export const halfOffNext = (getAtMostBought: boolean, ...bought: string[]): Promotion => {
  const buy = [{ goods: only(...bought), pieces: 1 }]
  const get = { goods: all, pieces: 1 }
  return offer('next', { type: 'buy_get', buy, get, ratePpm: 500_000, getAtMostBought })
}

const slotsOf = (itemIds: readonly string[]) => itemIds.map((id) => ({ goods: only(id), pieces: 1 }))

/** The contests of a basket; where a promotion needs coupons, there are one or two of them (`couponsFor`). */
export function contestsIn(
  lines: readonly PromotionLine[],
  promotions: readonly Promotion[],
  coupons = couponsFor(promotions),
): Contest[] {
  const { compiled } = compilePromotions(promotions)
  const facts = factsOf(goodsLinesOf(lines), { ...context, coupons })
  return contestsOf(facts.lines, offersOf(compiled, facts).claims, facts.couponUses).contests
}

/** The only contest of a basket. */
export function contestIn(lines: readonly PromotionLine[], promotions: readonly Promotion[]): Contest {
  const [contest, ...others] = contestsIn(lines, promotions)
  if (contest === undefined || others.length > 0) throw new Error(`${others.length} contests more than one`)
  return contest
}
