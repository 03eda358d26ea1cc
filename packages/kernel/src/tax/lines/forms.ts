/**
 * The taxes of a line as exact linear forms of its amount and its quantity, worked out before anything is rounded.
 *
 * Each tax is a·N + c·Q of the net amount N and the quantity Q: a percentage has only an a, a fixed amount per piece only a c, a tax
 * on tax adds up those below it. The amount P of a line contains the net and the included taxes: P = N + Σ(a·N + c·Q), so that
 * N = (P − Σc·Q) ÷ (1 + Σa). With N, every tax is a form of P and Q.
 */
import { type Currency, exponentOf } from '../../money/currency.ts'
import {
  addFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  overOneDenominator,
} from '../../money/fraction.ts'
import type { Tax } from './tax.ts'

/** What it comes to per minor unit of the line's amount, and per thousandth of its quantity. */
type Form = { perAmount: Fraction; perQuantity: Fraction }

/** As `Form`, in parts of a divisor that all forms of a document share: exact without a fraction per line. */
export type TaxForm = { tax: Tax; isIncluded: boolean; perAmount: bigint; perQuantity: bigint }

const nothing = fraction(0n, 1n)
const one = fraction(1n, 1n)
const onePpm = 1_000_000n

type PriceRules = { currency: Currency; pricesIncludeTax: boolean }

/** Returns the form of each tax of each line, and the divisor of them all: the exact tax is
 *  (perAmount × amountMinor + perQuantity × quantityMilli) ÷ divisor, in minor units.
 *  Shape: by line and tax, in input order.   Requires: taxes that `assertTaxes` lets pass. */
export function taxForms(
  lines: readonly (readonly Tax[])[],
  rules: PriceRules,
): { formsOfLines: (readonly TaxForm[])[]; divisor: bigint } {
  // The lines of a document mostly share a few sets of taxes: each is worked out once.
  const places = new Map<string, number>()
  const sets: (readonly Tax[])[] = []
  const placeOfLines = lines.map((taxes) => {
    const key = taxes.map(keyOf).join()
    const place = places.get(key) ?? sets.length
    if (place === sets.length) sets.push(taxes)
    places.set(key, place)
    return place
  })
  const { formsOfSets, divisor } = formsOverOneDivisor(sets, rules)
  return { formsOfLines: placeOfLines.map((place) => formsOfSets[place] ?? []), divisor }
}

function keyOf(tax: Tax): string {
  const size = tax.type === 'per_unit' ? tax.unitAmountE5 : tax.ratePpm
  return `${tax.code} ${tax.type} ${size} ${tax.isIncluded} ${tax.roundingGroup} ${tax.onTopOf?.join()}`
}

function formsOverOneDivisor(
  sets: readonly (readonly Tax[])[],
  rules: PriceRules,
): { formsOfSets: TaxForm[][]; divisor: bigint } {
  const exact = sets.map((taxes) => exactForms(taxes, rules))
  const { numerators, denominator } = overOneDenominator(
    exact.flat().flatMap(({ perAmount, perQuantity }) => [perAmount, perQuantity]),
  )
  let next = 0
  const formsOfSets = sets.map((taxes) =>
    taxes.map((tax): TaxForm => {
      const [perAmount = 0n, perQuantity = 0n] = numerators.slice(next, next + 2)
      next += 2
      return { tax, isIncluded: isIncluded(tax, rules), perAmount, perQuantity }
    }),
  )
  return { formsOfSets, divisor: denominator }
}

function isIncluded(tax: Tax, { pricesIncludeTax }: PriceRules): boolean {
  return tax.isIncluded ?? pricesIncludeTax
}

function exactForms(taxes: readonly Tax[], rules: PriceRules): Form[] {
  const ofNet = new Map<string, Form>()
  for (const tax of taxes) ofNet.set(tax.code, formOfNet(tax, ofNet, rules.currency))
  const formOf = ({ code }: Tax) => ofNet.get(code) ?? zeroForm
  const inside = sumOf(taxes.filter((tax) => isIncluded(tax, rules)).map(formOf))
  const netPerAmount = inverse(addFractions(one, inside.perAmount))
  const netPerQuantity = multiplyFractions(opposite(inside.perQuantity), netPerAmount)
  return taxes.map(formOf).map(({ perAmount, perQuantity }) => ({
    perAmount: multiplyFractions(perAmount, netPerAmount),
    perQuantity: addFractions(multiplyFractions(perAmount, netPerQuantity), perQuantity),
  }))
}

const zeroForm: Form = { perAmount: nothing, perQuantity: nothing }

/** The tax as a form of the net amount and the quantity. */
function formOfNet(tax: Tax, below: ReadonlyMap<string, Form>, currency: Currency): Form {
  if (tax.type === 'per_unit') {
    // Five decimals of the major unit, and thousandths of the quantity.
    const minorPerMajor = BigInt(10 ** exponentOf(currency))
    return {
      perAmount: nothing,
      perQuantity: fraction(BigInt(tax.unitAmountE5) * minorPerMajor, 100_000n * 1000n),
    }
  }
  const rate = BigInt(tax.ratePpm)
  const ratio = fraction(rate, tax.type === 'division' ? onePpm - rate : onePpm)
  const taxed = sumOf((tax.onTopOf ?? []).map((code) => below.get(code) ?? zeroForm))
  return {
    perAmount: multiplyFractions(ratio, addFractions(one, taxed.perAmount)),
    perQuantity: multiplyFractions(ratio, taxed.perQuantity),
  }
}

function sumOf(forms: readonly Form[]): Form {
  return forms.reduce(
    (sum, form) => ({
      perAmount: addFractions(sum.perAmount, form.perAmount),
      perQuantity: addFractions(sum.perQuantity, form.perQuantity),
    }),
    zeroForm,
  )
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return fraction(denominator, numerator)
}

function opposite({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator }
}
