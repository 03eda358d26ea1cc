/** A basket with every amount that it costs, and where each comes from. */
import type { Basket } from '../basket/basket.ts'
import type { BasketLine, OriginalLine, PriceOverride } from '../basket/line.ts'
import type { Currency } from '../money/currency.ts'
import type { Considered } from '../pricelist/choosePrice.ts'
import type { PromotionOutcome } from '../promotion/applyPromotions.ts'
import type { TaxPart, TaxTotal } from '../tax/total.ts'

export type PriceSource =
  | { type: 'item' }
  | { type: 'price_list'; priceListId: string; fromQuantityMilli: number; considered: Considered[] }
  | ({ type: 'by_hand' } & Omit<PriceOverride, 'unitPriceE5'>)
  /** A return costs what was paid. */
  | { type: 'as_sold'; original?: OriginalLine }

/** Something taken off a line: by a promotion that names goods, by one on the whole basket, by a person on the line, by a person on
 *  the whole basket. */
export type LineDiscount = {
  type: 'promotion' | 'document_promotion' | 'by_hand' | 'document_by_hand'
  /** The promotion's id, or the person's reason. */
  name: string
  /** Added to the line: below zero where goods go out. As the store's prices are, with or without tax. */
  amountMinor: number
}

export type PricedLine = BasketLine & {
  /** What a piece, kg, l, m or h costs before discounts. */
  unitPriceE5: number
  priceSource: PriceSource
  /** Unit price × quantity, as the store's prices are. */
  amountMinor: number
  discounts: LineDiscount[]
  /** What the customer pays for the line, tax included. */
  grossMinor: number
  netMinor: number
  taxMinor: number
  taxCode: string
  ratePpm?: number
  taxParts?: TaxPart[]
}

export type PricedBasket = Pick<Basket, 'customer' | 'relief' | 'note'> & {
  currency: Currency
  lines: PricedLine[]
  /** One per tax, or set of taxes, in the order of its code. */
  taxes: TaxTotal[]
  netMinor: number
  taxMinor: number
  /** What is to be paid before any cash rounding; below zero where more comes back than goes out. */
  totalMinor: number
  /** What came off in all, as the store's prices are: zero or below. */
  discountMinor: number
  /** What the promotions did; left out where the rules have none. */
  promotions?: PromotionOutcome
}
