// Migrations are numbered without gaps and never change once written down: a database that has had one will not have
// it again.
import { createHash } from 'node:crypto'
import type { Violation } from '../violation.ts'

export type Migration = { readonly file: string; readonly sql: string }

/** SHA-256 by file name of every migration that may be out in the world. */
export type Fingerprints = Readonly<Record<string, string>>

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/

/** Gaps and wrong names in the numbering, and migrations that changed, vanished or were not written down. */
export function findHistoryBreaks(
  migrations: readonly Migration[],
  fingerprints: Fingerprints,
  record: string,
): Violation[] {
  const names = migrations.map(({ file }) => baseName(file))
  const misnumbered = migrations.flatMap(({ file }, index) => {
    const number = fileName.exec(baseName(file))?.[1]
    const expected = String(index + 1).padStart(4, '0')
    return number === expected
      ? []
      : [{ file, line: 0, message: `must be named ${expected}_what_it_does.sql` }]
  })
  const changed = migrations.flatMap((migration) => {
    const known = fingerprints[baseName(migration.file)]
    if (known === fingerprint(migration)) return []
    const message = known
      ? 'was changed after it was written down: put it back and write the change as a new migration'
      : 'is not written down yet: npm run check -- --record'
    return [{ file: migration.file, line: 0, message }]
  })
  const gone = Object.keys(fingerprints)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file: record,
      line: 0,
      message: `${name} is gone: databases that had it are still out there`,
    }))
  return [...misnumbered, ...changed, ...gone]
}

/** Writes down the migrations that are new; those that are known keep the fingerprint they had. */
export function extendFingerprints(migrations: readonly Migration[], known: Fingerprints): Fingerprints {
  const fresh = migrations.map((migration): [string, string] => [
    baseName(migration.file),
    fingerprint(migration),
  ])
  return { ...Object.fromEntries(fresh), ...known }
}

function fingerprint({ sql }: Migration): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
