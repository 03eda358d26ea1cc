/** Value added tax in Germany (Umsatzsteuer), 2024 to 2027.
 *  Source: UStG § 12 Abs. 1 and 2 with Anlage 2; food eaten in 7 % until 2023, 19 % in 2024 and 2025, and 7 % from 2026-01-01 (§ 12 Abs. 2
 *  Nr. 15, Steueränderungsgesetz 2025). Drinks stay at 19 %, but for water from the tap, milk and what is mostly milk: those are `food`. */
import type { TaxTable } from '../table.ts'

export const germanTaxTable: TaxTable = {
  ...{ region: 'DE', currency: 'EUR', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'DE-19', ratePpm: 190_000 },
    { type: 'percent', code: 'DE-7', ratePpm: 70_000 },
    { type: 'percent', code: 'DE-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['DE-19'] },
    { category: 'food', from: '2024-01-01', taxes: ['DE-7'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['DE-19'] },
    { category: 'food', place: 'eat_in', from: '2026-01-01', taxes: ['DE-7'] },
    { category: 'drink', from: '2024-01-01', taxes: ['DE-19'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['DE-19'] },
    { category: 'book', from: '2024-01-01', taxes: ['DE-7'] },
    { category: 'plant', from: '2024-01-01', taxes: ['DE-7'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['DE-7'] },
    { category: 'camping', from: '2024-01-01', taxes: ['DE-7'] },
    { category: 'culture', from: '2024-01-01', taxes: ['DE-7'] },
    // solar panels of private homes: § 12 Abs. 3
    { category: 'solar', from: '2024-01-01', taxes: ['DE-0'] },
    { category: 'zero', from: '2024-01-01', taxes: ['DE-0'] },
  ],
}
