/** Totals by tax. */
import { addExact } from '../money/integer.ts'
import type { TaxPart, TaxTotal } from '../tax/total.ts'
import type { PricedLine } from './pricedBasket.ts'

/** Returns one total per tax code of the lines, in the order of the codes.   Ensures: they sum to the lines, and their parts too. */
export function taxTotals(lines: readonly PricedLine[]): TaxTotal[] {
  const totals = new Map<string, TaxTotal>()
  for (const { taxCode, ratePpm, netMinor, taxMinor, taxParts } of lines) {
    const total = totals.get(taxCode)
    if (total === undefined) {
      totals.set(taxCode, {
        ...{ taxCode, netMinor, taxMinor },
        ...(ratePpm === undefined ? {} : { ratePpm }),
        ...(taxParts === undefined ? {} : { parts: taxParts.map((part) => ({ ...part })) }),
      })
      continue
    }
    total.netMinor = addExact(total.netMinor, netMinor)
    total.taxMinor = addExact(total.taxMinor, taxMinor)
    if (total.parts !== undefined && taxParts !== undefined) addParts(total.parts, taxParts)
  }
  return [...totals.values()].sort((a, b) => (a.taxCode < b.taxCode ? -1 : 1))
}

function addParts(totals: readonly TaxPart[], parts: readonly TaxPart[]): void {
  totals.forEach((total, index) => {
    total.baseMinor = addExact(total.baseMinor, parts[index]?.baseMinor ?? 0)
    total.taxMinor = addExact(total.taxMinor, parts[index]?.taxMinor ?? 0)
  })
}
