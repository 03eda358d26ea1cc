/** Where one was in a long table, so that coming back from a row lands there. Kept while the page is open. */

const offsets = new Map<string, number>()

/** Returns the remembered offset in pixels; 0 for a table that was not looked at. */
export function recallOffset(table: string): number {
  return offsets.get(table) ?? 0
}

export function rememberOffset(table: string, offset: number): void {
  offsets.set(table, offset)
}
