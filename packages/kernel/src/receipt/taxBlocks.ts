/** The taxes of a document: by rate, each of several on the same goods by itself, and why one is not charged. */
import type { Currency } from '../money/currency.ts'
import { addExact, sumExact } from '../money/integer.ts'
import {
  accountPaymentCode,
  storedValueCode,
  type TaxPart,
  type TaxTotal,
  untaxedCode,
} from '../tax/total.ts'
import { amountLine, row } from './blocks.ts'
import type { ReceiptFormat } from './context.ts'
import type { ReceiptBlock } from './document.ts'
import type { ReceiptWords } from './words.ts'

type TaxContext = { currency: Currency; words: ReceiptWords; format: ReceiptFormat }

/** Returns a table of the taxes, their sum where there are several, and the sentence that the law asks for where one is not charged.
 *  Source: NL Wet OB 1968 art. 35a; SKVFS 2014:9 7 kap. 1 §; Directive 2006/112/EC art. 226 (9) to (11a). */
export function taxBlocks(taxes: readonly TaxTotal[], context: TaxContext): ReceiptBlock[] {
  const { words, format, currency } = context
  const amount = (amountMinor: number) => format.amount(amountMinor, currency)
  const taxMinor = sumExact(taxes.map((tax) => tax.taxMinor))
  return [
    row([words.rate, words.net, words.tax, words.gross]),
    ...taxes.flatMap((tax) => [taxRow(tax, context), ...partRows(tax, context)]),
    ...(taxes.length > 1 ? [amountLine(words.taxTotal, amount(taxMinor))] : []),
    ...reasons(taxes, words),
  ]
}

function taxRow(tax: TaxTotal, context: TaxContext): ReceiptBlock {
  const { format, currency } = context
  return row([
    nameOf(tax, context),
    format.amount(tax.netMinor, currency),
    format.amount(tax.taxMinor, currency),
    format.amount(addExact(tax.netMinor, tax.taxMinor), currency),
  ])
}

function nameOf({ taxCode, ratePpm, parts }: TaxTotal, { words, format }: TaxContext): string {
  if (taxCode === storedValueCode) return words.storedValue
  if (taxCode === accountPaymentCode) return words.accountPayment
  if (ratePpm !== undefined) return format.rate(ratePpm)
  if (taxCode === untaxedCode) return words.untaxed
  const isCharged = parts === undefined || parts.some(({ treatment }) => treatment === 'charged')
  return isCharged ? taxCode : format.rate(0)
}

/** The taxes that lie on the same goods, where there is more than one. */
function partRows({ parts = [] }: TaxTotal, { format, currency }: TaxContext): ReceiptBlock[] {
  if (parts.length < 2) return []
  return parts.map(({ code, baseMinor, taxMinor }: TaxPart) =>
    row([code, format.amount(baseMinor, currency), format.amount(taxMinor, currency), '']),
  )
}

function reasons(taxes: readonly TaxTotal[], words: ReceiptWords): ReceiptBlock[] {
  const treatments = new Set(taxes.flatMap(({ parts = [] }) => parts.map((part) => part.treatment)))
  return [
    ...(treatments.has('exempt') ? [words.exempt] : []),
    ...(treatments.has('reverse_charge') ? [words.reverseCharge] : []),
  ].map((text): ReceiptBlock => ({ type: 'text', text }))
}
