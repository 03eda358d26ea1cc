/** From records to what the kernel prices by. Apart from the schemas, so that a browser does not carry them. */
import type { PriceList, Promotion } from '@kassa/kernel'
import type { PriceListRecord } from './priceList.ts'
import type { PromotionRecord } from './promotion.ts'

/** Returns the promotion of a record, as `compilePromotions` takes it. */
export function promotionOf(promotionId: string, record: PromotionRecord): Promotion {
  const { name: _, coupon, rule, ...head } = record
  return { promotionId, ...head, ...(coupon === undefined ? {} : { needsCoupon: true }), ...rule }
}

/** Returns the price list of a record, as `makePriceChooser` takes it. */
export function priceListOf(priceListId: string, record: PriceListRecord): PriceList {
  const { name: _, ...list } = record
  return { priceListId, ...list }
}
