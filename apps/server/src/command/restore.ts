/** `kassa restore <file>`: what a backup holds becomes what the database holds. */

import { createInterface } from 'node:readline/promises'
import { ArchiveError } from '../archive/archiveError.ts'
import { assertKnownSchema, type CheckedBackup, checkBackup } from '../backup/checkBackup.ts'
import { restoreBackup } from '../backup/restoreBackup.ts'
import { readMigrations } from '../database/migrate.ts'
import { type Business, chooseBusiness, readBusinesses } from './businesses.ts'
import { type OpenDatabase, openDatabase, openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { makeProgressBar } from './progressBar.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'
import { verifyBusiness } from './verify.ts'

export async function restore({ positionals, options, flags }: Parameters): Promise<number> {
  const [file = ''] = positionals
  const settings = readSettings(process.env)
  const checked = await check(file)
  const migrations = await readMigrations()
  assertKnownSchema(checked.header, migrations)
  if (flags.has('check')) return 0
  const chosen = choose(file, checked, options.business)
  // One business may come beside others that are served; all of them take the place of what is there.
  const open = chosen === undefined ? openDatabase : openDatabaseBeside
  const database = await open(settings, sayWarnings)
  const bar = makeProgressBar('Restoring')
  try {
    const held = await readBusinesses(database.pool)
    const lost = held.filter(({ tenantId }) => chosen === undefined || tenantId === chosen.tenantId)
    const replaces = flags.has('replace')
    if (replaces && lost.length > 0 && !flags.has('yes') && !(await confirm(lost))) return 1
    const { rowCount, businesses } = await restoreBackup(database.pool, {
      ...{ file, backup: checked, replaces, migrations, onProgress: bar.show },
      ...(chosen === undefined ? {} : { tenantId: chosen.tenantId }),
    })
    bar.end()
    console.log(`Restored ${rowCount} rows into ${database.description}. Verifying:`)
    return await verifyAll(database, businesses)
  } finally {
    bar.end()
    await database.close()
  }
}

async function check(file: string): Promise<CheckedBackup> {
  const bar = makeProgressBar('Checking the file')
  try {
    const checked = await checkBackup(file, bar.show)
    bar.end()
    const { header, rowCount } = checked
    const names = header.businesses.map(({ name }) => `"${name}"`).join(', ') || 'no business'
    console.log(
      `${file} is whole: made by Kassa ${header.program} at ${header.madeAt}, with ${names}, ${rowCount} rows.`,
    )
    return checked
  } finally {
    bar.end()
  }
}

/** Returns the business that is meant; undefined where all are. A backup of one is put beside others. */
function choose(file: string, { header }: CheckedBackup, wanted: string | undefined): Business | undefined {
  if (wanted === undefined && header.isWhole) return undefined
  const business = chooseBusiness(header.businesses, wanted)
  if (business !== undefined) return business
  const names = header.businesses.map(({ name }) => `"${name}"`).join(', ')
  throw new ArchiveError({
    code: 'business_unknown',
    whatHappened: `${file} does not hold the business "${wanted}".`,
    whatToDo: `It holds ${names}.`,
  })
}

async function confirm(lost: readonly Business[]): Promise<boolean> {
  const names = lost.map(({ name }) => `"${name}"`).join(', ')
  if (!process.stdin.isTTY) {
    console.error(`This would lose what the database holds of ${names}. Say --yes where nobody can be asked.`)
    return false
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await lines.question(
      `All that the database holds of ${names} will be lost. Type "replace" to go on: `,
    )
    return answer.trim() === 'replace'
  } finally {
    lines.close()
  }
}

async function verifyAll({ pool }: OpenDatabase, businesses: readonly Business[]): Promise<number> {
  await pool.query('analyze')
  let findingCount = 0
  for (const business of businesses) findingCount += await verifyBusiness(pool, business)
  return findingCount === 0 ? 0 : 1
}
