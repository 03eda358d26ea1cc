/** The words of training mode, in four languages. They come with it. */
import { makeTranslations, type Translate } from '@kassa/ui'
import type en from '../words/training/en.json'

export const trainingWords = makeTranslations({
  namespace: 'training',
  isLater: true,
  catalogues: {
    nl: () => import('../words/training/nl.json'),
    sv: () => import('../words/training/sv.json'),
    en: () => import('../words/training/en.json'),
    de: () => import('../words/training/de.json'),
  },
})

/** What finds these words. */
export type TrainingWords = Translate<typeof en>
