import { expect, test } from 'vitest'
import { exponentOf } from './currency.ts'

const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const withThree = 'BHD IQD JOD KWD LYD OMR TND'
const withTwo = 'EUR USD SEK NOK DKK GBP CHF HUF TWD AED'

// ISO 4217:2015, table A.1
test.each([
  [0, withoutDecimals],
  [2, withTwo],
  [3, withThree],
])('%i decimals: %s', (exponent, codes) => {
  for (const code of codes.split(' ')) expect([code, exponentOf(code)]).toEqual([code, exponent])
})

test.each(['', 'EU', 'EURO', 'eur', 'EUr', ' EUR', 'EUR ', 'XEUR', '€UR', '978'])(
  '“%s” is no currency',
  (text) => {
    expect(() => exponentOf(text)).toThrow(`not a currency code: ${text}`)
  },
)
