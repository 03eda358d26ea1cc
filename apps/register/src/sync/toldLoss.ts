/** Whether somebody at this till has read that its earlier records are gone. */

const storageKey = 'kassa.told_loss'

/** Tells whether it was read of this incarnation. */
export function isLossTold(incarnation: number): boolean {
  try {
    return localStorage.getItem(storageKey) === String(incarnation)
  } catch {
    return false
  }
}

/** Remembers that it was. */
export function rememberLossTold(incarnation: number): void {
  try {
    localStorage.setItem(storageKey, String(incarnation))
  } catch {
    // Storage can be forbidden: then it is told each time.
  }
}
