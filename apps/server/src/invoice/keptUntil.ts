/** How long an invoice is kept, and with it whom it names. */

/** Calendar years after the one in which the fiscal year of the invoice ends; one more for fiscal years that end in the next.
 *  Source: NL Algemene wet inzake rijksbelastingen art. 52 (7); SE bokföringslagen 7 kap. 2 § (7); DE UStG § 14b (8); BE BTW-Wetboek
 *  art. 60 (10). */
const yearsByCountry: Readonly<Record<string, number>> = { BE: 10, DE: 8, NL: 7, SE: 7 }
/** Where the law is not known here: no less than any of those above. */
const longestYears = 10

/** Returns the last day.   `country`: ISO 3166-1, of the store; `issuedOn`, and what is returned: YYYY-MM-DD. */
export function invoiceKeptUntil(country: string, issuedOn: string): string {
  const years = yearsByCountry[country] ?? longestYears
  return `${Number(issuedOn.slice(0, 4)) + 1 + years}-12-31`
}
