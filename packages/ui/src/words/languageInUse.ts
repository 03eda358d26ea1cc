// The language of the page now, and the locale that amounts and dates are written in. Apart from the words themselves,
// because every amount on the screen reads it: a long basket must not pay for a translator in each line.
import { useSyncExternalStore } from 'react'
import { type Language, localeOf } from './languages.ts'

export interface LanguageInUse {
  language: Language
  locale: string
}

let inUse: LanguageInUse = { language: 'en', locale: 'en-GB' }
const listeners = new Set<() => void>()

/** Puts the page into a language, once its words are there. */
export function enterLanguage(language: Language): void {
  inUse = { language, locale: localeOf(language) }
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** The language in use and the locale to format in, outside components. */
export function languageInUse(): LanguageInUse {
  return inUse
}

/** The language in use and the locale to format amounts and dates in. Renders again when it changes. */
export function useLanguage(): LanguageInUse {
  return useSyncExternalStore(subscribe, languageInUse)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
