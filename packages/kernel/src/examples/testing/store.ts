/** The stores of the worked examples: a basket of priced things in a country, on a day. */
import {
  type Basket,
  type BasketLine,
  type PricedBasket,
  type PricingRules,
  price,
  taxTable,
} from '../../index.ts'
import { type Figures, written } from './example.ts'

export const today = '2026-11-22'

/** One piece, kilogram or litre of goods of a tax category, at a price in minor units of two decimals. */
export type Thing = { name: string; category: string; priceMinor: number; quantityMilli?: number } & Partial<
  Omit<BasketLine, 'quantityMilli'>
>

/** Returns a basket of the things, one line each. */
export function basketOf(things: readonly Thing[], more: Partial<Basket> = {}): Basket {
  const lines = things.map(({ name, category, priceMinor, quantityMilli = 1000, ...line }): BasketLine => {
    const item = {
      ...{ itemId: name, sku: name, name, unit: 'piece' as const, tracksStock: true },
      ...{ unitPriceE5: priceMinor * 1000, taxCategory: category },
      ...line.item,
    }
    return { lineId: name, quantityMilli, ...line, item }
  })
  return { revision: lines.length, lines, ...more }
}

/** Returns the rules of a store in a country, by the tax table of that country. */
export function rulesIn(country: string, more: Partial<PricingRules> = {}): PricingRules {
  const table = taxTable(country)
  if (table === undefined) throw new Error(`no tax table of ${country}`)
  const { currency, pricesIncludeTax } = table
  return { currency, pricesIncludeTax, taxRounding: 'document', taxCategories: [], taxTable: table, ...more }
}

/** Returns the basket with its prices. */
export function priced(basket: Basket, rules: PricingRules, day = today): PricedBasket {
  const outcome = price(basket, rules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

/** Returns the tax of a basket by its rates, and what is to be paid. */
export function taxesOf({ taxes, totalMinor, currency }: PricedBasket): Figures {
  const figures = taxes.flatMap(({ taxCode, netMinor, taxMinor, parts }) => [
    [`net of ${taxCode}`, written(netMinor, currency)],
    ...(parts ?? [{ code: taxCode, taxMinor }]).map((part) => [
      `tax ${part.code}`,
      written(part.taxMinor, currency),
    ]),
  ])
  return { ...Object.fromEntries(figures), 'to pay': written(totalMinor, currency) }
}

/** Returns what the things cost in a country on a day, with their taxes. */
export function taxesIn(
  country: string,
  things: readonly Thing[],
  more: { day?: string; basket?: Partial<Basket>; rules?: Partial<PricingRules> } = {},
): Figures {
  return taxesOf(priced(basketOf(things, more.basket), rulesIn(country, more.rules), more.day))
}
