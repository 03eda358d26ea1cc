/** What decides prices besides the basket. */
import { isLocalTime, type LocalTime } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import type { PriceChooser } from '../pricelist/priceChooser.ts'
import type { Promoter } from '../promotion/promoter.ts'
import type { TaxRounding } from '../tax/compute.ts'
import type { Day, TaxCategory } from '../tax/rate.ts'
import type { TaxTable } from '../tax/table/table.ts'

/** The rules of a store, as they are in the records at the moment of pricing. */
export type PricingRules = {
  currency: Currency
  pricesIncludeTax: boolean
  taxRounding: TaxRounding
  /** One rate per category, by day. */
  taxCategories: TaxCategory[]
  /** Taxes of any kind, by category, day and place of consumption. What it is silent about is looked up in `taxCategories`. */
  taxTable?: TaxTable
  /** Where price lists and promotions ask for a store or a channel; `''` where they are left out. */
  storeId?: string
  channel?: string
  /** See `makePriceChooser`. */
  prices?: PriceChooser
  /** See `makePromoter`. */
  promotions?: Promoter
}

/** When something is sold, by the store's clock: to the minute, or a day, which is its first minute. */
export type PricingTime = Day | LocalTime

export function minuteOf(at: PricingTime): LocalTime {
  return at.length === 10 ? `${at}T00:00` : at
}

/** Throws unless the calendar has the day and the minute. */
export function dayOf(at: PricingTime): Day {
  assert(isLocalTime(at) || isLocalTime(`${at}T00:00`), `neither a day nor a minute: ${at}`)
  return at.slice(0, 10)
}
