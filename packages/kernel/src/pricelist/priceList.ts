/** Price lists: what an item costs in a store, a channel, for a group of customers, at a time, from a quantity on. */
import type { LocalTime } from '../calendar/localTime.ts'
import type { WeeklyWindow } from '../calendar/weeklyWindow.ts'
import type { Currency } from '../money/currency.ts'

export type ListPrice = {
  itemId: string
  /** Five decimals of the major unit, with or without tax as the store's prices are. */
  unitPriceE5: number
  /** The quantity from which on this price holds, for the whole quantity; 0 for any. Thousandths of the item's unit. */
  fromQuantityMilli: number
}

/** Every limit that is left out does not limit. */
export type PriceList = {
  priceListId: string
  currency: Currency
  /** Of lists that hold, the one with the greatest priority decides, even when it is dearer. */
  priority: number
  storeIds?: readonly string[]
  /** How the goods are sold, as the shop names it: `counter`, `web`, `kiosk`. */
  channels?: readonly string[]
  /** The customer must be in one of these groups. */
  customerGroupIds?: readonly string[]
  from?: LocalTime
  /** The first minute in which the list does not hold any more. */
  until?: LocalTime
  windows?: readonly WeeklyWindow[]
  prices: readonly ListPrice[]
}

/** What is asked: this item, this much of it, here, now, for this customer. */
export type PriceQuestion = {
  itemId: string
  /** Thousandths of the item's unit; a quantity that comes back is priced as the same quantity sold. */
  quantityMilli: number
  /** The price of the item itself, which holds where no list does. */
  itemPriceE5: number
  currency: Currency
  storeId: string
  channel: string
  customerGroupIds: readonly string[]
  at: LocalTime
}

/** Why a list decides the price, or why it does not. */
export type PriceListVerdict =
  | 'applies'
  /** Another list of greater priority applies. */
  | 'lower_priority'
  /** Another list of the same priority is cheaper, or as cheap and comes first by its id. */
  | 'not_cheapest'
  | 'other_currency'
  | 'other_store'
  | 'other_channel'
  | 'other_customer_group'
  | 'not_started'
  | 'ended'
  | 'outside_window'
  | 'below_quantity'
