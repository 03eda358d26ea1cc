/** The words of goods that come back, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const returningWords = makeTranslations({
  namespace: 'returning',
  isLater: true,
  catalogues: {
    nl: () => import('../words/returning/nl.json'),
    sv: () => import('../words/returning/sv.json'),
    en: () => import('../words/returning/en.json'),
    de: () => import('../words/returning/de.json'),
  },
})
