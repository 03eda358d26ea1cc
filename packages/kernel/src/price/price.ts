/**
 * What a basket costs: line amounts, what comes off them, their tax, and totals that agree with all three.
 *
 *      unit price ─▶ amount ─▶ promotions ─▶ discounts by hand ─▶ tax ─▶ totals
 */
import type { Basket } from '../basket/basket.ts'
import { copyExtras } from '../basket/line.ts'
import { assertOwnIds, must } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { addExact, sumExact } from '../money/integer.ts'
import type { PromotionOutcome } from '../promotion/applyPromotions.ts'
import type { Day } from '../tax/rate.ts'
import { type Discounted, discountLines } from './discounts.ts'
import { lineAmounts } from './lineAmount.ts'
import { type LineTax, taxDiscounted, taxesOfLines } from './lineTax.ts'
import type { PricedBasket, PricedLine } from './pricedBasket.ts'
import { returnedLines } from './returned.ts'
import { dayOf, type PricingRules, type PricingTime } from './rules.ts'
import { taxTotals } from './taxTotals.ts'

export type PriceOutcome =
  | { status: 'priced'; basket: PricedBasket }
  /** No rate is known for the line's tax category on that day. Final until the tax table changes. */
  | { status: 'tax_rate_missing'; lineId: string; taxCategory: string; day: Day }
  /** More comes back than was bought and did not come back yet. Final for this quantity. */
  | { status: 'return_exceeds_sale'; lineId: string; leftMilli: number }

/** Returns the basket with every amount that it costs at that time under `rules`.
 *  Units: minor units of rules.currency.   Shape: `at` is a day or a minute of the store's clock.
 *  Requires: line ids are unique, as in every basket that `foldBasket` makes (asserted).
 *  Ensures: net + tax = gross per line and in all; totals by tax sum to the document; amount + discounts is what the tax is worked out
 *  on; without promotions and discounts of the whole basket, the negated basket costs the negated amounts; goods that come back
 *  with their receipt give back what was paid, in whatever parts.
 *  Fails: `tax_rate_missing`, `return_exceeds_sale` (returned).   Source: ADR-0001, ADR-0007. */
export function price(basket: Basket, rules: PricingRules, at: PricingTime): PriceOutcome {
  assertOwnIds(basket.lines)
  const resolved = taxesOfLines(basket, { rules, at })
  if (resolved.status === 'tax_rate_missing') return { ...resolved, day: dayOf(at) }
  const returned = returnedLines(basket.lines)
  if (returned.status === 'return_exceeds_sale') return returned
  const { lines: discounted, promotions } = discountLines(basket, lineAmounts(basket, rules, at), {
    rules,
    at,
  })
  const taxedToday = <T>(byLine: readonly T[]) =>
    returned.taxes.size === 0
      ? byLine
      : byLine.filter((_, index) => !returned.taxes.has(basket.lines[index]?.lineId ?? ''))
  const taxes = taxDiscounted(taxedToday(discounted), taxedToday(resolved.taxes), {
    rules,
    relief: basket.relief,
  })
  let taken = 0
  const lines = discounted.map((line): PricedLine => {
    const asSold = returned.taxes.get(line.line.lineId)
    if (asSold !== undefined) return pricedReturn(line, asSold, rules)
    const tax = must(taxes[taken], 'a line has its tax')
    taken += 1
    return pricedLine(line, tax)
  })
  return { status: 'priced', basket: totalsOf(lines, basket, { currency: rules.currency, promotions }) }
}

// Field by field: what begins with a spread gets a shape of its own on Node.js 20, and costs more than everything else together.
function pricedLine(
  { line, unitPriceE5, priceSource, amountMinor, discounts }: Omit<Discounted, 'leftMinor'>,
  { grossMinor, netMinor, taxMinor, taxCode, ratePpm, taxParts }: LineTax,
): PricedLine {
  const { lineId, item, quantityMilli } = line
  const priced: PricedLine = {
    lineId,
    item,
    quantityMilli,
    unitPriceE5,
    priceSource,
    amountMinor,
    discounts,
    grossMinor,
    netMinor,
    taxMinor,
    taxCode,
    // Named here it has room in the object itself; what is put in later has not.
    ratePpm: ratePpm ?? 0,
  }
  if (taxParts !== undefined) priced.taxParts = taxParts
  copyExtras(line, priced)
  return ratePpm === undefined ? withoutRate(priced) : priced
}

function withoutRate({ ratePpm: _, ...priced }: PricedLine): PricedLine {
  return priced
}

/** What was paid is given back: no discount of today's changes it. */
function pricedReturn(line: Discounted, tax: LineTax, { pricesIncludeTax }: PricingRules): PricedLine {
  const amountMinor = pricesIncludeTax ? tax.grossMinor : tax.netMinor
  return pricedLine({ ...line, amountMinor, discounts: [] }, tax)
}

function totalsOf(
  lines: PricedLine[],
  { customer, relief, note }: Basket,
  { currency, promotions }: { currency: Currency; promotions: PromotionOutcome | undefined },
): PricedBasket {
  const taxes = taxTotals(lines)
  const netMinor = sumExact(taxes.map((tax) => tax.netMinor))
  const taxMinor = sumExact(taxes.map((tax) => tax.taxMinor))
  let discountMinor = 0
  for (const { discounts } of lines)
    for (const { amountMinor } of discounts) discountMinor = addExact(discountMinor, amountMinor)
  return {
    ...{ currency, lines, taxes, netMinor, taxMinor, totalMinor: netMinor + taxMinor },
    discountMinor,
    ...(customer === undefined ? {} : { customer }),
    ...(relief === undefined ? {} : { relief }),
    ...(note === undefined ? {} : { note }),
    ...(promotions === undefined ? {} : { promotions }),
  }
}
