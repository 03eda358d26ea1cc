/** Words of the screens that come later: they arrive with those screens, so that the first load stays small. */
import { makeTranslations, type Translate } from '@kassa/ui'
import type en from './later/en.json'

export const laterWords = makeTranslations({
  namespace: 'register_later',
  isLater: true,
  catalogues: {
    nl: () => import('./later/nl.json'),
    sv: () => import('./later/sv.json'),
    en: () => import('./later/en.json'),
    de: () => import('./later/de.json'),
  },
})

/** What finds these words. */
export type LaterTillWords = Translate<typeof en>
