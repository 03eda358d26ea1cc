/** Where an arrow key leads in a grid whose last row may be short. */

/** Returns the index that `key` leads to from `index`, or undefined where it is no key of movement.
 *  Ensures: the result is from 0 to count − 1; at an edge the focus stays. */
export function indexAfterKey(
  key: string,
  { index, columns, count, pageRows }: { index: number; columns: number; count: number; pageRows: number },
): number | undefined {
  const step = stepOf(key, columns, pageRows)
  if (step !== undefined) {
    const next = index + step
    if (next >= 0 && next < count) return next
    // Below the last full row there may still be tiles, in a short row.
    const isShortRow = Math.floor(index / columns) < Math.floor((count - 1) / columns)
    return step > 1 && isShortRow ? count - 1 : step < -columns ? index % columns : index
  }
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function stepOf(key: string, columns: number, pageRows: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return -1
    case 'ArrowRight':
      return 1
    case 'ArrowUp':
      return -columns
    case 'ArrowDown':
      return columns
    case 'PageUp':
      return -columns * pageRows
    case 'PageDown':
      return columns * pageRows
    default:
      return undefined
  }
}
