// SQL taken apart into statements of tokens: enough grammar to see tables, keys and indexes, no more.

export type Token = {
  /** Words are in lower case, since PostgreSQL folds them; quoted names and texts keep theirs. */
  readonly text: string
  readonly kind: 'word' | 'text' | 'sign'
  readonly line: number
}

export type Statement = readonly Token[]

const pattern =
  /(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:[^']|'')*'|(?<tag>\$\w*\$)[\s\S]*?\k<tag>)|"(?<quoted>(?:[^"]|"")*)"|(?<word>[A-Za-z_][\w$]*|\d[\w.]*)|(?<sign>[^\s])/g

/** Splits SQL into statements; comments are dropped, texts and dollar-quoted bodies stay one token. */
export function parseStatements(sql: string): Statement[] {
  const statements: Token[][] = [[]]
  for (const match of sql.matchAll(pattern)) {
    const line = sql.slice(0, match.index).split('\n').length
    const { comment, text, quoted, word, sign } = match.groups ?? {}
    if (comment !== undefined) continue
    if (sign === ';') statements.push([])
    else statements.at(-1)?.push(tokenOf({ text, quoted, word, sign }, line))
  }
  return statements.filter((statement) => statement.length > 0)
}

type Groups = Readonly<Record<'text' | 'quoted' | 'word' | 'sign', string | undefined>>

function tokenOf({ text, quoted, word, sign }: Groups, line: number): Token {
  if (text !== undefined) return { text, kind: 'text', line }
  const name = quoted ?? word?.toLowerCase()
  return name === undefined ? { text: sign ?? '', kind: 'sign', line } : { text: name, kind: 'word', line }
}

/** Whether the tokens from `at` on begin with these words. */
export function reads(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.text === word)
}

/** The tokens between the bracket at `at` and the one that closes it. */
export function insideBrackets(tokens: readonly Token[], at: number): Token[] {
  let depth = 0
  for (let end = at; end < tokens.length; end += 1) {
    if (tokens[end]?.text === '(') depth += 1
    if (tokens[end]?.text === ')') depth -= 1
    if (depth === 0) return tokens.slice(at + 1, end)
  }
  throw new Error(`line ${tokens[at]?.line}: a bracket is never closed`)
}

/** Splits at the commas that stand outside of brackets. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}
