/** `kassa import-paper <file>`: codes of receipts of a till that is lost, one on each line. */
import { readFile } from 'node:fs/promises'
import { readReceipt } from '../paper/readReceipt.ts'
import { errorCode } from '../postgres/systemError.ts'
import { openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

export async function importPaper({ positionals }: Parameters): Promise<number> {
  const [name = ''] = positionals
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    console.error(`${name} cannot be read: ${errorCode(error) ?? String(error)}`)
  })
  if (text === undefined) return 1
  const lines = text.split(/\r?\n/).map((line, index) => ({ code: line.trim(), number: index + 1 }))
  const codes = lines.filter(({ code }) => code !== '')
  const database = await openDatabaseBeside(readSettings(process.env), sayWarnings)
  try {
    const { rows } = await database.pool.query<{ url: string }>('select url from upstream limit 1')
    if (rows[0] !== undefined) {
      console.error(`This is a store server: read receipts in at head office, ${rows[0].url}.`)
      return 1
    }
    const counts = new Map<string, number>()
    for (const { code, number } of codes) {
      const { status } = await readReceipt(database.pool, code)
      counts.set(status, (counts.get(status) ?? 0) + 1)
      if (status !== 'read_back' && status !== 'exists') console.error(`line ${number}: ${status}`)
    }
    const readBack = counts.get('read_back') ?? 0
    const known = counts.get('exists') ?? 0
    console.log(`${readBack} of ${codes.length} receipts are read back, ${known} were here already.`)
    return readBack + known === codes.length ? 0 : 1
  } finally {
    await database.close()
  }
}
