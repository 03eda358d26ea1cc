/** `kassa export <folder | file.tar>`: everything that a business has, for other programs and for inspectors. */

import { exportBusiness } from '../export/exportBusiness.ts'
import { chooseBusiness, readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { makeProgressBar } from './progressBar.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'
import { version } from './version.ts'

export async function exportAll({ positionals, options }: Parameters): Promise<number> {
  const [target = ''] = positionals
  const database = await openDatabaseBeside(readSettings(process.env), sayWarnings)
  const bar = makeProgressBar('Exporting')
  try {
    const businesses = await readBusinesses(database.pool)
    const business = chooseBusiness(businesses, options.business)
    if (business === undefined) {
      const names = businesses.map(({ name }) => `"${name}"`).join(', ')
      console.error(`Say which business by --business. There is: ${names || 'none yet'}.`)
      return 1
    }
    const summary = await exportBusiness(database.pool, {
      ...{ target, business, version, nowMs: Date.now(), onProgress: bar.show },
    })
    bar.end()
    const { journalCount, entryCount, byteCount } = summary
    const megabytes = (byteCount / 1_000_000).toFixed(1)
    console.log(
      `${target}: ${business.name}, ${journalCount} journals, ${entryCount} entries, ${megabytes} MB`,
    )
    return 0
  } finally {
    bar.end()
    await database.close()
  }
}
