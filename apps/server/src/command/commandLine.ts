/** The command line: `kassa <command>`. Which commands there are, and what is said of each. */

import { parseArgs } from 'node:util'
import { ArchiveError } from '../archive/archiveError.ts'
import { StartupError } from '../startup/startupError.ts'
import type { Parameters } from './parameters.ts'

type Command = {
  summary: string
  /** What follows the name of the command. */
  usage: string
  help: string
  options: readonly string[]
  flags?: readonly string[]
  positionals: { least: number; most: number }
  /** Runs it and resolves with the exit code. */
  load: () => Promise<(parameters: Parameters) => Promise<number>>
}

const none = { least: 0, most: 0 }

const commands: Readonly<Record<string, Command>> = {
  start: {
    summary: 'Start the server; with its own database unless DATABASE_URL names one.',
    usage: '',
    help: [
      'Starts the database, brings it up to date, makes a demo business where there is no business yet, and serves the',
      'till, the back office and the API until it is stopped by Ctrl+C.',
      '',
      'Environment:',
      '  KASSA_PORT    port to listen on (7300)',
      '  KASSA_HOST    address to listen on (127.0.0.1; 0.0.0.0 for the whole network)',
      '  KASSA_DATA    folder for all data (a folder of the user who starts it)',
      '  DATABASE_URL  a PostgreSQL of your own: postgres://user:password@host:5432/database',
      '',
      'A store server, whose records are kept at a head office and whose sales go there:',
      '  KASSA_UPSTREAM       address of head office: https://head.example, or none',
      '  KASSA_UPSTREAM_CODE  the one-time code from its back office; at the first start only',
    ].join('\n'),
    options: [],
    positionals: none,
    load: async () => (await import('./start.ts')).start,
  },
  migrate: {
    summary: 'Bring the database to the newest schema.',
    usage: '',
    help: 'What `start` does first, alone. Takes what is missing and nothing else; running it again changes nothing.',
    options: [],
    positionals: none,
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  seed: {
    summary: 'Make the demo business in a database that has none.',
    usage: '',
    help: 'What `start` does for a newcomer, without starting the server.',
    options: [],
    positionals: none,
    load: async () => (await import('./seed.ts')).seed,
  },
  import: {
    summary: 'Import items, prices, categories and counted stock from a CSV file.',
    usage: '<items.csv> [--business <name>]',
    help: [
      'The first line names the columns: sku, name, and as wanted gtin, category, unit, tax_category, price:EUR, price:SEK …,',
      'stock:<store>. The file is read whole first: with a mistake in it nothing is imported, and each mistake is named with',
      'its line. Importing again changes what differs: items are known by their SKU, stock columns are counts.',
    ].join('\n'),
    options: ['business'],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./import.ts')).importFile,
  },
  'import-journal': {
    summary: 'Take in what a till that cannot reach its server saved to a file.',
    usage: '<file>',
    help: [
      'The till saves the file from its badge. Entries prove themselves by their signatures; the till must be enrolled here. The same file',
      'again changes nothing, and neither does the till sending the same entries later. Ends with 0 where all of it is held.',
    ].join('\n'),
    options: [],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./importJournal.ts')).importJournalFile,
  },
  'import-paper': {
    summary: 'Read sales of a lost till back from the codes of its receipts.',
    usage: '<file>',
    help: [
      'The file has one code on each line, as a scanner reads them from paper. A code is the signed sale: it proves itself. The same receipt',
      'again changes nothing, and neither does the till sending the sale later. Ends with 0 where all of them are held.',
    ].join('\n'),
    options: [],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./importPaper.ts')).importPaper,
  },
  verify: {
    summary: 'Check every chain and signature, and all ledgers against a replay of all entries.',
    usage: '',
    help: 'Reads only; selling may go on meanwhile. Ends with 0 where everything holds, else names what does not and ends with 1.',
    options: [],
    positionals: none,
    load: async () => (await import('./verify.ts')).verify,
  },
  backup: {
    summary: 'Write everything into one file, while shops sell.',
    usage: '<file> [--business <name>]',
    help: [
      'Writes one moment of the database, of all businesses or of one. The file appears when it is whole; nothing is written over.',
      'It holds password hashes, the names of people and every sale: keep it as you keep the data. Form: docs/reference/backup-file.md.',
    ].join('\n'),
    options: ['business'],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'Put back what a backup holds, then verify it.',
    usage: '<file> [--business <name>] [--replace] [--yes] [--check]',
    help: [
      'Checks the file first. Puts all of it in place of an empty database, or one business of it beside others; all or nothing.',
      'Kassa must not run on the data. Tills then send again what was sold since the backup, and read all records anew.',
      '',
      '  --business  only this one of the backup, by name or id',
      '  --replace   lose what the database holds; asks first',
      '  --yes       do not ask',
      '  --check     only check the file',
    ].join('\n'),
    options: ['business'],
    flags: ['replace', 'yes', 'check'],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./restore.ts')).restore,
  },
  export: {
    summary: 'Write everything that a business has in open forms, for other programs and for inspectors.',
    usage: '<folder | file.tar> [--business <name>]',
    help: [
      'Writes one moment of the database, while shops sell: journals with signatures and keys, records with their history, ledgers as',
      'CSV. Forms: docs/reference/export.md. Whoever has it can check it without Kassa, by verifier/kassa-verify.mjs.',
    ].join('\n'),
    options: ['business'],
    positionals: { least: 1, most: 1 },
    load: async () => (await import('./export.ts')).exportAll,
  },
  doctor: {
    summary: 'Look for what could keep Kassa from selling, and say what to do.',
    usage: '',
    help: [
      'Checks the settings, the data directory, the database and the port; of a store server how it stands with its head office and what',
      'waits for the line, of a head office when it heard of its store servers. Ends with 0 where nothing keeps Kassa from selling.',
    ].join('\n'),
    options: [],
    positionals: none,
    load: async () => (await import('./doctor.ts')).doctor,
  },
}

/** Runs what the parameters ask for and returns the exit code. Errors that a person can mend are printed as sentences. */
export async function runCommandLine(parameters: readonly string[]): Promise<number> {
  const [name, ...rest] = parameters
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return refuse(`There is no command "${name}".`, overview())
  const parsed = parse(command, rest)
  if (parsed.status === 'help') {
    console.log(helpOf(name, command))
    return 0
  }
  if (parsed.status === 'wrong') return refuse(parsed.detail, helpOf(name, command))
  try {
    return await (await command.load())(parsed.parameters)
  } catch (error) {
    if (!(error instanceof StartupError || error instanceof ArchiveError)) throw error
    console.error(`\n${error.message}\n`)
    return 1
  }
}

type Parsed =
  | { status: 'parsed'; parameters: Parameters }
  | { status: 'help' }
  | { status: 'wrong'; detail: string }

function parse({ options, flags = [], positionals: wanted }: Command, given: string[]): Parsed {
  const named: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  }
  for (const option of options) named[option] = { type: 'string' }
  for (const flag of flags) named[flag] = { type: 'boolean' }
  try {
    const { values, positionals } = parseArgs({
      args: given,
      options: named,
      allowPositionals: true,
    })
    if (values.help === true) return { status: 'help' }
    if (positionals.length < wanted.least) return { status: 'wrong', detail: 'Something is missing.' }
    if (positionals.length > wanted.most)
      return { status: 'wrong', detail: `"${positionals[wanted.most]}" is one too many.` }
    const isGiven = (flag: string) => values[flag] === true
    return {
      status: 'parsed',
      parameters: {
        positionals,
        options: values as Parameters['options'],
        flags: new Set(flags.filter(isGiven)),
      },
    }
  } catch (error) {
    return { status: 'wrong', detail: error instanceof Error ? error.message : String(error) }
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  return ['Usage: kassa <command>', '', ...lines, '', 'More about one: kassa <command> --help'].join('\n')
}

function helpOf(name: string, { summary, usage, help }: Command): string {
  return [`Usage: kassa ${name}${usage && ` ${usage}`}`, '', summary, '', help].join('\n')
}

function refuse(detail: string, help: string): number {
  console.error(`${detail}\n\n${help}`)
  return 2
}
