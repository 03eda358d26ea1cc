/** Value added tax in Austria (Umsatzsteuer), 2024 to 2027.
 *  Source: UStG 1994 § 10 with Anlage 1 and 2. Chosen staple foods 10 → 4.9 % from 2026-07-01 (Ministerratsbeschluss of 2026-01-28: milk,
 *  butter, yoghurt, eggs, vegetables, some fruit, rice, flour, pasta, bread, salt); it is a rate for goods, so that what a restaurant
 *  serves stays at 10 %. */
import type { TaxTable } from '../table.ts'

export const austrianTaxTable: TaxTable = {
  ...{ region: 'AT', currency: 'EUR', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'AT-20', ratePpm: 200_000 },
    { type: 'percent', code: 'AT-13', ratePpm: 130_000 },
    { type: 'percent', code: 'AT-10', ratePpm: 100_000 },
    { type: 'percent', code: 'AT-4.9', ratePpm: 49_000 },
    { type: 'percent', code: 'AT-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['AT-20'] },
    { category: 'food', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'staple_food', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'staple_food', from: '2026-07-01', taxes: ['AT-4.9'] },
    { category: 'staple_food', place: 'eat_in', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'drink', from: '2024-01-01', taxes: ['AT-20'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['AT-20'] },
    { category: 'book', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['AT-10'] },
    // cut flowers and living plants: Anlage 2
    { category: 'plant', from: '2024-01-01', taxes: ['AT-13'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'camping', from: '2024-01-01', taxes: ['AT-10'] },
    { category: 'culture', from: '2024-01-01', taxes: ['AT-13'] },
    { category: 'zero', from: '2024-01-01', taxes: ['AT-0'] },
  ],
}
