// The few words that components say by themselves: names of keys on a pad, the close button, a screen reader's hints.
import { makeTranslations } from './words.ts'

export const uiWords = makeTranslations({
  namespace: 'ui',
  catalogues: {
    nl: () => import('./catalogues/nl.json'),
    sv: () => import('./catalogues/sv.json'),
    en: () => import('./catalogues/en.json'),
    de: () => import('./catalogues/de.json'),
  },
})
