/** The usual name of a new till. */

/** Returns the first name that is free: Till 3 where there are Till 1 and Till 2. */
export function freeName(nameOf: (number: number) => string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(nameOf(number))) number += 1
  return nameOf(number)
}
