/** Who sold here last: most often the one who signs in again. */

const storageKey = 'kassa.last_operator'

/** The last operator's id, where the browser remembers it. */
export function lastOperatorId(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers who signed in. */
export function rememberOperator(staffId: string): void {
  try {
    localStorage.setItem(storageKey, staffId)
  } catch {
    // Storage can be forbidden: the person then chooses a name each time.
  }
}
