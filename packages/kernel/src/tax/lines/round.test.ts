import { expect, test } from 'vitest'
import { roundingRules } from '../../money/rounding/rules.ts'
import { roundCells, type TaxCell } from './round.ts'

type Row = [lineIndex: number, code: string, group: string, exactTenths: number]

/** Tenths of a cent, rounded half away from zero. */
function rounded(rows: readonly Row[], taxRounding: 'line' | 'document'): number[] {
  const cells = rows.map(
    ([lineIndex, code, group, tenths]): TaxCell => ({ lineIndex, code, group, exact: BigInt(tenths) }),
  )
  return roundCells(cells, { divisor: 10n, taxRounding, rule: roundingRules.half_away_from_zero })
}

test.each<[what: string, cells: Row[], perLine: number[], perDocument: number[]]>([
  ['nothing', [], [], []],
  ['one cell', [[0, 'A', 'A', 15]], [2], [2]],
  // 1.4 + 1.4 + 1.4 = 4.2
  [
    'three lines of one tax',
    [
      [0, 'A', 'A', 14],
      [1, 'A', 'A', 14],
      [2, 'A', 'A', 14],
    ],
    [1, 1, 1],
    [2, 1, 1],
  ],
  // Two taxes that are not rounded together
  [
    'two taxes of a line',
    [
      [0, 'A', 'A', 14],
      [0, 'B', 'B', 14],
    ],
    [1, 1],
    [1, 1],
  ],
  [
    'two taxes of a line, rounded as one',
    [
      [0, 'A', 'G', 14],
      [0, 'B', 'G', 14],
    ],
    [2, 1],
    [2, 1],
  ],
  // 24.85 cents on both lines are 25: 11.2, 12.6 and 1.05 are 11, 13 and 1, which the lines then share.
  [
    'New York on two lines',
    [
      [0, 'state', 'sales', 56],
      [0, 'city', 'sales', 63],
      [0, 'district', 'sales', 5],
      [1, 'state', 'sales', 56],
      [1, 'city', 'sales', 63],
      [1, 'district', 'sales', 5],
    ],
    [5, 6, 1, 5, 6, 1],
    [6, 7, 1, 5, 6, 0],
  ],
  // 2.5 and −1.5 are rounded apart: 3 and −2, not 1.
  [
    'goods that go and goods that come back',
    [
      [0, 'A', 'A', 25],
      [1, 'A', 'A', -15],
    ],
    [3, -2],
    [3, -2],
  ],
  [
    'an exchange on three lines',
    [
      [0, 'A', 'A', 13],
      [1, 'A', 'A', -13],
      [2, 'A', 'A', -13],
      [3, 'A', 'A', 0],
    ],
    [1, -1, -1, 0],
    [1, -2, -1, 0],
  ],
])('%s', (_, cells, perLine, perDocument) => {
  expect(rounded(cells, 'line')).toEqual(perLine)
  expect(rounded(cells, 'document')).toEqual(perDocument)
})
