/** The table that a run prints. */
import type { Measurement } from '../row.ts'
import { formatFigure, formatRatio, formatVerdict } from './figure.ts'

const headings = ['what', 'figure', 'baseline', '', 'ratio', 'budget']
const rightAligned = [false, true, true, false, true, false]

/** Returns the lines of the table: one per measurement, its notes below it. */
export function formatTable(measurements: readonly Measurement[]): string[] {
  const cells = measurements.map(cellsOf)
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [
    line(headings),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...measurements.flatMap(({ notes = [] }, index) => [
      line(cells[index] ?? []),
      ...notes.map((note) => `  ${note}`),
    ]),
  ]
}

function cellsOf(measurement: Measurement): string[] {
  const { what, unit, figure, baseline } = measurement
  return [
    what,
    formatFigure(figure, unit),
    formatFigure(baseline.figure, unit),
    baseline.name,
    formatRatio(measurement),
    formatVerdict(measurement),
  ]
}
