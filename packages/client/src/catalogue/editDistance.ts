/** How far a typed word is from a known one: letters changed, left out, put in or swapped with the next. */

/** Tells whether at most `limit` edits lie between the two.   Source: optimal string alignment distance. */
export function isWithin(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit) return false
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost)
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) edits = Math.min(edits, at(before, column - 2) + 1)
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > limit) return false
    before = last
    last = current
  }
  return at(last, right.length) <= limit
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
