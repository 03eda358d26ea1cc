/**
 * Rounding exact taxes, per line or once per document, so that parts always sum to the whole that was rounded.
 * What is above and what is below zero is rounded apart: a refund of everything mirrors its sale.
 */
import { must } from '../../fault/assert.ts'
import { type RoundingRule, roundQuotient } from '../../money/integer.ts'
import { share } from '../../money/share.ts'
import type { TaxRounding } from '../compute.ts'

/** One tax on one line, exact: in parts of a divisor that all cells share. */
export type TaxCell = { lineIndex: number; code: string; group: string; exact: bigint }

/** Returns the rounded tax of each cell.
 *  Units: minor units.   Shape: in the order of the cells.
 *  Ensures: the cells of one group (of one line, or of the document) sum to their exact sum, rounded once. */
export function roundCells(
  cells: readonly TaxCell[],
  { divisor, taxRounding, rule }: { divisor: bigint; taxRounding: TaxRounding; rule: RoundingRule },
): number[] {
  const rounded = cells.map(() => 0)
  const exactOf = (index: number) => at(cells, index).exact
  const sums = groupBy([...cells.keys()], (index) => {
    const { group, lineIndex, exact } = at(cells, index)
    return `${exact < 0n ? '−' : '+'} ${taxRounding === 'line' ? lineIndex : ''} ${group}`
  })
  for (const indices of sums) {
    const byCode = groupBy(indices, (index) => at(cells, index).code)
    const exactByCode = byCode.map((members) => sumOf(members.map(exactOf)))
    const totals = shareExact(roundQuotient(sumOf(exactByCode), divisor, rule), exactByCode)
    for (const [position, members] of byCode.entries()) {
      const parts = shareExact(totals[position] ?? 0, members.map(exactOf))
      members.forEach((index, member) => {
        rounded[index] = parts[member] ?? 0
      })
    }
  }
  return rounded
}

/** Parts in proportion to exact amounts that all have one sign. */
function shareExact(amountMinor: number, exact: readonly bigint[]): number[] {
  if (exact.length === 1) return [amountMinor]
  return share(
    amountMinor,
    exact.map((weight) => (weight < 0n ? -weight : weight)),
  )
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n)
}

function groupBy(indices: readonly number[], keyOf: (index: number) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const index of indices) {
    const key = keyOf(index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  return [...groups.values()]
}

function at(cells: readonly TaxCell[], index: number): TaxCell {
  return must(cells[index], `no cell ${index}`)
}
