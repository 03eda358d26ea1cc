/** Value added tax in Sweden (moms).
 *  Source: mervärdesskattelagen (2023:200) 9 kap; food to take away 12 → 6 % from 2026-04-01 to 2027-12-31. */
import type { TaxCategory } from '../rate.ts'

export const swedishTax: TaxCategory[] = [
  { category: 'standard', rates: [{ code: 'SE-25', ratePpm: 250_000, from: '1995-01-01' }] },
  {
    category: 'food',
    rates: [
      { code: 'SE-12', ratePpm: 120_000, from: '1996-01-01' },
      { code: 'SE-6', ratePpm: 60_000, from: '2026-04-01' },
      { code: 'SE-12', ratePpm: 120_000, from: '2028-01-01' },
    ],
  },
  { category: 'book', rates: [{ code: 'SE-6', ratePpm: 60_000, from: '2002-01-01' }] },
  { category: 'plant', rates: [{ code: 'SE-25', ratePpm: 250_000, from: '1995-01-01' }] },
  { category: 'zero', rates: [{ code: 'SE-0', ratePpm: 0, from: '1995-01-01' }] },
]
