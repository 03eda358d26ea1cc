/** Lists of rows with a key, kept in the order of their keys: the order in which they are added up changes nothing. */

/** Returns the rows of both lists, one per key, in the order of the keys.   Requires: each list has a key once, in order. */
export function mergeBy<Row>(
  left: readonly Row[],
  right: readonly Row[],
  keyOfRow: (row: Row) => string,
  add: (left: Row, right: Row) => Row,
): Row[] {
  const merged: Row[] = []
  let [atLeft, atRight] = [0, 0]
  for (;;) {
    const [a, b] = [left[atLeft], right[atRight]]
    if (a === undefined) return [...merged, ...right.slice(atRight)]
    if (b === undefined) return [...merged, ...left.slice(atLeft)]
    const [keyOfA, keyOfB] = [keyOfRow(a), keyOfRow(b)]
    merged.push(keyOfA === keyOfB ? add(a, b) : keyOfA < keyOfB ? a : b)
    if (keyOfA <= keyOfB) atLeft += 1
    if (keyOfB <= keyOfA) atRight += 1
  }
}

/** Returns the rows added up by key, in the order of the keys. */
export function sumBy<Row>(
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
  add: (left: Row, right: Row) => Row,
): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOfRow(row)
    const before = sums.get(key)
    sums.set(key, before === undefined ? row : add(before, row))
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** A key of several parts, told apart by a character that no name contains. */
export const keyOf = (...parts: string[]) => parts.join('\u0000')
