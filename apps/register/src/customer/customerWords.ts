/** The words of customers, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const customerWords = makeTranslations({
  namespace: 'customer',
  isLater: true,
  catalogues: {
    nl: () => import('../words/customer/nl.json'),
    sv: () => import('../words/customer/sv.json'),
    en: () => import('../words/customer/en.json'),
    de: () => import('../words/customer/de.json'),
  },
})
