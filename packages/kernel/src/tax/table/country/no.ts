/** Value added tax in Norway (merverdiavgift), 2024 to 2027.
 *  Source: merverdiavgiftsloven § 5-1 (25 %), § 5-2 (food and soft drinks 15 %, but 25 % as part of a serving), § 5-3 to § 5-11 (12 %:
 *  transport, accommodation, cinema, sports), § 6-3 and § 6-4 (books and newspapers at zero); Skatteetaten, “Satser: merverdiavgift”. */
import type { TaxTable } from '../table.ts'

export const norwegianTaxTable: TaxTable = {
  ...{ region: 'NO', currency: 'NOK', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'NO-25', ratePpm: 250_000 },
    { type: 'percent', code: 'NO-15', ratePpm: 150_000 },
    { type: 'percent', code: 'NO-12', ratePpm: 120_000 },
    { type: 'percent', code: 'NO-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['NO-25'] },
    { category: 'food', from: '2024-01-01', taxes: ['NO-15'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['NO-25'] },
    { category: 'drink', from: '2024-01-01', taxes: ['NO-15'] },
    { category: 'drink', place: 'eat_in', from: '2024-01-01', taxes: ['NO-25'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['NO-25'] },
    { category: 'book', from: '2024-01-01', taxes: ['NO-0'] },
    { category: 'newspaper', from: '2024-01-01', taxes: ['NO-0'] },
    { category: 'plant', from: '2024-01-01', taxes: ['NO-25'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['NO-12'] },
    { category: 'camping', from: '2024-01-01', taxes: ['NO-12'] },
    { category: 'transport', from: '2024-01-01', taxes: ['NO-12'] },
    { category: 'culture', from: '2024-01-01', taxes: ['NO-12'] },
    { category: 'zero', from: '2024-01-01', taxes: ['NO-0'] },
  ],
}
