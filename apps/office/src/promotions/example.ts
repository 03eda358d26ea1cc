/** What a promotion does to an example basket, worked out by the rules that tills sell by. */
import { type PromotionRecord, promotionOf } from '@kassa/contract'
import {
  type BasketEvent,
  compilePromotions,
  foldBasket,
  makePromoter,
  type PricedBasket,
  type PricingRules,
  price,
} from '@kassa/kernel'
import type { FoundItem } from '../goods/foundItems.ts'

export type ExampleLine = FoundItem & { pieces: number; unitPriceE5: number }

/** Any day will do: an example is of when the promotion holds. */
const someDay = '2026-01-01'
const exampleId = 'example'

/** Returns the priced example; undefined where nothing is in it.
 *  Ensures: times, stores, customers and coupons of the promotion do not matter, a spend that it asks for does. */
export function priceExample(
  record: PromotionRecord,
  lines: readonly ExampleLine[],
  { currency, pricesIncludeTax }: Pick<PricingRules, 'currency' | 'pricesIncludeTax'>,
): PricedBasket | undefined {
  const { storeIds: _, from: __, until: ___, windows: ____, coupon: _____, ...unlimited } = record
  const { customerGroupIds: ______, ...always } = unlimited
  const { compiled } = compilePromotions([promotionOf(exampleId, always)])
  const rules: PricingRules = {
    ...{ currency, pricesIncludeTax, taxRounding: 'document' },
    taxCategories: [{ category: exampleId, rates: [{ code: exampleId, ratePpm: 0, from: someDay }] }],
    promotions: makePromoter(compiled),
  }
  const outcome = price(foldBasket(lines.filter(({ pieces }) => pieces > 0).map(lineAdded)), rules, someDay)
  return outcome.status === 'priced' && outcome.basket.lines.length > 0 ? outcome.basket : undefined
}

function lineAdded({ itemId, item, pieces, unitPriceE5 }: ExampleLine, index: number): BasketEvent {
  const { sku, name, categoryId } = item
  return {
    ...{ type: 'line_added', eventId: itemId, revision: index + 1, lineId: itemId },
    item: {
      ...{ itemId, sku, name, unit: 'piece', unitPriceE5, taxCategory: exampleId, tracksStock: false },
      ...(categoryId === undefined ? {} : { categoryIds: [categoryId] }),
    },
    quantityMilli: pieces * 1000,
  }
}
