/** How a receipt gets its words: the app brings them, the till core asks when it prints. */
import type { IssuedInvoice, StoreRecord } from '@kassa/contract'
import type { NamesById, ReceiptDocument, RetailTransaction } from '@kassa/kernel'

/** `gift`: without amounts, for whoever is given the goods. */
export type PrintedReceipt = 'original' | 'copy' | 'gift'

export type ReceiptInput = {
  transaction: RetailTransaction
  /** Local time with offset, as the entry carries it. */
  at: string
  proof?: string
  /** `training`: of a sale that was none. */
  kind: PrintedReceipt | 'training'
  store: StoreRecord
  registerName: string
  operatorName: string
  promotionNames: NamesById
  /** Where it is shown or printed as this invoice. */
  invoice?: IssuedInvoice
  /** Of the customer, where it is not the store's: ISO 639-1. */
  language?: string
}

export type ReceiptPort = {
  /** Resolves to the receipt in the words and formats of its language, the store's where none is named; the app may load them when they
   *  are first asked for. */
  document(input: ReceiptInput): Promise<ReceiptDocument>
}
