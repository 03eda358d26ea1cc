/** Who was selling when the till locked itself, until somebody signs in. */
let lockedName: string | undefined

/** The name, while the till is locked; undefined where it is not. */
export function lockedPerson(): string | undefined {
  return lockedName
}

/** The till locked itself; undefined when somebody signed in. */
export function setLockedPerson(name: string | undefined): void {
  lockedName = name
}
