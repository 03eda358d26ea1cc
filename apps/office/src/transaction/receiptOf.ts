/** The receipt of a transaction in the reader's words. */
import { receiptInvoiceOf, receiptStoreOf } from '@kassa/contract'
import { makeReceipt, type ReceiptDocument, type ReceiptFormat } from '@kassa/kernel'
import { receiptWordsIn } from '@kassa/ui/documents'
import type { Formats } from '../formats/useFormats.ts'
import type { Reply } from '../request/ask.ts'
import type { TransactionDetail } from './transaction.ts'

type Store = Reply<'listStores'>['stores'][number]['store']

type ReceiptInput = {
  detail: TransactionDetail
  store: Store
  language: string
  formats: Formats
}

/** Returns the receipt, or its invoice, as a copy: what the customer has is the original. */
export function receiptOf({ detail, store, language, formats }: ReceiptInput): ReceiptDocument {
  const { row, transaction, promotionNames, invoice } = detail
  const stated = invoice && receiptInvoiceOf(invoice, formats.storeMoment)
  return makeReceipt(transaction, {
    form: 'copy',
    language,
    store: receiptStoreOf(store),
    registerName: row.registerName,
    operatorName: row.operatorName,
    promotionNames,
    ...(stated === undefined ? {} : { invoice: stated }),
    at: formats.storeMoment(row.at),
    words: receiptWordsIn(language, transaction.currency),
    format: receiptFormat(formats),
  })
}

/** How numbers look on a receipt: the currency stands once, beside the total. */
export function receiptFormat(formats: Formats): ReceiptFormat {
  return {
    amount: (amountMinor, currency) => formats.amount(amountMinor, currency, { currencyShown: 'none' }),
    quantity: formats.quantity,
    unitPrice: formats.unitPrice,
    rate: formats.rate,
  }
}
