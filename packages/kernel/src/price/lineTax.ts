/** The tax of each line: that of its category on the day, or, where sold goods come back, that of the day on which they were sold. */
import type { Basket } from '../basket/basket.ts'
import { type BasketLine, isMoneyLine, soldOf } from '../basket/line.ts'
import { taxOf } from '../tax/compute.ts'
import type { Tax } from '../tax/lines/tax.ts'
import { type TaxedLine, taxLines } from '../tax/lines/taxLines.ts'
import { type Day, rateOn } from '../tax/rate.ts'
import { taxesOn } from '../tax/table/table.ts'
import { accountPaymentCode, storedValueCode, type TaxPart, untaxedCode } from '../tax/total.ts'
import type { Discounted } from './discounts.ts'
import { dayOf, type PricingRules, type PricingTime } from './rules.ts'

/** What a line costs and which part of it is tax. */
export type LineTax = {
  grossMinor: number
  netMinor: number
  taxMinor: number
  taxCode: string
  ratePpm?: number
  taxParts?: TaxPart[]
}

export type TaxesOfLines =
  | { status: 'resolved'; taxes: (readonly Tax[])[] }
  | { status: 'tax_rate_missing'; lineId: string; taxCategory: string }

/** Returns the taxes that each line bears, or the first line for whose category nothing is known on that day. Goods that come back
 *  bear those of their sale: today's need not know their category any more. */
export function taxesOfLines(
  { lines, place }: Basket,
  { rules, at }: { rules: PricingRules; at: PricingTime },
): TaxesOfLines {
  const known = new Map<string, readonly Tax[] | undefined>()
  const day = dayOf(at)
  const taxesOf = (category: string) => {
    if (!known.has(category)) known.set(category, categoryTaxes(category, { rules, day, place }))
    return known.get(category)
  }
  const taxes: (readonly Tax[])[] = []
  for (const line of lines) {
    const { taxCategory } = line.item
    const isSettled = isMoneyLine(line) || soldOf(line) !== undefined
    const own = isSettled ? none : taxesOf(taxCategory)
    if (own === undefined) return { status: 'tax_rate_missing', lineId: line.lineId, taxCategory }
    taxes.push(own)
  }
  return { status: 'resolved', taxes }
}

function categoryTaxes(
  category: string,
  { rules, day, place }: { rules: PricingRules; day: Day; place: Basket['place'] },
): readonly Tax[] | undefined {
  if (rules.taxTable !== undefined) {
    const found = taxesOn(rules.taxTable, { category, day, ...(place === undefined ? {} : { place }) })
    if (found.status === 'resolved') return found.taxes
  }
  const rate = rateOn(rules.taxCategories, category, day)
  return rate === undefined ? undefined : [{ type: 'percent', code: rate.code, ratePpm: rate.ratePpm }]
}

type Taxable = Pick<Discounted, 'line' | 'leftMinor'>

type TaxesByLine = readonly (readonly Tax[])[]

/** Returns the tax of each line, which bears those taxes, in the order of the lines.   Ensures: net + tax = gross. */
export function taxDiscounted(
  lines: readonly Taxable[],
  borne: TaxesByLine,
  { rules, relief }: { rules: PricingRules; relief: Basket['relief'] },
): LineTax[] {
  const isPlain = relief === undefined && borne.every((taxes) => plainRate(taxes) !== undefined)
  return isPlain ? plainTaxes(lines, borne, rules) : manyTaxes(lines, borne, { rules, relief })
}

/** The rate of the one percentage that the store's prices are written with, or of none at all. */
function plainRate(taxes: readonly Tax[]): number | undefined {
  const [tax, second] = taxes
  if (tax === undefined) return 0
  if (second !== undefined || tax.type !== 'percent') return undefined
  return tax.isIncluded === undefined && tax.roundingGroup === undefined ? tax.ratePpm : undefined
}

/** The quick way for what nearly every basket is: one percentage on each line. */
function plainTaxes(lines: readonly Taxable[], borne: TaxesByLine, rules: PricingRules): LineTax[] {
  const groups = new Map<string, { ratePpm: number; indices: number[] }>()
  lines.forEach(({ line }, index) => {
    const taxes = borne[index] ?? none
    const code = codeOf(line, taxes)
    const group = groups.get(code)
    if (group === undefined) groups.set(code, { ratePpm: plainRate(taxes) ?? 0, indices: [index] })
    else group.indices.push(index)
  })
  const made: LineTax[] = []
  for (const [taxCode, { ratePpm, indices }] of groups) {
    const amounts = indices.map((index) => lines[index]?.leftMinor ?? 0)
    taxOf(amounts, ratePpm, rules).forEach((taxMinor, place) => {
      const amountMinor = amounts[place] ?? 0
      const netMinor = rules.pricesIncludeTax ? amountMinor - taxMinor : amountMinor
      const grossMinor = netMinor + taxMinor
      made[indices[place] ?? 0] = { grossMinor, netMinor, taxMinor, taxCode, ratePpm }
    })
  }
  return made
}

function manyTaxes(
  lines: readonly Taxable[],
  borne: TaxesByLine,
  { rules, relief }: { rules: PricingRules; relief: Basket['relief'] },
): LineTax[] {
  const { currency, pricesIncludeTax, taxRounding } = rules
  const taxed = taxLines(
    lines.map(({ leftMinor, line: { quantityMilli } }, index) => {
      return { amountMinor: leftMinor, quantityMilli, taxes: borne[index] ?? none }
    }),
    { currency, pricesIncludeTax, taxRounding, ...(relief === undefined ? {} : { relief }) },
  )
  return lines.map(({ line }, index) => lineTaxOf(line, borne[index] ?? none, taxed.lines[index]))
}

function lineTaxOf(line: BasketLine, taxes: readonly Tax[], taxed: TaxedLine | undefined): LineTax {
  const { grossMinor = 0, netMinor = 0, taxMinor = 0, taxes: charged = [] } = taxed ?? {}
  const amounts = { grossMinor, netMinor, taxMinor }
  const rate = plainRate(taxes)
  const isPlain = rate !== undefined && charged.every(({ treatment }) => treatment === 'charged')
  if (isPlain) return { ...amounts, taxCode: codeOf(line, taxes), ratePpm: rate }
  const codes = charged.map(({ code, treatment }) =>
    treatment === 'charged' ? code : `${code}/${treatment}`,
  )
  const isRelieved = charged.every(({ treatment }) => treatment !== 'charged')
  return { ...amounts, taxCode: codes.join('+'), taxParts: charged, ...(isRelieved ? { ratePpm: 0 } : {}) }
}

function codeOf({ role }: BasketLine, taxes: readonly Tax[]): string {
  if (role === 'gift_card') return storedValueCode
  if (role === 'account_payment') return accountPaymentCode
  return taxes[0]?.code ?? untaxedCode
}

const none: readonly Tax[] = []
