/** The total and how it was paid: rounding, tips, every tender by its name, change. */

import { assertNever } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { addExact, multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { CardTender, CashTender, Tender } from '../settle/tender.ts'
import { tipOf, tipsMinor } from '../settle/tip.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { amountLine, lastDigits } from './blocks.ts'
import type { ReceiptContext } from './context.ts'
import type { ReceiptBlock } from './document.ts'
import type { ReceiptWords } from './words.ts'

/** Returns the total, large unless a mark on the document must be larger. */
export function totalBlock(
  { totalMinor, currency }: RetailTransaction,
  { words, format, form }: ReceiptContext,
): ReceiptBlock {
  const isMarked = form !== 'original'
  const total = { type: 'line', label: words.total, amount: format.amount(totalMinor, currency) } as const
  return { ...total, ...(isMarked ? {} : { size: 'large' }), weight: 'bold' }
}

/** Returns how the total was paid.   Ensures: total + rounding + tips + forfeited are the tenders less change. */
export function paymentBlocks(transaction: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { words, format } = context
  const { currency, roundingMinor, changeMinor, forfeitedMinor = 0, tenders } = transaction
  const amount = (amountMinor: number) => format.amount(amountMinor, currency)
  const some = (label: string, amountMinor: number) =>
    amountMinor === 0 ? [] : [amountLine(label, amount(amountMinor))]
  return [
    ...some(words.cashRounding, roundingMinor),
    ...some(words.tip, tipsMinor(tenders)),
    ...(roundingMinor === 0 ? [] : [toPayBlock(transaction, context)]),
    ...some(words.forfeited, forfeitedMinor),
    ...tenders.map((tender) => tenderBlock(tender, transaction, context)),
    ...some(words.change, negate(changeMinor)),
  ]
}

/** Returns what a known customer was told of their points.   Shape: nothing where no programme had a part in the sale. */
export function pointsBlocks({ loyalty }: RetailTransaction, { words }: ReceiptContext): ReceiptBlock[] {
  const { earnedPoints = 0, balancePoints } = loyalty?.told ?? {}
  return [
    ...(earnedPoints === 0 ? [] : [amountLine(words.pointsEarned, `${earnedPoints}`)]),
    ...(balancePoints === undefined ? [] : [amountLine(words.pointsBalance, `${balancePoints}`)]),
  ]
}

/** What was due in cash, in coins that there are. */
function toPayBlock(transaction: RetailTransaction, { words, format }: ReceiptContext): ReceiptBlock {
  const { currency, totalMinor, roundingMinor, forfeitedMinor = 0, tenders } = transaction
  const otherwiseMinor = sumExact(
    tenders.filter(({ type }) => type !== 'cash').map((tender) => tender.amountMinor),
  )
  const tipMinor = tipsMinor(tenders.filter(({ type }) => type === 'cash'))
  const dueMinor = sumExact([totalMinor, roundingMinor, forfeitedMinor, tipMinor, negate(otherwiseMinor)])
  return { type: 'line', label: words.toPay, amount: format.amount(dueMinor, currency), weight: 'bold' }
}

function tenderBlock(tender: Tender, { currency }: RetailTransaction, context: ReceiptContext): ReceiptBlock {
  const amount = context.format.amount(addExact(tender.amountMinor, tipOf(tender)), currency)
  const [label, details] = describe(tender, context)
  return amountLine(label, amount, [...details, ...leftOn(tender, currency, context)])
}

function describe(tender: Tender, context: ReceiptContext): [label: string, details: string[]] {
  const { words } = context
  switch (tender.type) {
    case 'cash':
      return describeCash(tender, context)
    case 'card':
      return describeCard(tender, words)
    case 'other':
      return [tender.name, tender.reference === undefined ? [] : [tender.reference]]
    case 'gift_card':
    case 'voucher':
    case 'store_credit':
    case 'points':
    case 'house_account':
      return [joined(tenderName(tender.type, words), lastDigits(tender.accountId)), []]
    default:
      return assertNever(tender)
  }
}

/** What is left on a card, as far as the server said so. */
function leftOn(tender: Tender, currency: Currency, { words, format }: ReceiptContext): string[] {
  if (!('leftMinor' in tender) || tender.leftMinor === undefined) return []
  return [`${words.left} ${format.amount(tender.leftMinor, currency)}`]
}

/** The word for a kind of tender. */
export function tenderName(type: Exclude<Tender['type'], 'other'>, words: ReceiptWords): string {
  const names = {
    cash: words.cash,
    card: words.card,
    gift_card: words.giftCard,
    voucher: words.voucher,
    store_credit: words.storeCredit,
    points: words.points,
    house_account: words.houseAccount,
  }
  return names[type]
}

/** Foreign cash with what was handed over, and what one of it is worth. */
function describeCash(
  { amountMinor, foreign }: CashTender,
  { words, format }: ReceiptContext,
): [string, string[]] {
  const label = amountMinor < 0 ? words.paidOut : words.cash
  if (foreign === undefined) return [label, []]
  const { currency, rate } = foreign
  const oneE5 = multiplyDivide(
    { factor: rate.numerator, multiplier: 100_000, divisor: rate.denominator },
    halfAwayFromZero,
  )
  const given = `${format.amount(foreign.amountMinor, currency)} ${currency}`
  return [`${label} ${currency}`, [given, `1 ${currency} = ${format.unitPrice(oneE5, rate.to)}`]]
}

function describeCard(tender: CardTender, words: ReceiptWords): [string, string[]] {
  const digits = tender.lastDigits === undefined ? undefined : `•••• ${tender.lastDigits}`
  const code = tender.authorisationCode
  return [
    joined(tender.scheme ?? words.card, digits),
    code === undefined ? [] : [`${words.authorisation} ${code}`],
  ]
}

function joined(name: string, digits: string | undefined): string {
  return digits === undefined ? name : `${name} ${digits}`
}
