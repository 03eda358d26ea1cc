/** Value added tax in the Netherlands (btw), 2024 to 2027.
 *  Source: Wet op de omzetbelasting 1968 art. 9 with table I; accommodation 9 → 21 % from 2026-01-01, camping, culture, books and
 *  sports staying at 9 % (Belastingplan 2025 and 2026; Belastingdienst, “Btw-tarief logies”). */
import type { TaxTable } from '../table.ts'

export const dutchTaxTable: TaxTable = {
  ...{ region: 'NL', currency: 'EUR', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'NL-21', ratePpm: 210_000 },
    { type: 'percent', code: 'NL-9', ratePpm: 90_000 },
    { type: 'percent', code: 'NL-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['NL-21'] },
    { category: 'food', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'drink', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['NL-21'] },
    { category: 'book', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'plant', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'accommodation', from: '2026-01-01', taxes: ['NL-21'] },
    { category: 'camping', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'culture', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'hairdresser', from: '2024-01-01', taxes: ['NL-9'] },
    { category: 'zero', from: '2024-01-01', taxes: ['NL-0'] },
  ],
}
