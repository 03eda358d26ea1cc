/** Tax tables to start a business with, by country. A business owns its copy: a change of law is a change of its records. */
import type { TaxCategory } from '../rate.ts'
import { dutchTax } from './nl.ts'
import { swedishTax } from './se.ts'

const templates: ReadonlyMap<string, TaxCategory[]> = new Map([
  ['NL', dutchTax],
  ['SE', swedishTax],
])

/** Returns the tax table of a country by its ISO 3166 code, or undefined where none is known yet. */
export function taxTemplate(country: string): TaxCategory[] | undefined {
  return templates.get(country)
}
