/** The table says what was measured beside what, and whether it is within its budget. */
import { expect, it } from 'vitest'
import { isKept, type Measurement } from '../row.ts'
import { formatFigure } from './figure.ts'
import { formatTable } from './table.ts'

const slow: Measurement = {
  what: 'a sale',
  ...{ unit: 'milliseconds', figure: 3, baseline: { name: 'a write', figure: 1.5 } },
  budget: { of: 'ratio', atMost: 1.5 },
  notes: ['One device.'],
}

it.each([
  [1234, 'milliseconds', '1.23 s'],
  [1.5, 'milliseconds', '1.5 ms'],
  [0.0074, 'milliseconds', '7.4 µs'],
  [4618, 'bytes', '4.62 kB'],
  [84_400_000, 'bytes', '84.4 MB'],
  [12, 'bytes', '12 B'],
  [6849.4, 'per_second', '6,849/s'],
  [6, 'count', '6'],
] as const)('writes %d %s as %s', (figure, unit, text) => {
  expect(formatFigure(figure, unit)).toBe(text)
})

it.each([
  [{ of: 'ratio', atMost: 1.5 }, false],
  [{ of: 'ratio', atMost: 2 }, true],
  [{ of: 'ratio', atLeast: 2.5 }, false],
  [{ of: 'figure', atMost: 3 }, true],
  [{ of: 'figure', atLeast: 4 }, false],
] as const)('judges by %j', (budget, kept) => {
  expect(isKept({ ...slow, budget })).toBe(kept)
})

it('lines up the columns and puts notes below', () => {
  const { budget: _, ...free } = slow
  expect(formatTable([slow, { ...free, what: 'another sale', notes: [] }])).toEqual([
    'what          figure  baseline           ratio  budget',
    '────────────  ──────  ────────  ───────  ─────  ──────────────',
    'a sale          3 ms    1.5 ms  a write     2×  ≤ 1.5×  BROKEN',
    '  One device.',
    'another sale    3 ms    1.5 ms  a write     2×',
  ])
})
