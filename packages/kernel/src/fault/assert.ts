/** Programmer errors: what an assertion finds is a defect in the code, never an outcome of business. */

export class KernelFault extends Error {
  override readonly name = 'KernelFault'
}

/** Throws a `KernelFault` unless `condition` holds. */
export function assert(condition: boolean, broken: string): asserts condition {
  if (!condition) throw new KernelFault(broken)
}

/** Returns `value`, which the caller knows to be there. */
export function must<T>(value: T | undefined | null, missing: string): T {
  if (value === undefined || value === null) throw new KernelFault(missing)
  return value
}

/** Closes a switch over a union: a new member that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new KernelFault(`unhandled case: ${JSON.stringify(value)}`)
}

/** Throws where two of the lines have one id. */
export function assertOwnIds(lines: readonly { lineId: string }[]): void {
  const ids = new Set<string>()
  for (const { lineId } of lines) ids.add(lineId)
  assert(ids.size === lines.length, 'two lines share one id')
}
