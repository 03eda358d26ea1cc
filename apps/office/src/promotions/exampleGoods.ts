/** Which goods an example of a promotion needs, and how many pieces of them. */
import type { PromotionRecord } from '@kassa/contract'
import type { Goods, GroupSlot } from '@kassa/kernel'

const everything: Goods = { include: 'all' }
const fewPieces = 2

/** Returns the kinds of goods, each with enough pieces for the promotion to take something off once. */
export function exampleGoods(rule: PromotionRecord['rule']): readonly GroupSlot[] {
  switch (rule.type) {
    case 'n_for_m':
      return [{ goods: rule.goods, pieces: rule.takePieces }]
    case 'cheapest_off':
      return [{ goods: rule.goods, pieces: rule.groupPieces }]
    case 'group_price':
    case 'group_percent_off':
    case 'group_amount_off':
      return rule.slots
    case 'buy_get':
      return [...rule.buy, rule.get]
    case 'document_percent_off':
    case 'document_amount_off':
      return [{ goods: everything, pieces: fewPieces }]
    default:
      return [{ goods: rule.goods, pieces: fewPieces }]
  }
}
