/** The words of gift cards and the other tenders, in four languages. They come with the screens that say them. */
import { makeTranslations } from '@kassa/ui'

export const tendersWords = makeTranslations({
  namespace: 'tenders',
  isLater: true,
  catalogues: {
    nl: () => import('../words/tenders/nl.json'),
    sv: () => import('../words/tenders/sv.json'),
    en: () => import('../words/tenders/en.json'),
    de: () => import('../words/tenders/de.json'),
  },
})
