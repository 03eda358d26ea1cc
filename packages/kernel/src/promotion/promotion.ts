/**
 * Promotions, and what they are told of a basket.
 *
 * Three kinds of rule, and how they meet:
 * - A *line rule* takes something off whatever goods it names. Of those that stand alone, a line takes the best one; those that
 *   stack work one after the other, by priority, on what the one before left. A line takes either the one or the others.
 * - A *group rule* needs several pieces together. A piece is in one group at most, and pieces in groups take no line rule.
 * - A *document rule* takes something off what is left of the whole basket after that.
 * Of all ways to apply them, the customer gets the one that takes off most.
 */
import type { Availability, Circumstances } from '../availability/availability.ts'
import type { Unit } from '../quantity/quantity.ts'
import type { Goods } from './goods.ts'

export type PromotionLine = {
  lineId: string
  itemId: string
  categoryIds: readonly string[]
  unit: Unit
  /** Thousandths of the unit. Lines below zero are returns: no promotion touches them. Goods that are not sold in whole pieces
   *  count as one piece in groups. */
  quantityMilli: number
  /** What the line costs before promotions, with or without tax as the store's prices are. Minor units. */
  amountMinor: number
  /** Promotions leave at least this much of the line: a legal minimum price. Goods with a floor are in no group, which is what
   *  laws on minimum prices ask for (Scotland: Alcohol etc. (Scotland) Act 2010, ss. 2 and 4). Minor units; 0 where left out. */
  floorMinor?: number
  /** No promotion touches the line and no threshold counts it: tobacco, books with a fixed price, deposits, gift cards. */
  isExcluded?: boolean
}

/** A right to use a promotion that needs a coupon: a coupon that was scanned, or a loyalty reward that the customer chose. */
export type Coupon = { couponId: string; promotionId: string; usesLeft: number }

export type PromotionContext = Circumstances & { coupons: readonly Coupon[] }

type PromotionHead = Availability & {
  promotionId: string
  /** Rules that stack work from the greatest priority down. Of rules that take off as much of
   *  one line, it decides who is named. */
  priority: number
  /** Holds only with a coupon. A line or document rule uses it once per basket, a group rule once per group, a line rule with
   *  `maxPieces` once per so many pieces. */
  needsCoupon?: boolean
  /** Holds only where these goods cost at least so much before any promotion. */
  minimumSpend?: { amountMinor: number; goods: Goods }
}

/** `stackable` with other line rules that stack; `goods_alone`: no other line rule on these goods; `basket_alone`: no other
 *  promotion in the basket. */
export type LineRule = {
  goods: Goods
  combines: 'stackable' | 'goods_alone' | 'basket_alone'
  /** So many pieces per basket or coupon, the best for the customer. Rounded per piece. Not with `stackable`. */
  maxPieces?: number
  /** At most so much off per basket. Not with `stackable` or `maxPieces`. */
  maxDiscountMinor?: number
} & LineReward

export type LineReward =
  /** Parts per million off each line, rounded half away from zero. */
  | { type: 'percent_off'; ratePpm: number }
  /** So much off each piece, kg, l, m or h. */
  | { type: 'amount_off'; amountMinor: number }
  /** Each piece, kg, l, m or h costs this, where that is less. */
  | { type: 'fixed_price'; priceMinor: number }

export type GroupSlot = { goods: Goods; pieces: number }

export type GroupRule = {
  combines: 'goods_alone' | 'basket_alone'
  /** So many groups per basket at most. */
  maxUses?: number
} & (
  | { type: 'n_for_m'; goods: Goods; takePieces: number; payPieces: number }
  /** The cheapest of each group at parts per million off: the second half price, the third free. Rounded per piece. */
  | { type: 'cheapest_off'; goods: Goods; groupPieces: number; rewardedPieces: number; ratePpm: number }
  /** The group for one price: three for 5.00; a sandwich, a drink and a snack for 4.99. */
  | { type: 'group_price'; slots: readonly GroupSlot[]; priceMinor: number }
  /** Rounded per piece. */
  | { type: 'group_percent_off'; slots: readonly GroupSlot[]; ratePpm: number }
  /** Only pieces that cost at least their even share of the amount count, so that no group falls below zero. */
  | { type: 'group_amount_off'; slots: readonly GroupSlot[]; amountMinor: number }
  /** Buy these and get that at parts per million off. With `getAtMostBought`, what one gets is never dearer than any piece
   *  bought for it. Rounded per piece. */
  | {
      type: 'buy_get'
      buy: readonly GroupSlot[]
      get: GroupSlot
      ratePpm: number
      getAtMostBought: boolean
    }
)

/** `document_alone`: no other document rule. */
export type DocumentRule = {
  combines: 'stackable' | 'document_alone' | 'basket_alone'
  maxDiscountMinor?: number
} & ({ type: 'document_percent_off'; ratePpm: number } | { type: 'document_amount_off'; amountMinor: number })

export type Promotion = PromotionHead & (LineRule | GroupRule | DocumentRule)
