/** The words of handing a receipt over, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const receiptsWords = makeTranslations({
  namespace: 'receipts',
  isLater: true,
  catalogues: {
    nl: () => import('../words/receipts/nl.json'),
    sv: () => import('../words/receipts/sv.json'),
    en: () => import('../words/receipts/en.json'),
    de: () => import('../words/receipts/de.json'),
  },
})
