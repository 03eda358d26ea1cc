/** A row of the bench: what it measures, beside a baseline of the same run, against a budget. */
import type { Stage } from './stage/stage.ts'

/** How a figure is to be read. `milliseconds` and `bytes` are scaled when they are printed. */
export type Unit = 'count' | 'milliseconds' | 'bytes' | 'per_second'

/** What a measurement has to keep: a bound on the figure itself, or on its ratio to the baseline. */
export type Budget = { of: 'figure' | 'ratio' } & ({ atMost: number } | { atLeast: number })

export type Measurement = {
  what: string
  unit: Unit
  figure: number
  baseline: { name: string; figure: number }
  /** Absent where none was set. */
  budget?: Budget
  /** What a reader must know to read the figure rightly. */
  notes?: readonly string[]
}

export type Row = {
  /** For `--only`. */
  name: string
  /** Takes minutes by itself: runs with `--full`, or when it is named. */
  isLong?: boolean
  measure(stage: Stage): Promise<Measurement[]>
}

/** Returns the figure in units of its baseline. */
export function ratioOf({ figure, baseline }: Pick<Measurement, 'figure' | 'baseline'>): number {
  return figure / baseline.figure
}

/** Tells whether the measurement is within its budget; undefined where it has none. */
export function isKept(measurement: Measurement): boolean | undefined {
  const { budget } = measurement
  if (budget === undefined) return undefined
  const value = budget.of === 'figure' ? measurement.figure : ratioOf(measurement)
  return 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast
}
