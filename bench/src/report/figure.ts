/** Figures as people read them. */
import { type Budget, isKept, type Measurement, ratioOf, type Unit } from '../row.ts'

const scales: Record<Unit, readonly [least: number, name: string][]> = {
  count: [[1, '']],
  per_second: [[1, '/s']],
  milliseconds: [
    [1000, ' s'],
    [1, ' ms'],
    [0.001, ' µs'],
  ],
  bytes: [
    [1_000_000, ' MB'],
    [1_000, ' kB'],
    [1, ' B'],
  ],
}

/** `1.24 ms`, `3.4 kB`, `6`: three digits that count. */
export function formatFigure(figure: number, unit: Unit): string {
  const scale = scales[unit].find(([least]) => figure >= least) ?? scales[unit].at(-1)
  const [least, name] = scale ?? [1, '']
  return `${threeDigits(figure / least)}${name}`
}

/** `2.1×` */
export function formatRatio(measurement: Measurement): string {
  return `${threeDigits(ratioOf(measurement))}×`
}

/** `≤ 5 ms  kept`, `≥ 0.5×  BROKEN`; nothing where there is no budget. */
export function formatVerdict(measurement: Measurement): string {
  const { budget, unit } = measurement
  if (budget === undefined) return ''
  return `${formatBudget(budget, unit)}  ${isKept(measurement) ? 'kept' : 'BROKEN'}`
}

function formatBudget(budget: Budget, unit: Unit): string {
  const [sign, bound] = 'atMost' in budget ? ['≤', budget.atMost] : ['≥', budget.atLeast]
  return `${sign} ${budget.of === 'ratio' ? `${bound}×` : formatFigure(bound, unit)}`
}

function threeDigits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}
