/** Which of the usual kinds a rule is, and what it is made of. */
import type { PromotionRecord } from '@kassa/contract'
import type { Goods, GroupSlot } from '@kassa/kernel'
import type { Kind } from './kind.ts'

type Rule = PromotionRecord['rule']

export type KnownRule = {
  kind: Exclude<Kind, 'own'>
  goods?: Goods
  slots?: readonly GroupSlot[]
  ratePpm?: number
  amountMinor?: number
  limitMinor?: number
  take?: number
  pay?: number
  pieces?: number
}

/** Returns the rule by its kind; undefined for one that no form shows: with limits, exceptions or combinations of its own. */
export function knownRule(rule: Rule): KnownRule | undefined {
  const { type, combines } = rule
  if (hasExceptions(rule)) return undefined
  switch (type) {
    case 'percent_off':
      return combines === 'goods_alone' && isUnlimited(rule)
        ? { kind: type, goods: rule.goods, ratePpm: rule.ratePpm }
        : undefined
    case 'amount_off':
      return combines === 'goods_alone' && isUnlimited(rule)
        ? { kind: type, goods: rule.goods, amountMinor: rule.amountMinor }
        : undefined
    case 'fixed_price':
      return combines === 'goods_alone' && isUnlimited(rule)
        ? { kind: type, goods: rule.goods, amountMinor: rule.priceMinor }
        : undefined
    case 'document_percent_off': {
      const { ratePpm, maxDiscountMinor: limitMinor } = rule
      if (combines !== 'document_alone') return undefined
      return { kind: 'basket_percent', ratePpm, ...(limitMinor === undefined ? {} : { limitMinor }) }
    }
    case 'document_amount_off':
      return combines === 'document_alone' && rule.maxDiscountMinor === undefined
        ? { kind: 'basket_amount', amountMinor: rule.amountMinor }
        : undefined
    default:
      return combines === 'goods_alone' && rule.maxUses === undefined ? knownGroup(rule) : undefined
  }
}

function knownGroup(rule: Extract<Rule, { maxUses?: number }>): KnownRule | undefined {
  switch (rule.type) {
    case 'n_for_m':
      return { kind: 'n_for_m', goods: rule.goods, take: rule.takePieces, pay: rule.payPieces }
    case 'cheapest_off':
      return rule.rewardedPieces === 1
        ? { kind: 'cheapest_off', goods: rule.goods, pieces: rule.groupPieces, ratePpm: rule.ratePpm }
        : undefined
    case 'group_price': {
      const { slots, priceMinor: amountMinor } = rule
      const [slot, ...others] = slots
      return slot !== undefined && others.length === 0
        ? { kind: 'group_price', goods: slot.goods, pieces: slot.pieces, amountMinor }
        : { kind: 'bundle', slots, amountMinor }
    }
    default:
      return undefined
  }
}

function isUnlimited(rule: { maxPieces?: number; maxDiscountMinor?: number }): boolean {
  return rule.maxPieces === undefined && rule.maxDiscountMinor === undefined
}

function hasExceptions(rule: Rule): boolean {
  const goods = [
    ...('goods' in rule ? [rule.goods] : []),
    ...('slots' in rule ? rule.slots.map((slot) => slot.goods) : []),
  ]
  return goods.some(({ exclude }) => exclude !== undefined)
}
