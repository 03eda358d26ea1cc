/** The till's words, in four languages. */
import { makeTranslations, type Translate } from '@kassa/ui'
import type en from './en.json'

export const words = makeTranslations({
  namespace: 'register',
  catalogues: {
    nl: () => import('./nl.json'),
    sv: () => import('./sv.json'),
    en: () => import('./en.json'),
    de: () => import('./de.json'),
  },
})

/** What finds the till's words. */
export type TillWords = Translate<typeof en>
