/** Tax tables to start a business with, by region. A business owns its copy: a change of law is a change of its records. */
import { austrianTaxTable } from './country/at.ts'
import { belgianTaxTable } from './country/be.ts'
import { germanTaxTable } from './country/de.ts'
import { danishTaxTable } from './country/dk.ts'
import { frenchTaxTable } from './country/fr.ts'
import { britishTaxTable } from './country/gb.ts'
import { dutchTaxTable } from './country/nl.ts'
import { norwegianTaxTable } from './country/no.ts'
import { swedishTaxTable } from './country/se.ts'
import { chicagoTaxTable } from './country/usChicago.ts'
import type { TaxTable } from './table.ts'

/** Tables for places that are smaller than their region are told apart by the place: `US-IL Chicago`. */
const tables: ReadonlyMap<string, TaxTable> = new Map([
  ['AT', austrianTaxTable],
  ['BE', belgianTaxTable],
  ['DE', germanTaxTable],
  ['DK', danishTaxTable],
  ['FR', frenchTaxTable],
  ['GB', britishTaxTable],
  ['NL', dutchTaxTable],
  ['NO', norwegianTaxTable],
  ['SE', swedishTaxTable],
  ['US-IL Chicago', chicagoTaxTable],
])

/** The regions and places that have a template. */
export const taxTableNames: readonly string[] = [...tables.keys()]

/** Returns the tax table of a country by its ISO 3166 code, or of a place such as `US-IL Chicago`; undefined where none is known yet.
 *  Source: the law that each table names; rates of 2024 to 2027. */
export function taxTable(name: string): TaxTable | undefined {
  return tables.get(name)
}
