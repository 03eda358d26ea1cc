// The second wall between tenants (ADR-0006): PostgreSQL itself shows a role only the rows of its tenant, and does so for
// the owner too. A new table must not be forgotten.
import type { Violation } from '../violation.ts'
import type { OtherTable } from './otherTables.ts'
import type { Schema } from './schema.ts'
import type { Statement } from './statements.ts'

const parts = ['enable row level security', 'force row level security', 'create policy'] as const

/** Every tenant table that one of the three statements of the wall does not name, be it directly or in the list of a
 *  `do` block that writes the statement for each. */
export function findMissingWalls(
  schema: Schema,
  statements: readonly Statement[],
  others: Readonly<Record<string, OtherTable>>,
): Violation[] {
  const walled = parts.map((part) => namesBeside(part, statements))
  return [...new Set(schema.values())].flatMap(({ name, file, line }) =>
    Object.hasOwn(others, name)
      ? []
      : parts
          .filter((_, index) => !walled[index]?.has(name))
          .map((part) => ({ file, line, message: `${name} stands without a wall: ${part} is missing` })),
  )
}

/** The words of all statements that hold `part`. */
function namesBeside(part: string, statements: readonly Statement[]): Set<string> {
  const texts = statements.map((statement) => statement.map(({ text }) => text).join(' '))
  return new Set(texts.filter((text) => text.includes(part)).flatMap((text) => text.match(/\w+/g) ?? []))
}
