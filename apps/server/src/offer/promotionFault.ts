/** What is wrong with a promotion that came in: the field, and what to do. The kernel says what can be carried out. */
import { type PromotionRecord, promotionOf } from '@kassa/contract'
import { compilePromotions, type RefusedPromotion } from '@kassa/kernel'
import { availabilityFault } from './availabilityFault.ts'

const remedies: Record<RefusedPromotion['problem'], string> = {
  unknown_type: 'rule.type: give one of the kinds of rule',
  impossible_time: 'from, until, windows: give times that the calendar has, and weekdays with their hours',
  priority_not_integer: 'priority: give a whole number',
  amount_not_integer_or_below_zero: 'rule, minimumSpend: give amounts in whole minor units, from 0 on',
  rate_out_of_range: 'rule.ratePpm: give parts per million from 1 to 1000000',
  pieces_out_of_range:
    'rule: give 1 to 1000 pieces, fewer of them paid than taken, no more rewarded than in the group, and limits from 1 on',
  no_slot: 'rule.slots, rule.buy, rule.get: name at least one kind of goods',
  goods_missing: 'rule, minimumSpend: name the goods: all, or lists of items and categories',
  limits_do_not_combine:
    'rule.maxPieces, rule.maxDiscountMinor: give one of them at most, and none to a rule that is stackable',
  id_used_twice: 'promotionId: give each promotion an id of its own',
}

/** Returns what is wrong and what to do, or undefined where the promotion can be carried out. */
export function promotionFault(promotionId: string, record: PromotionRecord): string | undefined {
  const [refused] = compilePromotions([promotionOf(promotionId, record)]).refused
  if (refused !== undefined) return `${remedies[refused.problem]} (${refused.problem})`
  return availabilityFault(record)
}
