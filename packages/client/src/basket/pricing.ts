/** What the basket costs now, under the rules of the store as the records have them. */
import type { StoreRecord, TaxTableRecord } from '@kassa/contract'
import { formatMoment, type Moment } from '@kassa/journal'
import {
  ageWanted,
  type Basket,
  type LineDiscount,
  type LocalTime,
  latestBirthDay,
  type PricedLine,
  type PriceOutcome,
  type PricingRules,
  price,
} from '@kassa/kernel'
import type { AgeCheck, BasketView } from '../till/view.ts'

/** Returns the rules of a store; undefined until its records have come. */
export function rulesOf(
  store: StoreRecord | undefined,
  taxTable: TaxTableRecord | undefined,
): PricingRules | undefined {
  if (store === undefined || taxTable === undefined) return undefined
  const { currency, pricesIncludeTax, taxRounding } = store
  return { currency, pricesIncludeTax, taxRounding, taxCategories: taxTable.categories }
}

// ISO 4217 for "no currency": nothing can be sold before the store is known.
const noRules: PricingRules = {
  currency: 'XXX',
  pricesIncludeTax: true,
  taxRounding: 'document',
  taxCategories: [],
}

/** Returns the minute on the wall of the store. */
export function minuteOf(now: Moment): LocalTime {
  return formatMoment(now).slice(0, 16)
}

/** Prices the basket for a moment in the store's time. */
export function priceNow(basket: Basket, rules: PricingRules | undefined, now: Moment): PriceOutcome {
  return price(basket, rules ?? noRules, minuteOf(now))
}

/** Returns what is to be asked about the buyer's age before the basket is paid; undefined where nothing is. */
function ageCheckOf(basket: Basket, at: LocalTime): AgeCheck | undefined {
  const minimumAge = ageWanted(basket)
  return minimumAge === undefined
    ? undefined
    : { minimumAge, latestBirthDay: latestBirthDay(minimumAge, at.slice(0, 10)) }
}

/** Returns what is shown of the basket; lines that cost what they did before stay the same objects. */
export function basketView(
  basketId: string,
  basket: Basket,
  { outcome, minute }: { outcome: PriceOutcome; minute: LocalTime },
  before: BasketView | undefined,
): BasketView {
  const { coupons, customer } = basket
  const ageCheck = ageCheckOf(basket, minute)
  const shown = { ...(coupons && { coupons }), ...(customer && { customer }) }
  const common = { basketId, ...shown, ...(ageCheck && { ageCheck }) }
  if (outcome.status !== 'priced') return { ...outcome, ...common, lines: basket.lines }
  const known = new Map(before?.status === 'priced' ? before.lines.map((line) => [line.lineId, line]) : [])
  const lines = outcome.basket.lines.map((line) => {
    const held = known.get(line.lineId)
    return held !== undefined && isSameLine(held, line) ? held : line
  })
  return { status: 'priced', ...common, ...outcome.basket, lines }
}

function isSameDiscount(a: LineDiscount, b: LineDiscount | undefined): boolean {
  return a.type === b?.type && a.name === b.name && a.amountMinor === b.amountMinor
}

function isSameLine(a: PricedLine, b: PricedLine): boolean {
  return (
    a.item === b.item &&
    a.quantityMilli === b.quantityMilli &&
    a.grossMinor === b.grossMinor &&
    a.netMinor === b.netMinor &&
    a.taxMinor === b.taxMinor &&
    a.taxCode === b.taxCode &&
    a.unitPriceE5 === b.unitPriceE5 &&
    a.discounts.length === b.discounts.length &&
    a.discounts.every((discount, place) => isSameDiscount(discount, b.discounts[place])) &&
    a.override === b.override &&
    a.discount === b.discount &&
    a.note === b.note
  )
}
