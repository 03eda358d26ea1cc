/** The receipt of a retail transaction as a structured document. */
import type { Currency } from '../money/currency.ts'
import { negate, sumExact } from '../money/integer.ts'
import { onePieceMilli, type Unit } from '../quantity/quantity.ts'
import type { Tender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import type { ReceiptBlock, ReceiptDocument, ReceiptKind } from './document.ts'

/** The words of a receipt, from the translation files of the app that makes it. */
export type ReceiptWords = {
  receipt: string
  return: string
  copy: string
  total: string
  /** What is due in cash, rounded. */
  toPay: string
  cashRounding: string
  cash: string
  card: string
  change: string
  paidOut: string
  tax: string
  net: string
  gross: string
  rate: string
  operator: string
  number: string
  companyNumber: string
  taxNumber: string
  authorisation: string
  scanToVerify: string
}

/** How numbers look in the reader's language. */
export type ReceiptFormat = {
  amount: (amountMinor: number, currency: Currency) => string
  quantity: (quantityMilli: number, unit: Unit) => string
  unitPrice: (unitPriceE5: number, currency: Currency) => string
  rate: (ratePpm: number) => string
}

export type ReceiptContext = {
  kind: ReceiptKind
  language: string
  store: { name: string; address: string[]; companyNumber?: string; taxNumber?: string; footer?: string }
  registerName: string
  operatorName: string
  /** The moment of the sale as people write it, in the store's time zone. */
  at: string
  /** The signed sale in compact form, for the QR code; absent on a draft. */
  proof?: string
  words: ReceiptWords
  format: ReceiptFormat
}

/** Returns the receipt. What the law asks of a receipt stands in one order: who, when, number, goods, total, tax, tenders.
 *  Source: NL Wet OB 1968 art. 35a; SE SKVFS 2014:9 7 kap 1 §, bokföringslagen 5 kap 7 §. */
export function makeReceipt(transaction: RetailTransaction, context: ReceiptContext): ReceiptDocument {
  const blocks = [
    ...headerBlocks(transaction, context),
    { type: 'rule' } as const,
    ...transaction.lines.map((line) => lineBlock(line, transaction.currency, context)),
    { type: 'rule' } as const,
    ...totalBlocks(transaction, context),
    { type: 'space' } as const,
    ...taxBlocks(transaction, context),
    { type: 'space' } as const,
    ...footerBlocks(context),
  ]
  return { kind: context.kind, language: context.language, blocks }
}

function headerBlocks(transaction: RetailTransaction, context: ReceiptContext): ReceiptBlock[] {
  const { store, words, registerName, operatorName, at, kind } = context
  const centred = (text: string): ReceiptBlock => ({ type: 'text', text, align: 'center' })
  const title = kind === 'copy' ? words.copy : transaction.totalMinor < 0 ? words.return : words.receipt
  return [
    { type: 'text', text: store.name, align: 'center', size: 'large', weight: 'bold' },
    ...store.address.map(centred),
    ...(store.companyNumber === undefined ? [] : [centred(`${words.companyNumber} ${store.companyNumber}`)]),
    ...(store.taxNumber === undefined ? [] : [centred(`${words.taxNumber} ${store.taxNumber}`)]),
    { type: 'space' },
    pair({ left: title, right: `${words.number} ${transaction.receiptNumber}`, weight: 'bold' }),
    pair({ left: at, right: registerName }),
    pair({ left: `${words.operator} ${operatorName}`, right: '' }),
  ]
}

function lineBlock(line: TransactionLine, currency: Currency, { format }: ReceiptContext): ReceiptBlock {
  const amount = format.amount(line.grossMinor, currency)
  if (line.quantityMilli === onePieceMilli) return { type: 'line', label: line.name, amount }
  const detail = `${format.quantity(line.quantityMilli, line.unit)} × ${format.unitPrice(line.unitPriceE5, currency)}`
  return { type: 'line', label: line.name, detail, amount }
}

function totalBlocks(transaction: RetailTransaction, { words, format }: ReceiptContext): ReceiptBlock[] {
  const { currency, totalMinor, roundingMinor, changeMinor, tenders } = transaction
  const amount = (amountMinor: number) => format.amount(amountMinor, currency)
  const blocks: ReceiptBlock[] = [
    { type: 'line', label: words.total, amount: amount(totalMinor), size: 'large', weight: 'bold' },
  ]
  const cardMinor = sumExact(
    tenders.flatMap((tender) => (tender.type === 'card' ? [tender.amountMinor] : [])),
  )
  if (roundingMinor !== 0) {
    blocks.push({ type: 'line', label: words.cashRounding, amount: amount(roundingMinor) })
    blocks.push({
      type: 'line',
      label: words.toPay,
      amount: amount(totalMinor + roundingMinor - cardMinor),
      weight: 'bold',
    })
  }
  for (const tender of tenders) blocks.push(tenderBlock(tender, words, amount))
  if (changeMinor !== 0)
    blocks.push({ type: 'line', label: words.change, amount: amount(negate(changeMinor)) })
  return blocks
}

function tenderBlock(tender: Tender, words: ReceiptWords, amount: (minor: number) => string): ReceiptBlock {
  if (tender.type === 'cash') {
    return {
      type: 'line',
      label: tender.amountMinor < 0 ? words.paidOut : words.cash,
      amount: amount(tender.amountMinor),
    }
  }
  if (tender.type !== 'card') {
    const label = tender.type === 'other' ? tender.name : tender.accountId
    return { type: 'line', label, amount: amount(tender.amountMinor) }
  }
  const name = [
    tender.scheme ?? words.card,
    ...(tender.lastDigits === undefined ? [] : [`•••• ${tender.lastDigits}`]),
  ]
  const detail =
    tender.authorisationCode === undefined
      ? {}
      : { detail: `${words.authorisation} ${tender.authorisationCode}` }
  return { type: 'line', label: name.join(' '), ...detail, amount: amount(tender.amountMinor) }
}

function taxBlocks(
  { taxes, currency }: RetailTransaction,
  { words, format }: ReceiptContext,
): ReceiptBlock[] {
  const row = (cells: [string, string, string, string]): ReceiptBlock => ({
    type: 'columns',
    cells: cells.map((text, index) => ({ text, align: index === 0 ? 'left' : 'right' })),
  })
  return [
    row([words.rate, words.net, words.tax, words.gross]),
    ...taxes.map((tax) =>
      row([
        tax.ratePpm === undefined ? tax.taxCode : format.rate(tax.ratePpm),
        format.amount(tax.netMinor, currency),
        format.amount(tax.taxMinor, currency),
        format.amount(tax.netMinor + tax.taxMinor, currency),
      ]),
    ),
  ]
}

function footerBlocks({ store, proof, words }: ReceiptContext): ReceiptBlock[] {
  return [
    ...(proof === undefined ? [] : [{ type: 'qr', data: proof, caption: words.scanToVerify } as const]),
    ...(store.footer === undefined ? [] : [{ type: 'text', text: store.footer, align: 'center' } as const]),
  ]
}

function pair({ left, right, weight }: { left: string; right: string; weight?: 'bold' }): ReceiptBlock {
  const cells = [
    { text: left, align: 'left' as const, widthShare: 3 },
    { text: right, align: 'right' as const, widthShare: 2 },
  ]
  return { type: 'columns', cells, ...(weight === undefined ? {} : { weight }) }
}
