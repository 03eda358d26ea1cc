/**
 * The receipt of a retail transaction as a structured document, in whatever form: the original, a copy, training, pro forma, a gift
 * receipt, a full invoice; printed or sent.
 */
import { isMoneyLine } from '../basket/line.ts'
import type { TransactionLine } from '../transaction/line.ts'
import { type RetailTransaction, receiptNumberText } from '../transaction/transaction.ts'
import { centred, heading, mark, pair, rule, space, storeBlocks } from './blocks.ts'
import type { InvoiceCustomer, ReceiptContext, ReceiptInvoice } from './context.ts'
import type { ReceiptBlock, ReceiptDocument, ReceiptKind } from './document.ts'
import { giftBlocks, lineBlocks } from './lineBlocks.ts'
import { paymentBlocks, pointsBlocks, totalBlock } from './settlementBlocks.ts'
import { taxBlocks } from './taxBlocks.ts'
import type { ReceiptWords } from './words.ts'

/** Returns the receipt. What the law asks of a receipt stands in one order: who, when, number, goods, total, tenders, tax.
 *  Ensures: a gift receipt has no amount; training and pro forma carry no receipt number and no proof, and pro forma no tender.
 *  Source: NL Wet OB 1968 art. 35a; SE SKVFS 2014:9 7 kap. 1 §, bokföringslagen 5 kap. 7 §; Directive 2006/112/EC art. 226. */
export function makeReceipt(transaction: RetailTransaction, context: ReceiptContext): ReceiptDocument {
  const { form, language } = context
  const kind = kindOf(transaction, context)
  const blocks = [
    ...headerBlocks(transaction, context),
    rule,
    ...(form === 'gift' ? giftLines(transaction, context) : pricedBlocks(transaction, context)),
    space,
    ...footerBlocks(transaction, context),
  ]
  return { kind, language, blocks }
}

function kindOf(transaction: RetailTransaction, { form, invoice }: ReceiptContext): ReceiptKind {
  if (form !== 'original') return form
  const kind = directionOf(transaction)
  if (invoice === undefined) return kind
  return kind === 'return' ? 'credit_invoice' : 'invoice'
}

/** Empties that come back do not make a sale a return, nor does what was paid before and is set against the goods. */
function directionOf({ lines }: RetailTransaction): 'sale' | 'return' | 'mixed' {
  const goods = lines.filter(({ role }) => role !== 'deposit' && role !== 'prepayment')
  const looked = goods.length === 0 ? lines : goods
  const isBack = (line: TransactionLine) => line.quantityMilli < 0
  if (looked.every(isBack)) return 'return'
  return looked.some(isBack) ? 'mixed' : 'sale'
}

function headerBlocks(transaction: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { store, words, registerName, operatorName, at, form, invoice, isElectronic } = context
  const marked = markOf(form, words)
  const hasNumber = form !== 'training' && form !== 'pro_forma'
  return [
    ...storeBlocks(store, words),
    ...(marked === undefined ? [] : [mark(marked)]),
    ...(isElectronic ? [centred(words.electronic)] : []),
    space,
    ...(hasNumber ? titleBlocks(transaction, context) : []),
    pair(at, registerName),
    pair(`${words.operator} ${operatorName}`, ''),
    ...(invoice === undefined ? [] : customerBlocks(invoice.to, words)),
  ]
}

function markOf(form: ReceiptContext['form'], words: ReceiptWords): string | undefined {
  const marks = { original: undefined, gift: undefined, copy: words.copy, training: words.training }
  return form === 'pro_forma' ? words.proForma : marks[form]
}

function titleBlocks(transaction: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { form, invoice, words } = context
  const number = receiptNumberText(transaction)
  const direction = directionOf(transaction)
  if (invoice !== undefined && form !== 'gift') {
    return invoiceTitle(invoice, { isBack: direction === 'return', receiptNumber: number, words })
  }
  const titles = { sale: words.receipt, return: words.return, mixed: words.mixed }
  return [pair(form === 'gift' ? words.gift : titles[direction], `${words.number} ${number}`, 'bold')]
}

/** It names its receipt, whose tax is declared: an invoice for it is no second sale. */
function invoiceTitle(
  { number, issuedOn, corrects }: ReceiptInvoice,
  { isBack, receiptNumber, words }: { isBack: boolean; receiptNumber: string; words: ReceiptWords },
): ReceiptBlock[] {
  return [
    heading(isBack ? words.creditInvoice : words.invoice),
    pair(words.invoiceNumber, number, 'bold'),
    ...(corrects === undefined ? [] : [pair(words.correctsInvoice, corrects)]),
    pair(words.invoiceDate, issuedOn),
    pair(words.forReceipt, receiptNumber),
  ]
}

function customerBlocks(
  { name, address, taxNumber, companyNumber }: InvoiceCustomer,
  words: ReceiptWords,
): ReceiptBlock[] {
  const text = (content: string): ReceiptBlock => ({ type: 'text', text: content })
  return [
    space,
    text(`${words.customer} ${name}`),
    ...address.map(text),
    ...(companyNumber === undefined ? [] : [text(`${words.companyNumber} ${companyNumber}`)]),
    ...(taxNumber === undefined ? [] : [text(`${words.customerTaxNumber} ${taxNumber}`)]),
  ]
}

function giftLines({ lines }: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  // A gift card is given by itself, and its slip has its number.
  const isGoods = (line: TransactionLine) => line.quantityMilli > 0 && !isMoneyLine(line)
  return lines.filter(isGoods).flatMap((line) => giftBlocks(line, context))
}

/** Goods, total, payment, taxes. Nothing is paid yet where it is no receipt. */
function pricedBlocks(transaction: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { words, format, form } = context
  const { currency, taxes, lines } = transaction
  return [
    ...lines.flatMap((line) => lineBlocks(line, transaction, context)),
    rule,
    totalBlock(transaction, context),
    ...(form === 'pro_forma'
      ? []
      : [...paymentBlocks(transaction, context), ...pointsBlocks(transaction, context)]),
    space,
    ...taxBlocks(taxes, { currency, words, format }),
  ]
}

function footerBlocks({ note }: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { store, proof, words, form, controlUnitNumber } = context
  const isProven = proof !== undefined && (form === 'original' || form === 'copy')
  return [
    ...(note === undefined || form === 'gift' ? [] : [centred(note)]),
    ...(controlUnitNumber === undefined ? [] : [centred(`${words.controlUnit} ${controlUnitNumber}`)]),
    ...(isProven ? [{ type: 'qr', data: proof, caption: words.scanToVerify } as const] : []),
    ...(store.footer === undefined ? [] : [centred(store.footer)]),
  ]
}
