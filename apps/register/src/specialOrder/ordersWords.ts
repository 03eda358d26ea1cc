/** The words of special orders, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const ordersWords = makeTranslations({
  namespace: 'orders',
  isLater: true,
  catalogues: {
    nl: () => import('../words/orders/nl.json'),
    sv: () => import('../words/orders/sv.json'),
    en: () => import('../words/orders/en.json'),
    de: () => import('../words/orders/de.json'),
  },
})
