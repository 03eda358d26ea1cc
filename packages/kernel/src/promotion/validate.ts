/** Is a promotion one that can be carried out? A wrong one is refused by name and hinders no other. */
import { isAvailability } from '../availability/availability.ts'
import { type Goods, isGoods } from './goods.ts'
import type { DocumentRule, GroupRule, GroupSlot, LineRule, Promotion } from './promotion.ts'

export type PromotionProblem =
  /** Promotions may come as plain data: a kind of rule that is none of `Promotion['type']`. */
  | 'unknown_type'
  | 'impossible_time'
  | 'priority_not_integer'
  /** Or left out. */
  | 'amount_not_integer_or_below_zero'
  /** Parts per million from 1 to 1,000,000. */
  | 'rate_out_of_range'
  /** Groups have 1 to 1,000 pieces, fewer of them rewarded or paid than taken; limits are at least 1. */
  | 'pieces_out_of_range'
  /** No slots, nothing to buy, or nothing to get. */
  | 'no_slot'
  /** The goods of a rule, of a slot or of a minimum spend are left out, or neither `all` nor lists of items and categories. */
  | 'goods_missing'
  /** A line rule that stacks has no limits, and none has two. */
  | 'limits_do_not_combine'

type Rule = LineRule | GroupRule | DocumentRule

type Reward = 'ratePpm' | 'amountMinor' | 'priceMinor'

type Parts = { [Name in Reward | 'maxDiscountMinor']: number } & {
  goods: Goods
  slots: readonly GroupSlot[]
  buy: readonly GroupSlot[]
  get: GroupSlot
}

/** What a rule of each type must have: what names its goods, and what it takes off. */
const parts: Record<Promotion['type'], { goods: 'rule' | 'slots' | 'none'; reward?: Reward }> = {
  percent_off: { goods: 'rule', reward: 'ratePpm' },
  amount_off: { goods: 'rule', reward: 'amountMinor' },
  fixed_price: { goods: 'rule', reward: 'priceMinor' },
  n_for_m: { goods: 'rule' },
  cheapest_off: { goods: 'rule', reward: 'ratePpm' },
  group_price: { goods: 'slots', reward: 'priceMinor' },
  group_percent_off: { goods: 'slots', reward: 'ratePpm' },
  group_amount_off: { goods: 'slots', reward: 'amountMinor' },
  buy_get: { goods: 'slots', reward: 'ratePpm' },
  document_percent_off: { goods: 'none', reward: 'ratePpm' },
  document_amount_off: { goods: 'none', reward: 'amountMinor' },
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1 && value <= 1000
const isLimit = (value: number | undefined) =>
  value === undefined || (Number.isSafeInteger(value) && value >= 1)
const isAmount = (value: number | undefined = -1) =>
  Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)
const isRate = (value: number | undefined = 0) =>
  Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000

/** Returns what is wrong with the promotion, the first in the order of `PromotionProblem`, or undefined. */
export function problemOf(promotion: Promotion): PromotionProblem | undefined {
  if (!Object.hasOwn(parts, promotion.type)) return 'unknown_type'
  if (!isAvailability(promotion)) return 'impossible_time'
  if (!Number.isSafeInteger(promotion.priority)) return 'priority_not_integer'
  if (!hasRightAmounts(promotion)) return 'amount_not_integer_or_below_zero'
  if (parts[promotion.type].reward === 'ratePpm' && !isRate(givenParts(promotion).ratePpm))
    return 'rate_out_of_range'
  if (!hasRightPieces(promotion)) return 'pieces_out_of_range'
  if (slotsOf(promotion).some((slots) => slots.length === 0)) return 'no_slot'
  if (!goodsOf(promotion).every(isGoods)) return 'goods_missing'
  if (limitsClash(promotion)) return 'limits_do_not_combine'
  return undefined
}

/** What plain data may have left out, whatever its type says. */
const givenParts = (rule: Rule) => rule as Partial<Parts>

/** The slots that a rule must have, in one list or two; a list that was left out is empty. */
function slotsOf(rule: Rule): (readonly GroupSlot[])[] {
  const { slots = [], buy = [], get } = givenParts(rule)
  if (rule.type === 'buy_get') return [buy, get === undefined ? [] : [get]]
  return parts[rule.type].goods === 'slots' ? [slots] : []
}

function goodsOf(promotion: Promotion): (Goods | undefined)[] {
  const { minimumSpend, type } = promotion
  const ofRule = parts[type].goods === 'rule' ? [givenParts(promotion).goods] : []
  const ofSpend = minimumSpend === undefined ? [] : [minimumSpend.goods]
  return [...ofRule, ...slotsOf(promotion).flatMap((slots) => slots.map(({ goods }) => goods)), ...ofSpend]
}

function hasRightAmounts(promotion: Promotion): boolean {
  const { minimumSpend, type } = promotion
  const { reward } = parts[type]
  const given = givenParts(promotion)
  const { maxDiscountMinor = 0, amountMinor = 0, priceMinor = 0 } = given
  const rewardMinor = reward === undefined || reward === 'ratePpm' ? 0 : given[reward]
  const spendMinor = minimumSpend === undefined ? 0 : minimumSpend.amountMinor
  return [maxDiscountMinor, amountMinor, priceMinor, rewardMinor, spendMinor].every(isAmount)
}

function hasRightPieces(rule: Rule): boolean {
  switch (rule.type) {
    case 'n_for_m':
      return (
        isCount(rule.takePieces) &&
        isCount(rule.payPieces + 1) &&
        rule.payPieces < rule.takePieces &&
        isLimit(rule.maxUses)
      )
    case 'cheapest_off':
      return (
        isCount(rule.groupPieces) &&
        isCount(rule.rewardedPieces) &&
        rule.rewardedPieces <= rule.groupPieces &&
        isLimit(rule.maxUses)
      )
    case 'group_price':
    case 'group_percent_off':
    case 'group_amount_off':
    case 'buy_get':
      return (
        slotsOf(rule)
          .flat()
          .every(({ pieces }) => isCount(pieces)) && isLimit(rule.maxUses)
      )
    case 'percent_off':
    case 'amount_off':
    case 'fixed_price':
      return isLimit(rule.maxPieces)
    default:
      return true
  }
}

function limitsClash(rule: Rule): boolean {
  if (!('maxPieces' in rule) && !('goods' in rule && 'maxDiscountMinor' in rule)) return false
  const { maxPieces, maxDiscountMinor, combines } = rule
  if (maxPieces !== undefined && maxDiscountMinor !== undefined) return true
  return combines === 'stackable' && (maxPieces !== undefined || maxDiscountMinor !== undefined)
}
