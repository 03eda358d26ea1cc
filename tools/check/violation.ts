// What a check says when a rule is broken: where, and what to do instead.

export type Violation = {
  /** Path from the root of the checkout, with forward slashes. */
  readonly file: string
  /** Line from 1; 0 when the whole file is meant. */
  readonly line: number
  /** What is wrong and what to write instead. */
  readonly message: string
}

/** A check by name, run over the whole checkout; it holds when it returns nothing. */
export type Check = {
  readonly name: string
  readonly run: () => readonly Violation[]
}

/** One line per violation, sorted by place, in the `file:line` form that editors open. */
export function formatViolations(violations: readonly Violation[]): string {
  return violations
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, message }) => `  ${line > 0 ? `${file}:${line}` : file}  ${message}`)
    .join('\n')
}
