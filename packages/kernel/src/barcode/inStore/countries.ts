/** The national in-store codes, by country. A business owns its copy, and a chain puts its own rows before them.
 *  Source, by country: what its GS1 organisation publishes, as named at each table; read in 2026. */
import type { InStoreFormat } from './format.ts'

/** gs1.se, “How do I create my variable weight numbers?”: the digit behind the 2 says price or weight, and its decimals. */
const sweden: InStoreFormat[] = [
  { pattern: '20IIIIIIMMMMC', decimals: 2, measure: 'price', currency: 'SEK' },
  { pattern: '21IIIIIIMMMMC', decimals: 1, measure: 'price', currency: 'SEK' },
  { pattern: '22IIIIIIMMMMC', decimals: 0, measure: 'price', currency: 'SEK' },
  ...weightsOf232425(),
]

/** gs1.fi and GS1 Latvia (“Variable measure in Latvia”, for the Baltic countries): weight, with 3, 2 or 1 decimals. */
function weightsOf232425(): InStoreFormat[] {
  return [
    { pattern: '23IIIIIIMMMMC', decimals: 3, measure: 'quantity', unit: 'kg' },
    { pattern: '24IIIIIIMMMMC', decimals: 2, measure: 'quantity', unit: 'kg' },
    { pattern: '25IIIIIIMMMMC', decimals: 1, measure: 'quantity', unit: 'kg' },
  ]
}

/** gs1.dk, “GS1 varenummer inkl. prisangivelse” and “… vægtangivelse (RCN)”. */
const denmark: InStoreFormat[] = [
  ...['21', '22', '23', '24'].map(
    (prefix): InStoreFormat => ({
      ...{ pattern: `${prefix}IIIIMMMMMMC`, decimals: 2, measure: 'price', currency: 'DKK' },
    }),
  ),
  { pattern: '26IIIIMMMMMMC', decimals: 3, measure: 'quantity', unit: 'kg' },
  { pattern: '27IIIIIMMMMMC', decimals: 3, measure: 'quantity', unit: 'kg' },
  { pattern: '28IIIIMMMMMMC', decimals: 3, measure: 'quantity', unit: 'kg' },
]

/** GS1 Germany, “Globale Artikelnummer (GTIN) in der Anwendung”: price, pieces or weight, with a check digit before it. */
const germany: InStoreFormat[] = ['22', '23', '25', '26', '28', '29'].map((prefix) => {
  const pattern = `${prefix}IIIIVMMMMMC`
  if (prefix < '25') return { pattern, decimals: 2, measure: 'price', currency: 'EUR' }
  if (prefix < '28') return { pattern, decimals: 0, measure: 'quantity', unit: 'piece' }
  return { pattern, decimals: 3, measure: 'quantity', unit: 'kg' }
})

/** gs1uk.org, “How to barcode variable measure items”: prefix, two digits of reference, price verifier, price in sterling. */
const unitedKingdom: InStoreFormat[] = ['20', '28'].map((prefix) => ({
  ...{ pattern: `${prefix}IIIIIVMMMMC`, decimals: 2, measure: 'price', currency: 'GBP' },
}))

/** GS1 US, random weight items: number system 2, item reference, price verifier, price. Scanners send it with or without 0. */
const unitedStates: InStoreFormat[] = ['2', '02'].map((prefix) => ({
  ...{ pattern: `${prefix}IIIIIVMMMMC`, decimals: 2, measure: 'price', currency: 'USD' },
}))

const formats: ReadonlyMap<string, readonly InStoreFormat[]> = new Map([
  ['DE', germany],
  ['DK', denmark],
  ['EE', weightsOf232425()],
  ['FI', weightsOf232425()],
  ['GB', unitedKingdom],
  ['LT', weightsOf232425()],
  ['LV', weightsOf232425()],
  ['SE', sweden],
  ['US', unitedStates],
])

/** Returns the in-store formats of a country by its ISO 3166 code; none where its organisation publishes none that we know. */
export function inStoreFormats(country: string): readonly InStoreFormat[] {
  return formats.get(country) ?? []
}
