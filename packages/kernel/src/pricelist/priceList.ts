/** Price lists: what an item costs in a store, a channel, for a group of customers, at a time, from a quantity on. */
import type { Availability, Circumstances, Hindrance } from '../availability/availability.ts'
import type { Currency } from '../money/currency.ts'

export type ListPrice = {
  itemId: string
  /** Five decimals of the major unit, with or without tax as the store's prices are. */
  unitPriceE5: number
  /** The quantity from which on this price holds, for the whole quantity; 0 for any. Thousandths of the item's unit. */
  fromQuantityMilli: number
}

export type PriceList = Availability & {
  priceListId: string
  currency: Currency
  /** Of lists that hold, the one with the greatest priority decides, even when it is dearer. */
  priority: number
  prices: readonly ListPrice[]
}

/** What is asked: this item, this much of it, here, now, for this customer. */
export type PriceQuestion = Circumstances & {
  itemId: string
  /** Thousandths of the item's unit; a quantity that comes back is priced as the same quantity sold. */
  quantityMilli: number
  /** The price of the item itself, which holds where no list does. */
  itemPriceE5: number
  currency: Currency
}

/** Why a list decides the price, or why it does not. */
export type PriceListVerdict =
  | 'applies'
  /** Another list of greater priority applies. */
  | 'lower_priority'
  /** Another list of the same priority is cheaper, or as cheap and comes first by its id. */
  | 'not_cheapest'
  | 'other_currency'
  | Hindrance
  | 'below_quantity'
