// Which language and locale a device's wishes come down to.
import { expect, it } from 'vitest'
import { languageFrom, localeOf } from './languages.ts'

it.each([
  [['sv-SE', 'en'], 'sv'],
  [['fr-FR', 'nl-BE', 'en'], 'nl'],
  [['DE'], 'de'],
  [['fr', 'es'], 'en'],
  [[], 'en'],
])('%j is read in %s', (preferred, language) => {
  expect(languageFrom(preferred)).toBe(language)
})

it.each([
  ['de', ['de-CH', 'de'], 'de-CH'],
  ['de', ['de', 'en'], 'de-DE'],
  ['nl', ['en-GB', 'nl-BE'], 'nl-BE'],
  ['en', ['sv-SE'], 'en-GB'],
] as const)('%s for %j is formatted as %s', (language, preferred, locale) => {
  expect(localeOf(language, preferred)).toBe(locale)
})
