/**
 * The taxes of a line as exact linear forms of its amount and its quantity, worked out before anything is rounded.
 *
 * Each tax is a·N + c·Q of the net amount N and the quantity Q: a percentage has only an a, a fixed amount per piece only a c, a tax
 * on tax adds up those below it. The amount P of a line contains the net and the included taxes: P = N + Σ(a·N + c·Q), so that
 * N = (P − Σc·Q) ÷ (1 + Σa). With N, every tax is a form of P and Q.
 */
import { type Currency, exponentOf } from '../../money/currency.ts'
import { addFractions, type Fraction, fraction, multiplyFractions } from '../../money/fraction.ts'
import type { Tax } from './tax.ts'

/** What it comes to per minor unit of the line's amount, and per thousandth of its quantity. */
type Form = { perAmount: Fraction; perQuantity: Fraction }

export type TaxForm = Form & { tax: Tax; isIncluded: boolean }

const nothing = fraction(0n, 1n)
const one = fraction(1n, 1n)
const onePpm = 1_000_000n

/** Returns the form of each tax, in the order given.
 *  Requires: taxes that `assertTaxes` lets pass.   Ensures: exact. */
export function taxForms(
  taxes: readonly Tax[],
  { currency, pricesIncludeTax }: { currency: Currency; pricesIncludeTax: boolean },
): TaxForm[] {
  const ofNet = new Map<string, Form>()
  for (const tax of taxes) ofNet.set(tax.code, formOfNet(tax, ofNet, currency))
  const isIncluded = (tax: Tax) => tax.isIncluded ?? pricesIncludeTax
  const inside = sumOf(taxes.filter(isIncluded).map((tax) => ofNet.get(tax.code) ?? zeroForm))
  const netPerAmount = inverse(addFractions(one, inside.perAmount))
  const netPerQuantity = multiplyFractions(opposite(inside.perQuantity), netPerAmount)
  return taxes.map((tax) => {
    const { perAmount, perQuantity } = ofNet.get(tax.code) ?? zeroForm
    return {
      tax,
      isIncluded: isIncluded(tax),
      perAmount: multiplyFractions(perAmount, netPerAmount),
      perQuantity: addFractions(multiplyFractions(perAmount, netPerQuantity), perQuantity),
    }
  })
}

/** Returns what the form comes to, in minor units. */
export function valueOfForm(
  { perAmount, perQuantity }: Form,
  { amountMinor, quantityMilli }: { amountMinor: number; quantityMilli: number },
): Fraction {
  return addFractions(
    multiplyFractions(perAmount, fraction(BigInt(amountMinor), 1n)),
    multiplyFractions(perQuantity, fraction(BigInt(quantityMilli), 1n)),
  )
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
