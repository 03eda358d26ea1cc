/** How a receipt gets its words: the app brings them, the till core asks when it prints. */
import type { StoreRecord } from '@kassa/contract'
import type { NamesById, ReceiptDocument, RetailTransaction } from '@kassa/kernel'

export type ReceiptInput = {
  transaction: RetailTransaction
  /** Local time with offset, as the entry carries it. */
  at: string
  proof?: string
  kind: 'original' | 'copy'
  store: StoreRecord
  registerName: string
  operatorName: string
  promotionNames: NamesById
}

export type ReceiptPort = {
  /** Resolves to the receipt in the words and formats of the store's language; the app may load them when they are first asked for. */
  document(input: ReceiptInput): Promise<ReceiptDocument>
}
