/** Bundles: several items at one price. Each component stays a line of its own, with its own tax, at its part of the price.
 *  Source: CJEU C-308/96 and C-94/97 (Madgett and Baldwin): one price is shared out by what its parts cost alone. */
import type { LineItem } from '../basket/line.ts'
import { assert } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { amountOf, onePieceMilli, unitPriceDecimals } from '../quantity/quantity.ts'

/** A component as it would be sold alone; its price weighs its part of the bundle's. */
export type BundleComponent = { item: LineItem; quantityMilli: number }

export type BundleOutcome =
  | { status: 'expanded'; components: BundleComponent[] }
  /** So many that five decimals of a unit price no longer tell cents apart: sell it as several lines. */
  | { status: 'bundle_too_large' }

/** Returns the components of so many bundles, each at a unit price that makes its part of the price of them all.
 *  Units: `unitPriceE5` five decimals of the major unit; `quantityMilli` thousandths of bundles, below zero where they come back.
 *  Ensures: the amounts of the components sum to that of the bundles; a return mirrors its sale.
 *  Requires: a component with a price (asserted).   Fails: `bundle_too_large` (returned). */
export function expandBundle(args: {
  unitPriceE5: number
  quantityMilli: number
  components: readonly BundleComponent[]
  currency: Currency
}): BundleOutcome {
  const { unitPriceE5, quantityMilli, components, currency } = args
  const alone = components.map(({ item, quantityMilli: each }) =>
    multiplyDivide({ factor: item.unitPriceE5, multiplier: each, divisor: 1 }, halfAwayFromZero),
  )
  assert(
    alone.some((weight) => weight > 0),
    'a bundle is shared out by the prices of its components',
  )
  const parts = allocate(amountOf({ quantityMilli, unitPriceE5, currency }), alone)
  const expanded = components.map(
    ({ item, quantityMilli: each }, index): BundleComponent & { partMinor: number } => {
      const partMinor = parts[index] ?? 0
      const sold = multiplyDivide(
        { factor: each, multiplier: quantityMilli, divisor: onePieceMilli },
        halfAwayFromZero,
      )
      return {
        // The bundle's price holds for its parts, whatever price lists say of them.
        item: { ...item, unitPriceE5: unitPriceOf(partMinor, sold, currency), isPriceAsked: true },
        quantityMilli: sold,
        partMinor,
      }
    },
  )
  const isExact = expanded.every(
    ({ item, quantityMilli: sold, partMinor }) =>
      amountOf({ quantityMilli: sold, unitPriceE5: item.unitPriceE5, currency }) === partMinor,
  )
  if (!isExact) return { status: 'bundle_too_large' }
  return { status: 'expanded', components: expanded.map(({ partMinor: _, ...component }) => component) }
}

function unitPriceOf(amountMinor: number, quantityMilli: number, currency: Currency): number {
  const isBack = quantityMilli < 0
  return multiplyDivide(
    {
      factor: isBack ? -amountMinor || 0 : amountMinor,
      multiplier: 10 ** (unitPriceDecimals - exponentOf(currency)) * onePieceMilli,
      divisor: isBack ? -quantityMilli : quantityMilli,
    },
    halfAwayFromZero,
  )
}
