// What must not stay: notes to oneself in comments, and tests that are switched off or that switch off all others.
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

const note = /\b(TODO|FIXME|XXX|HACK)\b/
const testNames = new Set(['it', 'test', 'describe', 'suite', 'bench'])
const switchedOffNames = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])

/** Every leftover of a file. Conditional tests (`skipIf`, `runIf`, playwright's `test.skip(condition, reason)`) are fine. */
export function findLeftovers(source: SourceFile): Violation[] {
  const notes = source.comments.flatMap(({ value, start }) => {
    const word = note.exec(value)?.[1]
    return word ? [at(source, start, `${word} is left over: do it, or open an issue and say so there`)] : []
  })
  const switches: Violation[] = []
  for (const { node } of source.nodes) {
    const message = switchProblem(node)
    if (message) switches.push(at(source, node.start, message))
  }
  return [...notes, ...switches]
}

function switchProblem(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  const { callee } = node
  if (callee.type === 'Identifier' && switchedOffNames.has(callee.name))
    return `${callee.name}() switches tests off`
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !isTest(callee.object))
    return undefined
  switch (callee.property.name) {
    case 'only':
      return 'only() switches all other tests off'
    case 'todo':
      return 'todo() is a test that cannot fail'
    case 'skip':
    case 'fixme':
      return isConditional(node.arguments) ? undefined : 'skip() switches a test off: mend it or remove it'
    default:
      return undefined
  }
}

/** it, test.describe, describe.each … */
function isTest(node: Node): boolean {
  if (node.type === 'Identifier') return testNames.has(node.name)
  return node.type === 'MemberExpression' && isTest(node.object)
}

/** A condition and a reason: `test.skip(isWindows, 'needs a socket')`, never a name and a body. */
function isConditional(args: readonly Node[]): boolean {
  const [first, second] = args
  return first !== undefined && first.type !== 'Literal' && second?.type === 'Literal'
}

function at(source: SourceFile, offset: number, message: string): Violation {
  return { file: source.path, line: lineAt(source, offset), message }
}
