/** Value added tax in mainland France (TVA), 2024 to 2027.
 *  Source: CGI art. 278 (20 %), art. 278-0 bis A 1° (food 5.5 %), art. 279 m and n (served, or prepared to be eaten at once: 10 %, alcohol
 *  not), art. 278-0 bis A 3° (books), art. 279 a (accommodation), art. 278 bis (plants), art. 281 octies and 298 septies (2.1 %). */
import type { TaxTable } from '../table.ts'

export const frenchTaxTable: TaxTable = {
  ...{ region: 'FR', currency: 'EUR', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'FR-20', ratePpm: 200_000 },
    { type: 'percent', code: 'FR-10', ratePpm: 100_000 },
    { type: 'percent', code: 'FR-5.5', ratePpm: 55_000 },
    { type: 'percent', code: 'FR-2.1', ratePpm: 21_000 },
    { type: 'percent', code: 'FR-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['FR-20'] },
    // to be kept; served where it is sold it is a meal
    { category: 'food', from: '2024-01-01', taxes: ['FR-5.5'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'drink', from: '2024-01-01', taxes: ['FR-5.5'] },
    { category: 'drink', place: 'eat_in', from: '2024-01-01', taxes: ['FR-10'] },
    // to be eaten at once, wherever that is
    { category: 'prepared_food', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['FR-20'] },
    { category: 'book', from: '2024-01-01', taxes: ['FR-5.5'] },
    { category: 'newspaper', from: '2024-01-01', taxes: ['FR-2.1'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'refunded_medicine', from: '2024-01-01', taxes: ['FR-2.1'] },
    { category: 'plant', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'camping', from: '2024-01-01', taxes: ['FR-10'] },
    { category: 'culture', from: '2024-01-01', taxes: ['FR-5.5'] },
    { category: 'zero', from: '2024-01-01', taxes: ['FR-0'] },
  ],
}
