/**
 * Application identifiers as the GS1 Barcode Syntax Dictionary describes them.
 * One line of it: `17 *? N6,yymmd0 req=01,02 ex=… # USE BY`: the identifier or a range of them, flags, components, attributes,
 * title. Its own first page explains each part (tools/gs1/gs1-syntax-dictionary.txt).
 */
import { must } from '../../fault/assert.ts'
import { gs1Dictionary } from './dictionary.ts'

export type Gs1Component = {
  /** N digits, X the 82 characters of GS1, Y the 39, Z base64 for addresses. */
  charset: 'N' | 'X' | 'Y' | 'Z'
  minLength: number
  maxLength: number
  isOptional: boolean
  /** The names of the checks on its content, such as `csum`. */
  checks: readonly string[]
}

export type ApplicationIdentifier = {
  ai: string
  title: string
  /** Its values have one length that every reader knows, so no separator need follow. */
  isPredefinedLength: boolean
  /** May stand behind the question mark of a GS1 Digital Link. */
  isLinkAttribute: boolean
  components: readonly Gs1Component[]
  /** What must come with it: each entry names alternatives, each alternative the identifiers that must all be there. */
  requires: readonly (readonly (readonly string[])[])[]
  /** Identifiers, or patterns such as `31nn`, that may not come with it. */
  excludes: readonly string[]
  /** Where it may lead a GS1 Digital Link: the qualifiers that may follow, in order, by alternative. */
  linkQualifiers?: readonly (readonly string[])[]
}

const charsets: ReadonlyMap<string, Gs1Component['charset']> = new Map([
  ['N', 'N'],
  ['X', 'X'],
  ['Y', 'Y'],
  ['Z', 'Z'],
])

/** Every application identifier by its digits. */
export const applicationIdentifiers: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  gs1Dictionary
    .trim()
    .split('\n')
    .flatMap(entriesOf)
    .map((entry) => [entry.ai, entry]),
)

/** Returns the identifier that `text` begins with. No identifier is the beginning of another. */
export function leadingIdentifier(text: string): ApplicationIdentifier | undefined {
  for (const length of [2, 3, 4]) {
    const found = applicationIdentifiers.get(text.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

/** Returns whether `ai` is what a pattern of the dictionary means: `310n` is 3100 to 3109. */
export function matchesPattern(ai: string, pattern: string): boolean {
  return (
    ai.length === pattern.length && [...pattern].every((digit, index) => digit === 'n' || digit === ai[index])
  )
}

function entriesOf(line: string): ApplicationIdentifier[] {
  const [specification = '', title = ''] = line.split(' # ')
  const [range = '', ...words] = specification.split(' ')
  const flags = words.filter((word) => /^[*?]+$/.test(word)).join('')
  const attributes = words.filter((word) => /^(req|ex|dlpkey)\b/.test(word)).map((word) => word.split('='))
  const valuesOf = (name: string) => attributes.flatMap(([key, value]) => (key === name ? [value ?? ''] : []))
  const [qualifiers] = valuesOf('dlpkey')
  const entry = {
    title,
    isPredefinedLength: flags.includes('*'),
    isLinkAttribute: flags.includes('?'),
    components: words.filter((word) => /^\[?[NXYZ](\.\.)?\d/.test(word)).map(componentOf),
    requires: valuesOf('req').map((list) => list.split(',').map((group) => group.split('+'))),
    excludes: valuesOf('ex').flatMap((list) => list.split(',')),
    ...(qualifiers === undefined ? {} : { linkQualifiers: qualifiers.split('|').map(listOf) }),
  }
  return identifiersIn(range).map((ai) => ({ ai, ...entry }))
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',')
}

function componentOf(word: string): Gs1Component {
  const [shape = '', ...checks] = word.split(',')
  const parts = must(/^\[?([NXYZ])(\.\.)?(\d+)\]?$/.exec(shape), `no component: ${word}`)
  const maxLength = Number(parts[3])
  return {
    charset: must(charsets.get(parts[1] ?? ''), `no character set: ${word}`),
    minLength: parts[2] === undefined ? maxLength : 1,
    maxLength,
    isOptional: shape.startsWith('['),
    checks,
  }
}

function identifiersIn(range: string): string[] {
  const [first = '', last = first] = range.split('-')
  const found: string[] = []
  for (let number = Number(first); number <= Number(last); number += 1)
    found.push(String(number).padStart(first.length, '0'))
  return found
}
