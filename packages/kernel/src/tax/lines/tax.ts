/** One tax on a line, whatever its kind, and the relief that some customers have from it. */
import { assert } from '../../fault/assert.ts'
import { assertInteger } from '../../money/integer.ts'

export type Tax = {
  /** Names the tax in ledgers and on receipts, stable for ever: `NL-21`, `US-IL-COOK`. One code is one tax. */
  code: string
  /** Whether prices contain it. Without it the rules of the store say so. */
  isIncluded?: boolean
  /** Codes of the taxes before it that are taxed with the price: a tax on tax. */
  onTopOf?: readonly string[]
  /** Taxes of one group are rounded as one sum, which is then shared out over them. Without it each is rounded by itself. */
  roundingGroup?: string
} & (
  | { type: 'percent'; ratePpm: number }
  /** A part of the price that contains it: 18 % of 121.95 is 21.95, on a net price of 100. */
  | { type: 'division'; ratePpm: number }
  /** So much per piece, kilogram or litre, in five decimals of the major unit. */
  | { type: 'per_unit'; unitAmountE5: number }
)

/** A customer who pays less tax, and on whose word. */
export type TaxRelief = {
  /** `exempt`: no tax is due. `reverse_charge`: the customer owes it to the state. Both must be told apart in ledgers. */
  treatment: 'exempt' | 'reverse_charge'
  /** The taxes that are not charged; all of them where it is absent. */
  codes?: readonly string[]
  /** True where the price stays as it is, though it then contains no tax. Otherwise the tax inside it comes off. */
  keepsPrice?: boolean
}

/** Throws unless the taxes of a line can be worked out: codes told apart, each on top of earlier ones only, rates in range. */
export function assertTaxes(taxes: readonly Tax[]): void {
  const known = new Set<string>()
  for (const tax of taxes) {
    assert(!known.has(tax.code), `${tax.code} is charged twice on one line`)
    for (const code of tax.onTopOf ?? [])
      assert(known.has(code), `${tax.code} is on top of ${code}, not before it`)
    known.add(tax.code)
    const size = tax.type === 'per_unit' ? tax.unitAmountE5 : tax.ratePpm
    assertInteger(size, tax.code)
    assert(size >= 0, `${tax.code} is below zero`)
    assert(tax.type !== 'division' || size < 1_000_000, `${tax.code} takes the whole price`)
  }
}
