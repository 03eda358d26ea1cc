/**
 * Receipts in the language of the store, whatever language the person at the till reads.
 * The words are part of the first load, so that a receipt never waits for a file.
 */
import type { ReceiptInput, ReceiptPort } from '@kassa/client'
import { type Currency, makeReceipt, type ReceiptContext, type ReceiptWords } from '@kassa/kernel'
import { formatAmount, formatDateTime, formatQuantity, formatRate, formatUnitPrice } from '@kassa/ui'
import de from '../words/receipt/de.json'
import en from '../words/receipt/en.json'
import nl from '../words/receipt/nl.json'
import sv from '../words/receipt/sv.json'

const wordsByLanguage: Readonly<Record<string, ReceiptWords>> = { de, en, nl, sv }

/** How receipts are made here; the till core asks it when it prints, the screen when it shows one. */
export const receiptDocuments: ReceiptPort = {
  document: ({ transaction, ...input }) => makeReceipt(transaction, contextOf(input, transaction.currency)),
}

function contextOf(input: Omit<ReceiptInput, 'transaction'>, currency: Currency): ReceiptContext {
  const { store, at, proof, kind, registerName, operatorName } = input
  const { locale } = store
  const language = locale.split('-')[0] ?? 'en'
  return {
    kind: kind === 'copy' ? 'copy' : 'sale',
    language: locale,
    store: {
      name: store.name,
      address: store.address,
      ...(store.companyNumber === undefined ? {} : { companyNumber: store.companyNumber }),
      ...(store.taxNumber === undefined ? {} : { taxNumber: store.taxNumber }),
      ...(store.receiptFooter === undefined ? {} : { footer: store.receiptFooter }),
    },
    registerName,
    operatorName,
    at: formatDateTime(Date.parse(at), locale, 'moment', store.timeZone),
    ...(proof === undefined ? {} : { proof }),
    words: wordsIn(language, currency),
    format: {
      // The currency stands once, beside the total: amounts are a column.
      amount: (amountMinor) => formatAmount(amountMinor, currency, locale, { currencyShown: 'none' }),
      quantity: (quantityMilli, unit) => formatQuantity(quantityMilli, unit, locale),
      unitPrice: (unitPriceE5) => formatUnitPrice(unitPriceE5, currency, locale),
      rate: (ratePpm) => formatRate(ratePpm, locale),
    },
  }
}

function wordsIn(language: string, currency: Currency): ReceiptWords {
  const words = wordsByLanguage[language] ?? en
  return { ...words, total: words.total.replace('{{currency}}', currency) }
}
