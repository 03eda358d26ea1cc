/** Value added tax in Sweden (moms), 2024 to 2027.
 *  Source: mervärdesskattelagen (2023:200) 9 kap; food to take away 12 → 6 % from 2026-04-01 to 2027-12-31, while restaurant and
 *  catering services stay at 12 %; strong drinks at 25 % everywhere. */
import type { TaxTable } from '../table.ts'

export const swedishTaxTable: TaxTable = {
  ...{ region: 'SE', currency: 'SEK', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'SE-25', ratePpm: 250_000 },
    { type: 'percent', code: 'SE-12', ratePpm: 120_000 },
    { type: 'percent', code: 'SE-6', ratePpm: 60_000 },
    { type: 'percent', code: 'SE-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['SE-25'] },
    { category: 'food', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'food', from: '2026-04-01', taxes: ['SE-6'] },
    { category: 'food', from: '2028-01-01', taxes: ['SE-12'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'drink', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'drink', from: '2026-04-01', taxes: ['SE-6'] },
    { category: 'drink', from: '2028-01-01', taxes: ['SE-12'] },
    { category: 'drink', place: 'eat_in', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['SE-25'] },
    { category: 'book', from: '2024-01-01', taxes: ['SE-6'] },
    { category: 'plant', from: '2024-01-01', taxes: ['SE-25'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'camping', from: '2024-01-01', taxes: ['SE-12'] },
    { category: 'culture', from: '2024-01-01', taxes: ['SE-6'] },
    { category: 'zero', from: '2024-01-01', taxes: ['SE-0'] },
  ],
}
