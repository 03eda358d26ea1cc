/** The words of X and Z reports and of movement receipts: the till prints them in the store's language, the back office shows them. */
import type { TillWords } from '@kassa/kernel'
import de from '../words/till/de.json'
import en from '../words/till/en.json'
import nl from '../words/till/nl.json'
import sv from '../words/till/sv.json'

const wordsByLanguage: Readonly<Record<string, TillWords>> = { de, en, nl, sv }

/** The words in the language of a locale (`nl` of `nl-BE`); English where nobody translated them. */
export function tillWordsIn(locale: string): TillWords {
  return wordsByLanguage[locale.split('-')[0] ?? ''] ?? en
}
