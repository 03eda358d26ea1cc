// The schema that a row of migrations makes, as far as the tenant rules need it.
import { insideBrackets, reads, type Statement, splitAtCommas, type Token } from './statements.ts'

export type Place = { readonly file: string; readonly line: number }

/** A primary key, unique constraint, unique index or exclusion constraint. */
export type Key = Place & {
  readonly kind: 'primary key' | 'unique' | 'exclude'
  readonly columns: readonly string[]
}

export type ForeignKey = Place & {
  readonly columns: readonly string[]
  readonly target: string
  readonly targetColumns: readonly string[]
}

export type Table = Place & {
  readonly name: string
  /** Column name → the words of its type. */
  readonly columns: Map<string, string>
  readonly keys: Key[]
  readonly foreignKeys: ForeignKey[]
}

export type Schema = ReadonlyMap<string, Table>

/** Plays the statements of all migrations, in order, and returns the tables at the end. */
export function makeSchema(
  migrations: readonly { file: string; statements: readonly Statement[] }[],
): Schema {
  const tables = new Map<string, Table>()
  for (const { file, statements } of migrations)
    for (const statement of statements) play(tables, file, statement)
  return tables
}

function play(tables: Map<string, Table>, file: string, statement: Statement): void {
  const words = withoutNoise(statement)
  const place = { file, line: statement[0]?.line ?? 0 }
  if (reads(words, 0, 'create', 'table')) createTable(tables, place, words)
  else if (reads(words, 0, 'alter', 'table')) alterTable(tables, place, words)
  else if (reads(words, 0, 'create', 'unique', 'index')) createUniqueIndex(tables, place, words)
  else if (reads(words, 0, 'drop', 'table')) tables.delete(nameAt(words, 2).name)
}

/** Words that change nothing of what is read here. */
const noise = new Set(['if', 'exists', 'only', 'concurrently', 'unlogged'])

function withoutNoise(statement: Statement): Token[] {
  const words = statement.filter(({ kind, text }) => kind !== 'word' || !noise.has(text))
  return words.filter(
    (token, index) => !(token.text === 'not' && index === 2 && reads(words, 0, 'create', 'table')),
  )
}

function createTable(tables: Map<string, Table>, place: Place, words: readonly Token[]): void {
  const { name, next } = nameAt(words, 2)
  const parent = reads(words, next, 'partition', 'of') ? tables.get(nameAt(words, next + 2).name) : undefined
  const table = parent ?? { ...place, name, columns: new Map(), keys: [], foreignKeys: [] }
  tables.set(name, table)
  if (parent) return
  for (const element of splitAtCommas(insideBrackets(words, next))) addElement(table, place.file, element)
}

function alterTable(tables: Map<string, Table>, place: Place, words: readonly Token[]): void {
  const { name, next } = nameAt(words, 2)
  const table = tables.get(name)
  if (!table) return
  for (const action of splitAtCommas(words.slice(next))) {
    if (reads(action, 0, 'add'))
      addElement(table, place.file, action.slice(reads(action, 1, 'column') ? 2 : 1))
    if (reads(action, 0, 'drop', 'column')) table.columns.delete(action[2]?.text ?? '')
  }
}

function createUniqueIndex(tables: Map<string, Table>, place: Place, words: readonly Token[]): void {
  const on = words.findIndex(({ text }) => text === 'on')
  const { name, next } = nameAt(words, on + 1)
  const columns = columnsAt(
    words,
    words.findIndex(({ text }, index) => index >= next && text === '('),
  )
  tables.get(name)?.keys.push({ ...place, kind: 'unique', columns })
}

/** Adds a column or a constraint, as written in CREATE TABLE or after ALTER TABLE … ADD. */
function addElement(table: Table, file: string, written: readonly Token[]): void {
  const element = reads(written, 0, 'constraint') ? written.slice(2) : written
  const place = { file, line: element[0]?.line ?? 0 }
  const bracket = element.findIndex(({ text }) => text === '(')
  if (reads(element, 0, 'primary', 'key')) {
    table.keys.push({ ...place, kind: 'primary key', columns: columnsAt(element, bracket) })
  } else if (reads(element, 0, 'unique')) {
    table.keys.push({ ...place, kind: 'unique', columns: columnsAt(element, bracket) })
  } else if (reads(element, 0, 'exclude')) {
    table.keys.push({ ...place, kind: 'exclude', columns: equalColumnsAt(element, bracket) })
  } else if (reads(element, 0, 'foreign', 'key')) {
    addForeignKey(table, place, columnsAt(element, bracket), element)
  } else if (!reads(element, 0, 'check') && !reads(element, 0, 'like')) {
    addColumn(table, place, element)
  }
}

function addColumn(table: Table, place: Place, element: readonly Token[]): void {
  const column = element[0]?.text ?? ''
  table.columns.set(
    column,
    element
      .slice(1)
      .map(({ text }) => text)
      .join(' '),
  )
  element.forEach((_, index) => {
    if (reads(element, index, 'primary', 'key'))
      table.keys.push({ ...place, kind: 'primary key', columns: [column] })
    if (index > 0 && reads(element, index, 'unique'))
      table.keys.push({ ...place, kind: 'unique', columns: [column] })
  })
  if (element.some(({ text }) => text === 'references')) addForeignKey(table, place, [column], element)
}

function addForeignKey(
  table: Table,
  place: Place,
  columns: readonly string[],
  element: readonly Token[],
): void {
  const at = element.findIndex(({ text }) => text === 'references')
  const { name, next } = nameAt(element, at + 1)
  const targetColumns = element[next]?.text === '(' ? columnsAt(element, next) : []
  table.foreignKeys.push({ ...place, columns, target: name, targetColumns })
}

/** The table named at `at`, without its schema, and where the reading goes on. */
function nameAt(tokens: readonly Token[], at: number): { name: string; next: number } {
  const hasSchema = tokens[at + 1]?.text === '.'
  return { name: tokens[hasSchema ? at + 2 : at]?.text ?? '', next: at + (hasSchema ? 3 : 1) }
}

/** The first word of each part in the brackets at `at`: column names, or the function of an expression. */
function columnsAt(tokens: readonly Token[], at: number): string[] {
  return splitAtCommas(insideBrackets(tokens, at)).map((part) => part[0]?.text ?? '')
}

/** Of an exclusion constraint, the columns that must be equal. */
function equalColumnsAt(tokens: readonly Token[], at: number): string[] {
  return splitAtCommas(insideBrackets(tokens, at)).flatMap((part) =>
    part.at(-1)?.text === '=' && part.at(-2)?.text === 'with' ? [part[0]?.text ?? ''] : [],
  )
}
