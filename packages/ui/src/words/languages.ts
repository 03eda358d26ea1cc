// The languages that Kassa speaks, which one this person reads, and the locale each stands for.

export const LANGUAGES = ['nl', 'sv', 'en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language by its own name, for the menu in which one looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  sv: 'Svenska',
  en: 'English',
  de: 'Deutsch',
}

const DEFAULT_LOCALES: Readonly<Record<Language, string>> = {
  nl: 'nl-NL',
  sv: 'sv-SE',
  en: 'en-GB',
  de: 'de-DE',
}

const STORAGE_KEY = 'kassa.language'

/** Whether `text` is one of the languages. */
export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}

/** The locale to format in: the person's own regional variant of the language ("de-CH") when the device names one. */
export function localeOf(language: Language, preferred: readonly string[] = navigator.languages): string {
  const regional = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`))
  return regional ?? DEFAULT_LOCALES[language]
}

/** The first language in `preferred` (as in navigator.languages) that Kassa speaks; English when there is none. */
export function languageFrom(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(primary)) return primary
  }
  return 'en'
}

/** The language to begin with: what was chosen on this device before, else what the device asks for. */
export function detectLanguage(): Language {
  const stored = readStored()
  return stored !== null && isLanguage(stored) ? stored : languageFrom(navigator.languages)
}

/** Remembers the choice on this device. A browser that forbids storage forgets it at the next start. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Storage can be forbidden (private window, policy). The choice then holds until the page is closed.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}
