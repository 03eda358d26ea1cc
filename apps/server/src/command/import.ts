/** `kassa import <items.csv>`: items, prices, categories and counted stock from a file. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importItems } from '../import/importItems.ts'
import { openServerJournals } from '../journal/serverJournal.ts'
import { errorCode } from '../postgres/systemError.ts'
import { RecordsAtHeadOffice } from '../records/writeRecords.ts'
import { chooseBusiness, readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

const mostProblems = 50
const manyItems = 10_000

export async function importFile({ positionals, options }: Parameters): Promise<number> {
  const [file = ''] = positionals
  const csv = await readFile(file, 'utf8').catch((error: unknown) => {
    console.error(`${file} cannot be read: ${errorCode(error) ?? String(error)}`)
  })
  if (csv === undefined) return 1
  const settings = readSettings(process.env)
  const database = await openDatabaseBeside(settings, sayWarnings)
  try {
    const { pool } = database
    const businesses = await readBusinesses(pool)
    const business = chooseBusiness(businesses, options.business)
    if (business === undefined) {
      const names = businesses.map(({ name }) => `"${name}"`).join(', ')
      console.error(
        `Say for which business by --business. There is: ${names || 'none yet; run start first'}.`,
      )
      return 1
    }
    const journals = openServerJournals(pool, path.join(settings.dataDirectory, 'keys'))
    const outcome = await importItems({ pool, journals, nowMs: Date.now }, business.tenantId, csv)
    if (outcome.status === 'refused') {
      for (const { line, column, problem } of outcome.problems.slice(0, mostProblems))
        console.error(`${file}:${line}: ${column} ${problem}`)
      console.error(`${outcome.problems.length} mistakes; nothing was imported.`)
      return 1
    }
    const { itemCount, newCategoryCount, stockLineCount } = outcome
    // Until PostgreSQL has looked at them, searching many new items reads each of them.
    if (itemCount >= manyItems) await pool.query('vacuum (analyze) record')
    console.log(
      `${business.name}: ${itemCount} items, ${newCategoryCount} new categories, ${stockLineCount} levels of stock changed.`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof RecordsAtHeadOffice)) throw error
    console.error(`This is a store server: import at its head office, ${error.url}.`)
    return 1
  } finally {
    await database.close()
  }
}
