/** Value added tax in Belgium (btw, TVA), 2024 to 2027.
 *  Source: Royal Decree no. 20 of 1970-07-20, tables A and B; accommodation and camping 6 → 12 % from 2026-03-01 (Council of Ministers,
 *  2026-02-13). The rises for meals to take away, sports and culture, and 12 % on soft drinks served, were in the draft and were taken
 *  out of it after the Council of State had seen it: they are not in here. */
import type { TaxTable } from '../table.ts'

export const belgianTaxTable: TaxTable = {
  ...{ region: 'BE', currency: 'EUR', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'BE-21', ratePpm: 210_000 },
    { type: 'percent', code: 'BE-12', ratePpm: 120_000 },
    { type: 'percent', code: 'BE-6', ratePpm: 60_000 },
    { type: 'percent', code: 'BE-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['BE-21'] },
    { category: 'food', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['BE-12'] },
    { category: 'drink', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'drink', place: 'eat_in', from: '2024-01-01', taxes: ['BE-21'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['BE-21'] },
    { category: 'book', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'plant', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'accommodation', from: '2026-03-01', taxes: ['BE-12'] },
    { category: 'camping', from: '2024-01-01', taxes: ['BE-6'] },
    { category: 'camping', from: '2026-03-01', taxes: ['BE-12'] },
    { category: 'culture', from: '2024-01-01', taxes: ['BE-6'] },
    // daily and weekly newspapers
    { category: 'newspaper', from: '2024-01-01', taxes: ['BE-0'] },
    { category: 'zero', from: '2024-01-01', taxes: ['BE-0'] },
  ],
}
