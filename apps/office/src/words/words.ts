/** The words of the back office, in four languages. */
import { makeTranslations } from '@kassa/ui'

export const words = makeTranslations({
  namespace: 'office',
  catalogues: {
    nl: () => import('./nl.json'),
    sv: () => import('./sv.json'),
    en: () => import('./en.json'),
    de: () => import('./de.json'),
  },
})
