/** Which line of the basket the keyboard means: the one that changed last, or the one that was chosen. */
import type { BasketLine } from '@kassa/kernel'

type Selection = { lines: readonly BasketLine[]; selectedId: string | undefined }

/** Returns the selected line after the basket became `lines`: the changed line, else the same, else its neighbour. */
export function selectedAfter(
  { lines: was, selectedId }: Selection,
  lines: readonly BasketLine[],
): string | undefined {
  const known = new Map(was.map((line) => [line.lineId, line.quantityMilli]))
  const changed = lines.findLast((line) => known.get(line.lineId) !== line.quantityMilli)
  if (changed !== undefined) return changed.lineId
  if (lines.some((line) => line.lineId === selectedId)) return selectedId
  const place = was.findIndex((line) => line.lineId === selectedId)
  return (lines[Math.max(0, place)] ?? lines.at(-1))?.lineId
}

/** Returns the line above or below the selected one; the last where none is selected. */
export function selectedBeside({ lines, selectedId }: Selection, step: -1 | 1): string | undefined {
  const place = lines.findIndex((line) => line.lineId === selectedId)
  const next = place < 0 ? lines.at(-1) : lines[place + step]
  return next?.lineId ?? selectedId
}
