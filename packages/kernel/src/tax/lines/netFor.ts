/**
 * From a price with tax to the price without it that gives exactly the former again.
 * The way from net to gross and back is always exact for one percentage: the tax inside net + tax is the tax again. The other way is
 * not: at 20 % there is no net price that makes 9.99, 8.32 makes 9.98 and 8.33 makes 10.00.
 */
import { negate } from '../../money/integer.ts'
import { type TaxableLine, type TaxLineRules, taxLines } from './taxLines.ts'

export type NetPrice = { netMinor: number; grossMinor: number }

export type NetOutcome =
  | { status: 'exact'; netMinor: number }
  /** No net amount gives the gross amount; these two come nearest from below and above. */
  | { status: 'between'; below: NetPrice; above: NetPrice }

/** Returns the amount without tax that gives the gross amount when the line's taxes are put on top of it, the one nearest to zero where
 *  several do.
 *  Units: minor units of `currency`.   Requires: as `taxLines`.   Ensures: netFor(−gross) mirrors netFor(gross) where rounding does. */
export function netFor(line: TaxableLine, rules: Omit<TaxLineRules, 'pricesIncludeTax'>): NetOutcome {
  if (line.amountMinor < 0) return mirrored(netFor(opposite(line), rules))
  const inside = taxLines([line], { ...rules, pricesIncludeTax: true })
  const grossOf = (netMinor: number) =>
    taxLines([{ ...line, amountMinor: netMinor }], { ...rules, pricesIncludeTax: false }).totalMinor
  // Each tax is rounded by less than one, so the net amount inside the price is not further off than there are taxes.
  let netMinor = inside.netMinor - line.taxes.length - 1
  while (grossOf(netMinor) < line.amountMinor) netMinor += 1
  const grossMinor = grossOf(netMinor)
  if (grossMinor === line.amountMinor) return { status: 'exact', netMinor }
  return {
    status: 'between',
    below: { netMinor: netMinor - 1, grossMinor: grossOf(netMinor - 1) },
    above: { netMinor, grossMinor },
  }
}

function opposite(line: TaxableLine): TaxableLine {
  return { ...line, amountMinor: negate(line.amountMinor), quantityMilli: negate(line.quantityMilli) }
}

function mirrored(outcome: NetOutcome): NetOutcome {
  if (outcome.status === 'exact') return { status: 'exact', netMinor: negate(outcome.netMinor) }
  const turn = ({ netMinor, grossMinor }: NetPrice) => ({
    netMinor: negate(netMinor),
    grossMinor: negate(grossMinor),
  })
  return { status: 'between', below: turn(outcome.above), above: turn(outcome.below) }
}
