/** The words of the customer display, in four languages. */
import { makeTranslations } from '@kassa/ui'

export const displayWords = makeTranslations({
  namespace: 'display',
  catalogues: {
    nl: () => import('../words/display/nl.json'),
    sv: () => import('../words/display/sv.json'),
    en: () => import('../words/display/en.json'),
    de: () => import('../words/display/de.json'),
  },
})
