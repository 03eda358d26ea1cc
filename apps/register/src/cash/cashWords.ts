/** The words of the till's cash, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const cashWords = makeTranslations({
  namespace: 'cash',
  isLater: true,
  catalogues: {
    nl: () => import('../words/cash/nl.json'),
    sv: () => import('../words/cash/sv.json'),
    en: () => import('../words/cash/en.json'),
    de: () => import('../words/cash/de.json'),
  },
})
