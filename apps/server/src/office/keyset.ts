/** Pages by key: `after` names the last row of the page before, so that rows which are added meanwhile shift nothing. */

/** Returns the text that names a row by the values it is sorted by. */
function makeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Returns the values of a cursor, or undefined where the text is none with as many. */
export function readCursor(text: string | undefined, count: number): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    const isCursor = Array.isArray(values) && values.length === count
    return isCursor && values.every((value) => typeof value === 'string') ? values : undefined
  } catch {
    return undefined
  }
}

/** Cuts off the row that was read beyond the page only to see whether there is one.
 *  Shape: `next` is the cursor of the last row, where more follow. */
export function cutPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => readonly string[]) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return rows.length > limit && last !== undefined ? { page, next: makeCursor(keyOf(last)) } : { page }
}
