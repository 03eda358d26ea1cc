/** `kassa backup <file>`: one moment of the database in one file. */

import { type BackupSummary, makeBackup } from '../backup/makeBackup.ts'
import { chooseBusiness, readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { makeProgressBar } from './progressBar.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'
import { version } from './version.ts'

export async function backup({ positionals, options }: Parameters): Promise<number> {
  const [file = ''] = positionals
  const database = await openDatabaseBeside(readSettings(process.env), sayWarnings)
  const bar = makeProgressBar('Backing up')
  try {
    const { pool } = database
    const businesses = await readBusinesses(pool)
    const business = options.business === undefined ? undefined : chooseBusiness(businesses, options.business)
    if (options.business !== undefined && business === undefined) {
      const names = businesses.map(({ name }) => `"${name}"`).join(', ')
      console.error(`There is no business "${options.business}". There is: ${names || 'none yet'}.`)
      return 1
    }
    const summary = await makeBackup(pool, {
      ...{ file, version, nowMs: Date.now(), onProgress: bar.show },
      ...(business === undefined ? {} : { tenantId: business.tenantId }),
    })
    bar.end()
    console.log(`${file}: ${describe(summary)}, of ${database.description}`)
    return 0
  } finally {
    bar.end()
    await database.close()
  }
}

function describe({ businessCount, rowCount, byteCount }: BackupSummary): string {
  const megabytes = (byteCount / 1_000_000).toFixed(1)
  return `${businessCount} ${businessCount === 1 ? 'business' : 'businesses'}, ${rowCount} rows, ${megabytes} MB`
}
