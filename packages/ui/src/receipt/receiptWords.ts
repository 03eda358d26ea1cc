/** What every receipt takes from its language: words and the look of numbers; on paper, on a screen, in a mail. */
import type { Currency, ReceiptFormat, ReceiptWords } from '@kassa/kernel'
import { formatAmount, formatUnitPrice } from '../formats/formatAmount.ts'
import { formatQuantity, formatRate } from '../formats/formatQuantity.ts'
import de from '../words/receipt/de.json'
import en from '../words/receipt/en.json'
import nl from '../words/receipt/nl.json'
import sv from '../words/receipt/sv.json'

const wordsByLanguage: Readonly<Record<string, ReceiptWords>> = { de, en, nl, sv }

/** The words of a receipt in the language of a locale (`nl` of `nl-BE`); English where nobody translated them. */
export function receiptWordsIn(locale: string, currency: Currency): ReceiptWords {
  const words = wordsByLanguage[locale.split('-')[0] ?? ''] ?? en
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
