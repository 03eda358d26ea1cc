/** Promotions as a shop runs them by the thousand: most on single goods, some on groups, few on the whole basket. */
import type { LineItem, Promotion } from '@kassa/kernel'
import type { Chance } from './chance.ts'

/** An item, by its id. */
type Named = Pick<LineItem, 'itemId'>

/** Returns `count` promotions on the items: of twenty, twelve take something off goods, six need several pieces, two work on the basket
 *  above a threshold that few baskets reach. */
export function makePromotions(items: readonly Named[], count: number, chance: Chance): Promotion[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ promotionId: `promotion ${index}`, priority: chance.below(5) },
    ...ruleOf(index % 20, (goodsCount) => goodsOf(items, goodsCount, chance)),
  })) as Promotion[]
}

type Goods = { include: { itemIds: string[]; categoryIds: string[] } }

function ruleOf(place: number, goods: (count: number) => Goods) {
  const alone = { combines: 'goods_alone' as const }
  if (place < 6) return { type: 'percent_off', ratePpm: 100_000, combines: 'stackable', goods: goods(3) }
  if (place < 9) return { type: 'amount_off', amountMinor: 25, ...alone, goods: goods(2) }
  if (place < 12) return { type: 'fixed_price', priceMinor: 99, ...alone, goods: goods(1) }
  if (place < 15) return { type: 'n_for_m', takePieces: 3, payPieces: 2, ...alone, goods: goods(4) }
  if (place < 17)
    return {
      ...{ type: 'cheapest_off', groupPieces: 2, rewardedPieces: 1, ratePpm: 500_000 },
      ...{ ...alone, goods: goods(5) },
    }
  if (place < 18) {
    const slots = [
      { goods: goods(3), pieces: 1 },
      { goods: goods(3), pieces: 1 },
    ]
    return { type: 'group_price', slots, priceMinor: 499, ...alone }
  }
  const minimumSpend = { amountMinor: 20_000_00, goods: { include: 'all' as const } }
  return { type: 'document_percent_off', ratePpm: 50_000, combines: 'stackable', minimumSpend }
}

function goodsOf(items: readonly Named[], count: number, chance: Chance): Goods {
  const itemIds = Array.from({ length: count }, () => items[chance.below(items.length)]?.itemId ?? '')
  return { include: { itemIds, categoryIds: [] } }
}
