/** The words of invoices, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const invoiceWords = makeTranslations({
  namespace: 'invoice',
  isLater: true,
  catalogues: {
    nl: () => import('../words/invoice/nl.json'),
    sv: () => import('../words/invoice/sv.json'),
    en: () => import('../words/invoice/en.json'),
    de: () => import('../words/invoice/de.json'),
  },
})
