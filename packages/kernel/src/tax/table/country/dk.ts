/** Value added tax in Denmark (moms), 2024 to 2027.
 *  Source: momsloven § 33 (one rate), § 34 stk. 1 nr. 18 (newspapers). The finance bill for 2026 means to take the tax off books; on which
 *  day could not be confirmed, so books are at 25 % here until a business changes its table. Lower tax on food is not meant before 2028. */
import type { TaxTable } from '../table.ts'

export const danishTaxTable: TaxTable = {
  ...{ region: 'DK', currency: 'DKK', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'DK-25', ratePpm: 250_000 },
    { type: 'percent', code: 'DK-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'food', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'drink', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'book', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'plant', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'camping', from: '2024-01-01', taxes: ['DK-25'] },
    { category: 'newspaper', from: '2024-01-01', taxes: ['DK-0'] },
    { category: 'zero', from: '2024-01-01', taxes: ['DK-0'] },
  ],
}
