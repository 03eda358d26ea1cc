/** `kassa import-journal <file>`: what a till that could not reach its server saved to a file. */
import { readFile } from 'node:fs/promises'
import { JournalFile } from '@kassa/contract'
import { Compile } from 'typebox/compile'
import { importJournal } from '../journal/importJournal.ts'
import { errorCode } from '../postgres/systemError.ts'
import { openDatabaseBeside } from './database.ts'
import type { Parameters } from './parameters.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

const validator = Compile(JournalFile)

export async function importJournalFile({ positionals }: Parameters): Promise<number> {
  const [name = ''] = positionals
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    console.error(`${name} cannot be read: ${errorCode(error) ?? String(error)}`)
  })
  if (text === undefined) return 1
  const file = parse(text)
  if (file === undefined) {
    console.error(`${name} is not a journal that a till saved, or not all of it.`)
    return 1
  }
  const database = await openDatabaseBeside(readSettings(process.env), sayWarnings)
  try {
    const outcome = await importJournal(database.pool, file)
    console.log(sentenceOf(file, outcome))
    const isHeld = outcome.status === 'taken_in' && ['accepted', 'exists'].includes(outcome.reply.status)
    return isHeld ? 0 : 1
  } finally {
    await database.close()
  }
}

function parse(text: string): JournalFile | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return validator.Check(value) ? value : undefined
  } catch {
    return undefined
  }
}

function sentenceOf(
  { registerName, entries }: JournalFile,
  outcome: Awaited<ReturnType<typeof importJournal>>,
): string {
  if (outcome.status === 'unknown_device')
    return `${registerName}: unknown_device. No such till is enrolled here.`
  const { status, newCount, head, seq } = outcome.reply
  const place = seq === undefined ? '' : ` at entry ${seq}`
  return `${registerName}: ${status}${place}. ${newCount} of ${entries.length} entries are new; the journal is held up to ${head.seq}.`
}
