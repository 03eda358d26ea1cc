// One source file as the checks see it: its text, its syntax tree and the part it plays.
// The tree comes from the parser inside vite (oxc), which reads TypeScript and JSX as they are written.
import { type ESTree, type ParseResult, parseSync } from 'vite'
import { listNodes, type PlacedNode } from './nodes.ts'

/** Production code is what users and builders run, galleries too; tests prove it; support is what only tests use: page
 *  models in `e2e/`, and what lies in a folder `testing/` or is named so (`testing.ts`, `testCluster.ts`). */
export type Role = 'production' | 'test' | 'support'

export type SourceFile = {
  readonly path: string
  readonly role: Role
  readonly text: string
  readonly program: ESTree.Program
  /** Every node of the program, parents first. */
  readonly nodes: readonly PlacedNode[]
  readonly comments: ParseResult['comments']
}

const testName = /\.(test|spec)\.tsx?$/
const supportPath = /(^|\/)(e2e|testing)\/|(^|\/)test(ing|[A-Z]\w*)\.tsx?$/

/** Which part a file plays, told from its path alone. */
export function roleOf(path: string): Role {
  if (testName.test(path)) return 'test'
  return supportPath.test(path) ? 'support' : 'production'
}

/** A file that is no TypeScript or JavaScript. */
export class UnreadableSource extends Error {}

/** Parses one file.
 *  Fails: throws UnreadableSource, naming the file. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text)
  const first = errors[0]
  if (first) throw new UnreadableSource(`${path}: ${first.message}`)
  return { path, role: roleOf(path), text, program, nodes: listNodes(program), comments }
}

/** The line, from 1, of a character offset. */
export function lineAt(source: SourceFile, offset: number): number {
  let line = 1
  for (let at = source.text.indexOf('\n'); at >= 0 && at < offset; at = source.text.indexOf('\n', at + 1))
    line += 1
  return line
}
