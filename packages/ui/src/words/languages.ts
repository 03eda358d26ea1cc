// The languages that Kassa speaks, and the locale each stands for.

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

/** Whether `text` is one of the languages. */
export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}

/** The locale to format in: the person's own regional variant of the language ("de-CH") when the device names one. */
export function localeOf(language: Language, preferred: readonly string[] = navigator.languages): string {
  const regional = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`))
  return regional ?? DEFAULT_LOCALES[language]
}

/** The locale of a document in a language: the place's own where people there speak it ("nl-BE"), else the usual one. */
export function localeFor(language: Language, placeLocale: string): string {
  return placeLocale.split('-')[0] === language ? placeLocale : DEFAULT_LOCALES[language]
}

/** The first language in `preferred` (as in navigator.languages) that Kassa speaks; English when there is none. */
export function languageFrom(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(primary)) return primary
  }
  return 'en'
}
