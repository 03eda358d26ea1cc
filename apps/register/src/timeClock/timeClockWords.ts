/** The words of the time clock, in four languages. They come with it. */
import { makeTranslations } from '@kassa/ui'

export const timeClockWords = makeTranslations({
  namespace: 'time_clock',
  isLater: true,
  catalogues: {
    nl: () => import('../words/timeClock/nl.json'),
    sv: () => import('../words/timeClock/sv.json'),
    en: () => import('../words/timeClock/en.json'),
    de: () => import('../words/timeClock/de.json'),
  },
})
