/**
 * Receipts in the language of the store, whatever language the person at the till reads. Loaded after the first screen, like the renderer
 * of paper: selling does not wait for them, and an installed till has them offline.
 */
import type { ReceiptInput } from '@kassa/client'
import {
  type Currency,
  makeReceipt,
  makeValueSlip,
  type ReceiptContext,
  type ReceiptDocument,
  type ValueSlip,
} from '@kassa/kernel'
import { formatDateTime } from '@kassa/ui'
import { receiptFormatIn, receiptStoreOf, receiptWordsIn } from './receiptParts.ts'

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

function contextOf(input: Omit<ReceiptInput, 'transaction'>, currency: Currency): ReceiptContext {
  const { store, at, proof, kind, registerName, operatorName, promotionNames } = input
  const { locale } = store
  return {
    form: kind,
    language: locale,
    store: receiptStoreOf(store),
    registerName,
    operatorName,
    promotionNames,
    at: formatDateTime(Date.parse(at), locale, 'moment', store.timeZone),
    ...(proof === undefined ? {} : { proof }),
    words: receiptWordsIn(locale, currency),
    format: receiptFormatIn(locale),
  }
}
