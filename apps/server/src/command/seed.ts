/** `kassa seed`: the demo business without the server, in a database that has no business yet. */

import path from 'node:path'
import { ensureDemo } from '../demo/seedDemo.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { openDatabaseBeside } from './database.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

export async function seed(): Promise<number> {
  const { dataDirectory, ...rest } = readSettings(process.env)
  const database = await openDatabaseBeside({ dataDirectory, ...rest }, sayWarnings)
  try {
    const { pool } = database
    const journals = openServerJournals(pool, path.join(dataDirectory, 'keys'))
    const access = await ensureDemo({ pool, journals, nowMs: Date.now }, dataDirectory)
    if (access === undefined) {
      console.error('There is a business already; the demo is only for an empty database.')
      return 1
    }
    console.log(`The demo business is there. Back office: ${access.email}, password ${access.password}`)
    return 0
  } finally {
    await database.close()
  }
}
