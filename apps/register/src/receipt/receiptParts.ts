/** What every document on paper takes from the store: its words, its formats, who it is. */
import type { StoreRecord } from '@kassa/contract'
import type { Currency, ReceiptFormat, ReceiptStore, ReceiptWords } from '@kassa/kernel'
import { formatAmount, formatQuantity, formatRate, formatUnitPrice } from '@kassa/ui'
import de from '../words/receipt/de.json'
import en from '../words/receipt/en.json'
import nl from '../words/receipt/nl.json'
import sv from '../words/receipt/sv.json'

const wordsByLanguage: Readonly<Record<string, ReceiptWords>> = { de, en, nl, sv }

/** The language of a locale: `nl` of `nl-BE`. */
function languageOf(locale: string): string {
  return locale.split('-')[0] ?? 'en'
}

/** The words of a receipt; English where nobody translated them. */
export function receiptWordsIn(locale: string, currency: Currency): ReceiptWords {
  const words = wordsByLanguage[languageOf(locale)] ?? en
  return { ...words, total: words.total.replace('{{currency}}', currency) }
}

/** How numbers look. The currency stands once, beside the total: amounts are a column. */
export function receiptFormatIn(locale: string): ReceiptFormat {
  return {
    amount: (amountMinor, currency) => formatAmount(amountMinor, currency, locale, { currencyShown: 'none' }),
    quantity: (quantityMilli, unit) => formatQuantity(quantityMilli, unit, locale),
    unitPrice: (unitPriceE5, currency) => formatUnitPrice(unitPriceE5, currency, locale),
    rate: (ratePpm) => formatRate(ratePpm, locale),
  }
}

/** Who sells, as it stands on top. */
export function receiptStoreOf(store: StoreRecord): ReceiptStore {
  const { name, address, companyNumber, taxNumber, receiptFooter } = store
  return {
    name,
    address,
    ...(companyNumber === undefined ? {} : { companyNumber }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
    ...(receiptFooter === undefined ? {} : { footer: receiptFooter }),
  }
}
