// Functions fit a screen. Those that do not yet are written down with their length, file by file; the numbers may fall
// and never rise, and a file that is not listed starts with none.
import type { Node } from '../source/nodes.ts'
import type { SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

/** Lines of a function that fit a screen. */
const screenful = 60

/** Lines of the longest function, by path, for the files that have one longer than a screen. */
export type LongestFunctions = Readonly<Record<string, number>>

/** The longest function of each production file that has one longer than a screen. Galleries are lists of samples and
 *  may be as long as they like. */
export function measureLongest(sources: readonly SourceFile[]): LongestFunctions {
  return Object.fromEntries(
    sources
      .filter(({ path, role }) => role === 'production' && !path.includes('/gallery/'))
      .map((source): [string, number] => [source.path, longestIn(source)])
      .filter(([, lines]) => lines > screenful),
  )
}

/** Compares what is with what is written down: nothing may be longer, and what became shorter must be written down. */
export function findLongFunctions(
  measured: LongestFunctions,
  recorded: LongestFunctions,
  record: string,
): Violation[] {
  const grown = Object.entries(measured)
    .filter(([file, lines]) => lines > (recorded[file] ?? screenful))
    .map(([file, lines]) => ({
      file,
      line: 0,
      message: `a function of ${lines} lines; at most ${recorded[file] ?? screenful} here: split it where it does two things`,
    }))
  const shrunk = Object.entries(recorded)
    .filter(([file, lines]) => (measured[file] ?? 0) < lines)
    .map(([file]) => ({
      file: record,
      line: 0,
      message: `${file} became shorter, well done: npm run check -- --record`,
    }))
  return [...grown, ...shrunk]
}

/** What is to be written down: never more than before, nothing that is gone or fits a screen. */
export function lowerRecord(measured: LongestFunctions, recorded: LongestFunctions): LongestFunctions {
  return Object.fromEntries(
    Object.entries(recorded).flatMap(([file, lines]): [string, number][] => {
      const now = measured[file]
      return now === undefined ? [] : [[file, Math.min(now, lines)]]
    }),
  )
}

function longestIn(source: SourceFile): number {
  let longest = 0
  for (const { node } of source.nodes) {
    if (isFunction(node))
      longest = Math.max(longest, source.text.slice(node.start, node.end).split('\n').length)
  }
  return longest
}

function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  )
}
