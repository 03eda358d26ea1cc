/** Value added tax in the Netherlands (btw).
 *  Source: Wet op de omzetbelasting 1968 art. 9 and table I; 17.5 → 19 % from 2001-01-01, 19 → 21 % from 2012-10-01 (Stb. 2012, 321), 6 → 9 % from 2019-01-01
 *  (Belastingplan 2019). */
import type { TaxCategory } from '../rate.ts'

export const dutchTax: TaxCategory[] = [
  {
    category: 'standard',
    rates: [
      { code: 'NL-19', ratePpm: 190_000, from: '2001-01-01' },
      { code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' },
    ],
  },
  {
    category: 'food',
    rates: [
      { code: 'NL-6', ratePpm: 60_000, from: '2001-01-01' },
      { code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' },
    ],
  },
  {
    category: 'book',
    rates: [
      { code: 'NL-6', ratePpm: 60_000, from: '2001-01-01' },
      { code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' },
    ],
  },
  {
    // seeds, bulbs, plants and cut flowers: table I, a 43 to 47
    category: 'plant',
    rates: [
      { code: 'NL-6', ratePpm: 60_000, from: '2001-01-01' },
      { code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' },
    ],
  },
  { category: 'zero', rates: [{ code: 'NL-0', ratePpm: 0, from: '2001-01-01' }] },
]
