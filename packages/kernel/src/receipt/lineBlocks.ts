/** What stands on a receipt for each line: name, amount, how many at which price, what came off, and what is to be known of it. */
import { type Currency, exponentOf } from '../money/currency.ts'
import { addExact, multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { LineDiscount } from '../price/pricedBasket.ts'
import { amountOf, onePieceMilli, unitPriceDecimals } from '../quantity/quantity.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { amountLine, lastDigits } from './blocks.ts'
import type { ReceiptContext } from './context.ts'
import type { ReceiptBlock } from './document.ts'

const milli = 1000

/** Returns the blocks of a line. Its discounts stand below it, where they and it sum to what is paid; on an invoice, whose net unit
 *  price has them taken off already, they are small print. */
export function lineBlocks(
  line: TransactionLine,
  { currency, taxes }: RetailTransaction,
  context: ReceiptContext,
): ReceiptBlock[] {
  const { format, invoice } = context
  const amount = (amountMinor: number) => format.amount(amountMinor, currency)
  const discounts = line.discounts ?? []
  const ratePpm = taxes.find((tax) => tax.taxCode === line.taxCode)?.ratePpm
  const priced = invoice === undefined ? quantityOf(line, currency, context) : netOf(line, currency, context)
  const rate = invoice === undefined || ratePpm === undefined ? [] : [format.rate(ratePpm)]
  const details = [...priced, ...rate]
  const facts = [...weighingOf(line, context), ...factsOf(line, context)]
  const fullMinor = invoice === undefined ? fullAmountOf(line, currency) : undefined
  if (fullMinor === undefined) {
    const off = discounts.map((discount) => `${nameOf(discount, context)} ${amount(discount.amountMinor)}`)
    return [amountLine(labelOf(line), amount(line.grossMinor), [...details, ...off, ...facts])]
  }
  return [
    amountLine(labelOf(line), amount(fullMinor), [...details, ...facts]),
    ...discounts.map((discount) => amountLine(nameOf(discount, context), amount(discount.amountMinor))),
  ]
}

/** What the line would cost without its discounts. Undefined where prices are without tax: there, what came off does not sum with
 *  what is paid, and becomes small print. */
function fullAmountOf(line: TransactionLine, currency: Currency): number | undefined {
  const { discounts = [], grossMinor } = line
  if (discounts.length === 0) return grossMinor
  const fullMinor = amountOf({ ...line, currency })
  const offMinor = sumExact(discounts.map(({ amountMinor }) => amountMinor))
  return addExact(fullMinor, offMinor) === grossMinor ? fullMinor : undefined
}

/** Whether a scale told the weight, and what was taken off for packaging.   Source: Directive 2014/31/EU, annex I, 14 and 15. */
function weighingOf({ weighing, unit }: TransactionLine, { words, format }: ReceiptContext): string[] {
  if (weighing === undefined) return []
  const { by, tareMilli } = weighing
  return [
    ...(by === 'hand' ? [words.weighedByHand] : []),
    ...(tareMilli === undefined ? [] : [`${words.tare} ${format.quantity(tareMilli, unit)}`]),
  ]
}

/** Returns the line as a gift receipt shows it: how many of what, and nothing that tells a price. */
export function giftBlocks(line: TransactionLine, context: ReceiptContext): ReceiptBlock[] {
  const quantity = context.format.quantity(line.quantityMilli, line.unit)
  return [amountLine(labelOf(line), quantity, traceOf(line, context.words))]
}

/** What belongs to another line says so; the first part of a bundle says of which. */
function labelOf({ name, bundle, parentLine }: TransactionLine): string {
  if (parentLine !== undefined) return `+ ${name}`
  return bundle === undefined ? name : `${bundle.name}: ${name}`
}

function quantityOf(line: TransactionLine, currency: Currency, { format }: ReceiptContext): string[] {
  if (line.quantityMilli === onePieceMilli && line.unit === 'piece') return []
  const { quantityMilli, unit, unitPriceE5 } = line
  return [`${format.quantity(quantityMilli, unit)} × ${format.unitPrice(unitPriceE5, currency)}`]
}

/** The unit price without tax, discounts taken off.   Source: Directive 2006/112/EC art. 226 (8). */
function netOf(line: TransactionLine, currency: Currency, { words, format }: ReceiptContext): string[] {
  const { quantityMilli, unit, grossMinor, taxMinor } = line
  if (quantityMilli === 0) return []
  const netMinor = grossMinor - taxMinor
  const isBack = quantityMilli < 0
  const unitNetE5 = multiplyDivide(
    {
      factor: isBack ? negate(netMinor) : netMinor,
      multiplier: milli * 10 ** (unitPriceDecimals - exponentOf(currency)),
      divisor: isBack ? -quantityMilli : quantityMilli,
    },
    halfAwayFromZero,
  )
  const quantity = format.quantity(quantityMilli, unit)
  return [`${quantity} × ${format.unitPrice(unitNetE5, currency)} ${words.net}`]
}

function nameOf({ type, name }: LineDiscount, { words, promotionNames }: ReceiptContext): string {
  const isPromotion = type === 'promotion' || type === 'document_promotion'
  const known = isPromotion ? promotionNames?.[name] : name
  return known === undefined ? words.discount : `${words.discount} ${known}`
}

function factsOf(line: TransactionLine, { words, staffNames, receiptNumbers }: ReceiptContext): string[] {
  const known = line.original === undefined ? undefined : receiptNumbers?.[line.original.transactionId]
  const from = known ?? line.returned?.receiptNumber
  const approver = line.approvedBy === undefined ? undefined : staffNames?.[line.approvedBy]
  return [
    ...traceOf(line, words),
    ...(from === undefined ? [] : [`${words.fromReceipt} ${from}`]),
    ...(line.returned === undefined ? [] : [line.returned.reason]),
    ...(line.priceReason === undefined || line.priceReason === line.returned?.reason
      ? []
      : [line.priceReason]),
    ...(approver === undefined ? [] : [`${words.approvedBy} ${approver}`]),
    ...(line.note === undefined ? [] : [line.note]),
  ]
}

/** Whoever knows the whole number of a gift card can spend it. */
function traceOf({ role, serials = [], lot, expiryDay }: TransactionLine, words: ReceiptContext['words']) {
  // Whose account and which order it is stands in the journal, by an id that says nothing to people.
  if (role === 'account_payment' || role === 'prepayment') return []
  const shown = role === 'gift_card' ? serials.flatMap((serial) => lastDigits(serial) ?? []) : serials
  return [
    ...(shown.length === 0
      ? []
      : [role === 'gift_card' ? shown.join(', ') : `${words.serial} ${shown.join(', ')}`]),
    ...(lot === undefined ? [] : [`${words.lot} ${lot}`]),
    ...(expiryDay === undefined ? [] : [`${words.expiry} ${expiryDay}`]),
  ]
}
