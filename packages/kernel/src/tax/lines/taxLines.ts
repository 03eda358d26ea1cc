/**
 * Any number of taxes on each line of a document: side by side, one on another, inside the price or on top of it, per cent or per
 * piece, charged or not. Where a line has one per cent only, the amounts are those of `taxOf`.
 */
import { must } from '../../fault/assert.ts'
import type { Currency } from '../../money/currency.ts'
import { addExact, assertInteger, negate, sumExact } from '../../money/integer.ts'
import { type RoundingName, roundingRules } from '../../money/rounding/rules.ts'
import type { TaxRounding } from '../compute.ts'
import { type TaxForm, taxForms } from './forms.ts'
import { roundCells, type TaxCell } from './round.ts'
import { assertTaxes, type Tax, type TaxRelief } from './tax.ts'

export type TaxableLine = {
  /** What the line costs as its price is written, with the included taxes inside; below zero where goods come back. */
  amountMinor: number
  /** Thousandths, of the sign of the amount; taxes per piece need it. */
  quantityMilli: number
  taxes: readonly Tax[]
}

export type TaxLineRules = {
  currency: Currency
  pricesIncludeTax: boolean
  taxRounding: TaxRounding
  /** Half away from zero unless named. A rule that favours one direction breaks the mirror of a refund. */
  rounding?: RoundingName
  relief?: TaxRelief
}

export type TaxTreatment = 'charged' | TaxRelief['treatment']

export type ChargedTax = {
  code: string
  treatment: TaxTreatment
  /** What the tax is worked out on: the net amount and the taxes below it. */
  baseMinor: number
  /** Zero where it is not charged. */
  taxMinor: number
}

export type TaxedLine = { netMinor: number; taxMinor: number; grossMinor: number; taxes: ChargedTax[] }

export type TaxedDocument = {
  lines: TaxedLine[]
  /** One per tax and treatment, in the order of their codes; they sum to the lines. */
  totals: ChargedTax[]
  netMinor: number
  taxMinor: number
  totalMinor: number
}

/** Returns every tax of every line, and totals that agree with them.
 *  Units: minor units of `currency`.   Shape: lines and their taxes in input order.
 *  Requires: taxes that `assertTaxes` lets pass; exact integers (asserted).
 *  Ensures: net + taxes = gross per line and in all; where all taxes are inside the price, gross is the amount; a negated document
 *  gives negated amounts under the symmetric rules of rounding.   Source: ADR-0007. */
export function taxLines(lines: readonly TaxableLine[], rules: TaxLineRules): TaxedDocument {
  for (const { amountMinor, quantityMilli, taxes } of lines) {
    assertInteger(amountMinor, 'amountMinor')
    assertInteger(quantityMilli, 'quantityMilli')
    assertTaxes(taxes)
  }
  const taxed = chargedLines(withRelief(lines, rules), rules).map((line, index) => ({
    ...line,
    taxes: withRelieved(line, lines[index]?.taxes ?? [], rules),
  }))
  const netMinor = sumExact(taxed.map((line) => line.netMinor))
  const taxMinor = sumExact(taxed.map((line) => line.taxMinor))
  return {
    lines: taxed,
    totals: totalsOf(taxed),
    netMinor,
    taxMinor,
    totalMinor: addExact(netMinor, taxMinor),
  }
}

/** Every line with every tax of it charged. */
function chargedLines(lines: readonly TaxableLine[], rules: TaxLineRules): TaxedLine[] {
  const { formsOfLines, divisor } = taxForms(
    lines.map(({ taxes }) => taxes),
    rules,
  )
  const cells = lines.flatMap((line, lineIndex) =>
    (formsOfLines[lineIndex] ?? []).map((form) => ({
      ...cellOf(form, line, lineIndex),
      isIncluded: form.isIncluded,
    })),
  )
  const name = rules.rounding ?? 'half_away_from_zero'
  const rule = must(roundingRules[name], `no rule of rounding: ${name}`)
  const rounded = roundCells(cells, { divisor, taxRounding: rules.taxRounding, rule })
  const taxes = lines.map((): Map<string, number> => new Map())
  const inPriceMinor = lines.map(() => 0)
  for (const [index, { lineIndex, code, isIncluded }] of cells.entries()) {
    const taxMinor = rounded[index] ?? 0
    taxes[lineIndex]?.set(code, taxMinor)
    if (isIncluded) inPriceMinor[lineIndex] = addExact(inPriceMinor[lineIndex] ?? 0, taxMinor)
  }
  return lines.map((line, index) =>
    lineWith(line, addExact(line.amountMinor, negate(inPriceMinor[index] ?? 0)), taxes[index] ?? new Map()),
  )
}

function cellOf(
  { tax: { code, roundingGroup = code }, perAmount, perQuantity }: TaxForm,
  { amountMinor, quantityMilli }: TaxableLine,
  lineIndex: number,
): TaxCell {
  const exact = perAmount * BigInt(amountMinor) + perQuantity * BigInt(quantityMilli)
  return { lineIndex, code, group: roundingGroup, exact }
}

function lineWith(
  { taxes }: TaxableLine,
  netMinor: number,
  taxMinors: ReadonlyMap<string, number>,
): TaxedLine {
  const minorOf = (code: string) => taxMinors.get(code) ?? 0
  const charged = taxes.map(
    ({ code, onTopOf = [] }): ChargedTax => ({
      ...{ code, treatment: 'charged', taxMinor: minorOf(code) },
      baseMinor: sumExact([netMinor, ...onTopOf.map(minorOf)]),
    }),
  )
  const taxMinor = sumExact(charged.map((tax) => tax.taxMinor))
  return { netMinor, taxMinor, grossMinor: addExact(netMinor, taxMinor), taxes: charged }
}

/** The lines with the taxes that the customer is charged. What is not charged comes off the price that contains it, unless the
 *  price stays; the other taxes are then worked out on the net amount. */
function withRelief(lines: readonly TaxableLine[], rules: TaxLineRules): readonly TaxableLine[] {
  const { relief } = rules
  if (relief === undefined) return lines
  const nets = relief.keepsPrice ? [] : chargedLines(lines, rules).map((line) => line.netMinor)
  return lines.map((line, index) => {
    const charged = line.taxes.filter((tax) => !isRelieved(tax, relief))
    const codes = new Set(charged.map(({ code }) => code))
    const taxes = charged.map((tax) => ({
      ...tax,
      onTopOf: (tax.onTopOf ?? []).filter((code) => codes.has(code)),
      ...(relief.keepsPrice ? {} : { isIncluded: false }),
    }))
    return { ...line, amountMinor: nets[index] ?? line.amountMinor, taxes }
  })
}

/** The taxes of the line in their order, those that are not charged among them at zero. */
function withRelieved(line: TaxedLine, taxes: readonly Tax[], { relief }: TaxLineRules): ChargedTax[] {
  if (relief === undefined) return line.taxes
  return taxes.map(
    ({ code }) =>
      line.taxes.find((tax) => tax.code === code) ?? {
        ...{ code, treatment: relief.treatment, taxMinor: 0 },
        baseMinor: line.netMinor,
      },
  )
}

function isRelieved({ code }: Tax, relief: TaxRelief): boolean {
  return relief.codes?.includes(code) ?? true
}

function totalsOf(lines: readonly TaxedLine[]): ChargedTax[] {
  const totals = new Map<string, ChargedTax>()
  for (const { taxes } of lines)
    for (const { code, treatment, baseMinor, taxMinor } of taxes) {
      const key = `${code} ${treatment}`
      const total = totals.get(key)
      if (total === undefined) totals.set(key, { code, treatment, baseMinor, taxMinor })
      else {
        total.baseMinor = addExact(total.baseMinor, baseMinor)
        total.taxMinor = addExact(total.taxMinor, taxMinor)
      }
    }
  return [...totals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total)
}
