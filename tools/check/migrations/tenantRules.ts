// The rules by which the schema can be spread over a cluster by tenant, and by which no key reaches across tenants
// (ADR-0006). Held over the SQL itself, without a cluster.
import type { Violation } from '../violation.ts'
import type { OtherTable } from './otherTables.ts'
import type { ForeignKey, Key, Schema, Table } from './schema.ts'
import { reads, type Statement } from './statements.ts'

/** Every table, key or statement that breaks a tenant rule. */
export function findTenantBreaks(schema: Schema, others: Readonly<Record<string, OtherTable>>): Violation[] {
  return [...new Set(schema.values())].flatMap((table) =>
    Object.hasOwn(others, table.name) ? otherTableBreaks(table, others) : tenantTableBreaks(table, others),
  )
}

function tenantTableBreaks(table: Table, others: Readonly<Record<string, OtherTable>>): Violation[] {
  const type = table.columns.get('tenant_id')
  if (type === undefined) {
    return [
      broken(
        table,
        `${table.name} has no tenant_id: add it, or list the table with a reason in otherTables.ts`,
      ),
    ]
  }
  return [
    ...(type.startsWith('uuid') ? [] : [broken(table, `tenant_id of ${table.name} is not a uuid`)]),
    ...(table.keys.some(({ kind }) => kind === 'primary key')
      ? []
      : [broken(table, `${table.name} has no primary key`)]),
    ...table.keys.filter((key) => !holdsTenant(key)).map((key) => broken(key, keyMessage(table, key))),
    ...table.foreignKeys.flatMap((key) => foreignKeyBreak(table, key, others)),
  ]
}

function holdsTenant({ kind, columns }: Key): boolean {
  return kind === 'exclude' ? columns.includes('tenant_id') : columns[0] === 'tenant_id'
}

function keyMessage(table: Table, { kind, columns }: Key): string {
  return kind === 'exclude'
    ? `the exclusion constraint of ${table.name} must hold tenant_id with =`
    : `${kind} (${columns.join(', ')}) of ${table.name} must begin with tenant_id`
}

function foreignKeyBreak(
  table: Table,
  key: ForeignKey,
  others: Readonly<Record<string, OtherTable>>,
): Violation[] {
  const other = others[key.target]
  if (other?.kind === 'reference') return []
  if (other)
    return [
      broken(
        key,
        `${table.name} points at ${key.target}, which stays on one node: make it a reference table`,
      ),
    ]
  const targetColumns = key.targetColumns.length > 0 ? key.targetColumns : key.columns
  return key.columns[0] === 'tenant_id' && targetColumns[0] === 'tenant_id'
    ? []
    : [broken(key, `foreign key ${table.name} → ${key.target} must begin with tenant_id on both sides`)]
}

function otherTableBreaks(table: Table, others: Readonly<Record<string, OtherTable>>): Violation[] {
  return table.foreignKeys
    .filter(({ target }) => !Object.hasOwn(others, target))
    .map((key) =>
      broken(key, `${table.name} belongs to no tenant and must not point at ${key.target}, which does`),
    )
}

/** Triggers and sequences in one statement: the first do not run in one transaction over a cluster as they do on one
 *  node, the second are not in commit order. */
export function findBannedStatement(file: string, statement: Statement): Violation[] {
  const texts = statement.map(({ text }) => text)
  const place = { file, line: statement[0]?.line ?? 0 }
  const createsTrigger = reads(statement, 0, 'create') && texts.slice(1, 5).includes('trigger')
  const usesSequence =
    texts.some((text) => /^(big|small)?serial\d?$|^nextval$/.test(text)) ||
    (reads(statement, 0, 'create') && texts.slice(1, 3).includes('sequence')) ||
    texts.some((_, index) => reads(statement, index, 'as', 'identity'))
  return [
    ...(createsTrigger ? [broken(place, 'no triggers: write what follows in the same transaction')] : []),
    ...(usesSequence
      ? [broken(place, 'no sequences: ids come from the writer, order from the head row of the tenant')]
      : []),
  ]
}

function broken({ file, line }: { file: string; line: number }, message: string): Violation {
  return { file, line, message }
}
