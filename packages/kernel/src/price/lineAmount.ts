/** The price of one line before discounts: by hand, as it was sold, as it was asked for, by a price list, or the item's own. */
import type { Basket } from '../basket/basket.ts'
import { type BasketLine, soldOf } from '../basket/line.ts'
import { amountsIn } from '../quantity/quantity.ts'
import type { PriceSource } from './pricedBasket.ts'
import { minuteOf, type PricingRules, type PricingTime } from './rules.ts'

export type LineAmount = {
  line: BasketLine
  unitPriceE5: number
  priceSource: PriceSource
  amountMinor: number
}

const itemSource: PriceSource = { type: 'item' }

export function lineAmounts(basket: Basket, rules: PricingRules, at: PricingTime): LineAmount[] {
  const circumstances = {
    storeId: rules.storeId ?? '',
    channel: rules.channel ?? '',
    customerGroupIds: basket.customer?.groupIds ?? [],
    at: minuteOf(at),
    currency: rules.currency,
  }
  const amountOf = amountsIn(rules.currency)
  const amountAt = (line: BasketLine, unitPriceE5: number, priceSource: PriceSource): LineAmount => {
    const amountMinor = amountOf(line.quantityMilli, unitPriceE5)
    return { line, unitPriceE5, priceSource, amountMinor }
  }
  return basket.lines.map((line) => {
    const { item, quantityMilli, override, original } = line
    const sold = soldOf(line)
    if (sold !== undefined)
      return amountAt(line, sold.unitPriceE5, {
        type: 'as_sold',
        ...(original === undefined ? {} : { original }),
      })
    if (override !== undefined) {
      const { unitPriceE5, ...by } = override
      return amountAt(line, unitPriceE5, { type: 'by_hand', ...by })
    }
    const { itemId, unitPriceE5: itemPriceE5 } = item
    if (rules.prices === undefined || item.isPriceAsked === true)
      return amountAt(line, itemPriceE5, itemSource)
    const chosen = rules.prices({ ...circumstances, itemId, quantityMilli, itemPriceE5 })
    if (chosen.source.type === 'item') return amountAt(line, itemPriceE5, itemSource)
    const { unitPriceE5, source, considered } = chosen
    return amountAt(line, unitPriceE5, { ...source, considered })
  })
}
