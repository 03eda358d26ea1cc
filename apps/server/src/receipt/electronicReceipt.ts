/** The receipt of a sale as it is sent or shown: the same document that a till prints, and it says that it is electronic.
 *  Source: SKVFS 2014:9 7 kap. 1 §. */
import { receiptInvoiceOf, receiptStoreOf } from '@kassa/contract'
import { makeReceipt, type ReceiptDocument } from '@kassa/kernel'
import {
  formatDateTime,
  isLanguage,
  type Language,
  localeFor,
  receiptFormatIn,
  receiptWordsIn,
} from '@kassa/ui/documents'
import type { SoldReceipt } from './soldReceipt.ts'

/** Returns the language of a receipt: the one asked for, else the customer's, else the store's. */
export function receiptLanguage(
  { customerLanguage, store }: SoldReceipt,
  asked: string | undefined,
): Language {
  const wanted = [asked, customerLanguage, store.locale.split('-')[0]]
  return wanted.find((one): one is Language => one !== undefined && isLanguage(one)) ?? 'en'
}

/** Returns the receipt in that language; where an invoice was made out for it, that: it says all that the receipt does. */
export function electronicReceipt(
  sold: SoldReceipt,
  language: Language,
  form: 'original' | 'copy' = 'original',
): ReceiptDocument {
  const { row, transaction, promotionNames, store, proof, invoice } = sold
  const locale = localeFor(language, store.locale)
  const stated =
    invoice &&
    receiptInvoiceOf(invoice, (at) => formatDateTime(Date.parse(at), locale, 'date', store.timeZone))
  return makeReceipt(transaction, {
    ...{ form, isElectronic: true, language: locale, store: receiptStoreOf(store) },
    ...{ registerName: row.registerName, operatorName: row.operatorName, promotionNames },
    at: formatDateTime(Date.parse(row.at), locale, 'moment', store.timeZone),
    ...(proof === undefined ? {} : { proof }),
    ...(stated === undefined ? {} : { invoice: stated }),
    words: receiptWordsIn(locale, transaction.currency),
    format: receiptFormatIn(locale),
  })
}
