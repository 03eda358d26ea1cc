/**
 * Receipts in the language of the customer or of the store, whatever language the person at the till reads. Loaded after the first screen, like the renderer
 * of paper: selling does not wait for them, and an installed till has them offline.
 */
import type { ReceiptInput } from '@kassa/client'
import { receiptInvoiceOf, receiptStoreOf } from '@kassa/contract'
import {
  type Currency,
  makeOrderSlip,
  makePageSlip,
  makeReceipt,
  makeValueSlip,
  type OrderSlip,
  type ReceiptContext,
  type ReceiptDocument,
  type ValueSlip,
} from '@kassa/kernel'
import { formatDateTime, isLanguage, localeFor, receiptFormatIn, receiptWordsIn } from '@kassa/ui/documents'

/** Returns the receipt of a sale, for paper or the screen. */
export function receiptDocument({ transaction, ...input }: ReceiptInput): ReceiptDocument {
  return makeReceipt(transaction, contextOf(input, transaction.currency))
}

/** Returns the slip of a gift card or of store credit. */
export function valueSlipDocument(
  slip: ValueSlip,
  { store, at }: Pick<ReceiptInput, 'store' | 'at'>,
): ReceiptDocument {
  const { locale, timeZone } = store
  return makeValueSlip(slip, {
    ...{ language: locale, store: receiptStoreOf(store) },
    ...{ words: receiptWordsIn(locale, slip.currency), format: receiptFormatIn(locale) },
    at: formatDateTime(Date.parse(at), locale, 'moment', timeZone),
  })
}

/** Returns the slip of a special order.   `promisedDay`: YYYY-MM-DD; `atMs`: when it is printed. */
export function orderSlipDocument(
  { promisedDay, ...order }: Omit<OrderSlip, 'promised'> & { promisedDay?: string },
  { store, atMs }: Pick<ReceiptInput, 'store'> & { atMs: number },
): ReceiptDocument {
  const { locale, timeZone } = store
  const promised = promisedDay && formatDateTime(Date.parse(promisedDay), locale, 'date', 'UTC')
  return makeOrderSlip(
    { ...order, ...(promised && { promised }) },
    {
      ...{ language: locale, store: receiptStoreOf(store) },
      ...{ words: receiptWordsIn(locale, order.currency), format: receiptFormatIn(locale) },
      at: formatDateTime(atMs, locale, 'moment', timeZone),
    },
  )
}

/** Returns the slip with the link to a receipt's page: for customers who want their receipt on the phone, where no screen shows the code. */
export function pageSlipDocument({
  link,
  transaction: { receiptNumber, currency },
  ...input
}: Pick<ReceiptInput, 'transaction' | 'store' | 'at'> & { link: string; language: string }): ReceiptDocument {
  const { store, at } = input
  const locale = localeOf(input)
  const words = receiptWordsIn(locale, currency)
  return makePageSlip(
    { link, receiptNumber },
    {
      ...{ language: locale, store: receiptStoreOf(store), words },
      at: formatDateTime(Date.parse(at), locale, 'moment', store.timeZone),
    },
  )
}

function localeOf({ store, language }: Pick<ReceiptInput, 'store' | 'language'>): string {
  const isSpoken = language !== undefined && isLanguage(language)
  return isSpoken ? localeFor(language, store.locale) : store.locale
}

function contextOf(input: Omit<ReceiptInput, 'transaction'>, currency: Currency): ReceiptContext {
  const { store, at, proof, kind, registerName, operatorName, promotionNames, invoice } = input
  const locale = localeOf(input)
  const dayOf = (moment: string) => formatDateTime(Date.parse(moment), locale, 'date', store.timeZone)
  const stated = invoice && receiptInvoiceOf(invoice, dayOf)
  return {
    form: kind,
    language: locale,
    store: receiptStoreOf(store),
    registerName,
    operatorName,
    promotionNames,
    at: formatDateTime(Date.parse(at), locale, 'moment', store.timeZone),
    ...(proof === undefined ? {} : { proof }),
    ...(stated === undefined ? {} : { invoice: stated }),
    words: receiptWordsIn(locale, currency),
    format: receiptFormatIn(locale),
  }
}
