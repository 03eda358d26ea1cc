/** What a basket costs: line amounts, their tax, and totals that agree with both. */
import type { Basket, BasketLine } from '../basket/basket.ts'
import type { Currency } from '../money/currency.ts'
import { sumExact } from '../money/integer.ts'
import { amountOf } from '../quantity/quantity.ts'
import { type TaxRounding, taxOf } from '../tax/compute.ts'
import { type Day, rateOn, type TaxCategory, type TaxRate } from '../tax/rate.ts'

/** The rules of a store that decide prices, as they are in the records at the moment of pricing. */
export type PricingRules = {
  currency: Currency
  pricesIncludeTax: boolean
  taxRounding: TaxRounding
  taxCategories: TaxCategory[]
}

export type PricedLine = BasketLine & {
  /** What the customer pays for the line, tax included. */
  grossMinor: number
  netMinor: number
  taxMinor: number
  taxCode: string
  ratePpm: number
}

export type TaxTotal = { taxCode: string; ratePpm: number; netMinor: number; taxMinor: number }

export type PricedBasket = {
  currency: Currency
  lines: PricedLine[]
  /** One per rate, in the order of the rate's code. */
  taxes: TaxTotal[]
  netMinor: number
  taxMinor: number
  /** What is to be paid before any cash rounding; below zero where more comes back than goes out. */
  totalMinor: number
}

export type PriceOutcome =
  | { status: 'priced'; basket: PricedBasket }
  /** No rate is known for the line's tax category on that day. Final until the tax table changes. */
  | { status: 'tax_rate_missing'; lineId: string; taxCategory: string; day: Day }

/** Returns the basket with every amount that it costs on `day` under `rules`.
 *  Units: minor units of rules.currency.   Ensures: net + tax = gross per line and in all; totals by rate sum to the document;
 *  the negated basket costs the negated amounts.   Fails: `tax_rate_missing` (returned).   Source: ADR-0001, ADR-0007. */
export function price(basket: Basket, rules: PricingRules, day: Day): PriceOutcome {
  const rates = new Map<string, TaxRate>()
  for (const { lineId, item } of basket.lines) {
    if (rates.has(item.taxCategory)) continue
    const rate = rateOn(rules.taxCategories, item.taxCategory, day)
    if (rate === undefined) return { status: 'tax_rate_missing', lineId, taxCategory: item.taxCategory, day }
    rates.set(item.taxCategory, rate)
  }
  const lines = pricedLines(basket.lines, rates, rules)
  const taxes = taxTotals(lines)
  const netMinor = sumExact(taxes.map((tax) => tax.netMinor))
  const taxMinor = sumExact(taxes.map((tax) => tax.taxMinor))
  return {
    status: 'priced',
    basket: { currency: rules.currency, lines, taxes, netMinor, taxMinor, totalMinor: netMinor + taxMinor },
  }
}

function pricedLines(
  lines: readonly BasketLine[],
  rates: Map<string, TaxRate>,
  rules: PricingRules,
): PricedLine[] {
  const priced = lines.map((line) => ({
    ...line,
    amountMinor: amountOf({ ...line, unitPriceE5: line.item.unitPriceE5, currency: rules.currency }),
    taxMinor: 0,
  }))
  for (const [code, ratePpm] of new Map([...rates.values()].map((rate) => [rate.code, rate.ratePpm]))) {
    const group = priced.filter((line) => rates.get(line.item.taxCategory)?.code === code)
    const taxes = taxOf(
      group.map((line) => line.amountMinor),
      ratePpm,
      rules,
    )
    group.forEach((line, index) => {
      line.taxMinor = taxes[index] ?? 0
    })
  }
  return priced.map(({ amountMinor, taxMinor, ...line }) => {
    const rate = rates.get(line.item.taxCategory)
    const grossMinor = rules.pricesIncludeTax ? amountMinor : amountMinor + taxMinor
    const netMinor = rules.pricesIncludeTax ? amountMinor - taxMinor : amountMinor
    return { ...line, grossMinor, netMinor, taxMinor, taxCode: rate?.code ?? '', ratePpm: rate?.ratePpm ?? 0 }
  })
}

function taxTotals(lines: readonly PricedLine[]): TaxTotal[] {
  const totals = new Map<string, TaxTotal>()
  for (const { taxCode, ratePpm, netMinor, taxMinor } of lines) {
    const total = totals.get(taxCode) ?? { taxCode, ratePpm, netMinor: 0, taxMinor: 0 }
    totals.set(taxCode, {
      ...total,
      netMinor: total.netMinor + netMinor,
      taxMinor: total.taxMinor + taxMinor,
    })
  }
  return [...totals.values()].sort((a, b) => (a.taxCode < b.taxCode ? -1 : 1))
}
