/** What a receipt needs to know beside the transaction: who sells, to whom, in which words and formats. */
import type { Currency } from '../money/currency.ts'
import type { Unit } from '../quantity/quantity.ts'
import type { ReceiptWords, TillWords } from './words.ts'

/** How numbers look in the reader's language. */
export type ReceiptFormat = {
  amount: (amountMinor: number, currency: Currency) => string
  quantity: (quantityMilli: number, unit: Unit) => string
  unitPrice: (unitPriceE5: number, currency: Currency) => string
  rate: (ratePpm: number) => string
}

/** The receipt itself, or something that looks like it. */
export type ReceiptForm = 'original' | 'copy' | 'training' | 'pro_forma' | 'gift'

export type ReceiptStore = {
  name: string
  address: string[]
  companyNumber?: string
  taxNumber?: string
  footer?: string
}

export type InvoiceCustomer = {
  name: string
  address: readonly string[]
  taxNumber?: string
  companyNumber?: string
}

/** What makes a receipt a full invoice.   Source: Directive 2006/112/EC art. 226. */
export type ReceiptInvoice = {
  /** Of the invoices' own series, beside the receipt number. */
  number: string
  /** The day it was made out, as people write it. */
  issuedOn: string
  to: InvoiceCustomer
  /** The number of the invoice that it corrects.   Source: Directive 2006/112/EC art. 219. */
  corrects?: string
}

/** Names by id. What is not in it is left out of the receipt. */
export type NamesById = Readonly<Record<string, string>>

export type ReceiptContext = {
  form: ReceiptForm
  /** Sent, not printed: it says so, and is the same otherwise. */
  isElectronic?: boolean
  /** It is a full invoice, with net prices. */
  invoice?: ReceiptInvoice
  language: string
  store: ReceiptStore
  registerName: string
  operatorName: string
  /** The moment of the sale as people write it, in the store's time zone. */
  at: string
  /** Of the control unit that the register is connected to, where the law asks for one. */
  controlUnitNumber?: string
  /** The signed sale in compact form, for the QR code; absent on a draft. */
  proof?: string
  promotionNames?: NamesById
  staffNames?: NamesById
  /** Receipt numbers of the transactions that goods come back from. */
  receiptNumbers?: NamesById
  words: ReceiptWords
  format: ReceiptFormat
}

/** What documents of a till need to know. */
export type TillDocumentContext = {
  language: string
  store: ReceiptStore
  /** The moment of the report as people write it. */
  at: string
  groupNames?: NamesById
  staffNames?: NamesById
  words: TillWords
  receiptWords: ReceiptWords
  format: ReceiptFormat
}
