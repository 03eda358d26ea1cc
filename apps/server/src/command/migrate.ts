/** `kassa migrate`. */

import { openDatabase } from './database.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

export async function migrateDatabase(): Promise<number> {
  const database = await openDatabase(readSettings(process.env), sayWarnings)
  await database.close()
  console.log(`Up to date: ${database.description}`)
  return 0
}
