/** Is a promotion one that can be carried out? A wrong one is refused by name and hinders no other. */
import { isAvailability } from '../availability/availability.ts'
import type { DocumentRule, GroupRule, GroupSlot, LineRule, Promotion } from './promotion.ts'

export type PromotionProblem =
  | 'impossible_time'
  | 'priority_not_integer'
  | 'amount_not_integer_or_below_zero'
  /** Parts per million from 1 to 1,000,000. */
  | 'rate_out_of_range'
  /** Groups have 1 to 1,000 pieces, fewer of them rewarded or paid than taken; limits are at least 1. */
  | 'pieces_out_of_range'
  | 'no_slot'
  /** A line rule that stacks has no limits, and none has two. */
  | 'limits_do_not_combine'

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1 && value <= 1000
const isLimit = (value: number | undefined) =>
  value === undefined || (Number.isSafeInteger(value) && value >= 1)
const isAmount = (value: number | undefined) =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0))
const isRate = (value: number) => Number.isSafeInteger(value) && value >= 1 && value <= 1_000_000

/** Returns what is wrong with the promotion, the first in the order of `PromotionProblem`, or undefined. */
export function problemOf(promotion: Promotion): PromotionProblem | undefined {
  if (!isAvailability(promotion)) return 'impossible_time'
  if (!Number.isSafeInteger(promotion.priority)) return 'priority_not_integer'
  if (!amountsOf(promotion).every(isAmount)) return 'amount_not_integer_or_below_zero'
  if ('ratePpm' in promotion && !isRate(promotion.ratePpm)) return 'rate_out_of_range'
  if (!hasRightPieces(promotion)) return 'pieces_out_of_range'
  if ('slots' in promotion && promotion.slots.length === 0) return 'no_slot'
  if (promotion.type === 'buy_get' && promotion.buy.length === 0) return 'no_slot'
  if (limitsClash(promotion)) return 'limits_do_not_combine'
  return undefined
}

function amountsOf(promotion: Promotion): (number | undefined)[] {
  return [
    promotion.minimumSpend?.amountMinor,
    'maxDiscountMinor' in promotion ? promotion.maxDiscountMinor : undefined,
    'amountMinor' in promotion ? promotion.amountMinor : undefined,
    'priceMinor' in promotion ? promotion.priceMinor : undefined,
  ]
}

function hasRightPieces(rule: LineRule | GroupRule | DocumentRule): boolean {
  const areSlots = (slots: readonly GroupSlot[]) => slots.every(({ pieces }) => isCount(pieces))
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
      return areSlots(rule.slots) && isLimit(rule.maxUses)
    case 'buy_get':
      return areSlots([...rule.buy, rule.get]) && isLimit(rule.maxUses)
    case 'document_percent_off':
    case 'document_amount_off':
      return true
    default:
      return isLimit(rule.maxPieces)
  }
}

function limitsClash(rule: LineRule | GroupRule | DocumentRule): boolean {
  if (!('maxPieces' in rule) && !('goods' in rule && 'maxDiscountMinor' in rule)) return false
  const { maxPieces, maxDiscountMinor, combines } = rule
  if (maxPieces !== undefined && maxDiscountMinor !== undefined) return true
  return combines === 'stackable' && (maxPieces !== undefined || maxDiscountMinor !== undefined)
}
