/**
 * Receipts in the language of the store, whatever language the person at the till reads.
 * The words are part of the first load, so that a receipt never waits for a file; what the till itself puts on paper may wait.
 */
import type { ReceiptInput, ReceiptPort } from '@kassa/client'
import { type Currency, makeReceipt, type ReceiptContext } from '@kassa/kernel'
import { formatDateTime } from '@kassa/ui'
import { receiptFormatIn, receiptStoreOf, receiptWordsIn } from './receiptParts.ts'

/** How receipts are made here; the till core asks it when it prints, the screen when it shows one. */
export const receiptDocuments: ReceiptPort & { till: () => Promise<typeof import('./tillDocuments.ts')> } = {
  document: ({ transaction, ...input }) => makeReceipt(transaction, contextOf(input, transaction.currency)),
  till: () => import('./tillDocuments.ts'),
}

function contextOf(input: Omit<ReceiptInput, 'transaction'>, currency: Currency): ReceiptContext {
  const { store, at, proof, kind, registerName, operatorName } = input
  const { locale } = store
  return {
    form: kind,
    language: locale,
    store: receiptStoreOf(store),
    registerName,
    operatorName,
    at: formatDateTime(Date.parse(at), locale, 'moment', store.timeZone),
    ...(proof === undefined ? {} : { proof }),
    words: receiptWordsIn(locale, currency),
    format: receiptFormatIn(locale),
  }
}
