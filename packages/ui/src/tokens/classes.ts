// Joins class names, leaving out the parts that do not apply.

/** The class names that are given, in order, separated by blanks; `false`, `undefined` and '' are left out. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
