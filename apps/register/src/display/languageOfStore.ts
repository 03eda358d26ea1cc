/** The language of a store's locale. */
import { LANGUAGES, type Language } from '@kassa/ui'

/** Returns the language of `nl-BE`: `nl`; English for locales that Kassa does not speak. */
export function languageOfStore(locale: string): Language {
  const [primary] = locale.toLowerCase().split('-')
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}
