// A tap on the till is never a silent nothing. `void desk?.leave()` is one while the file of the desk is on its way: the component that
// says so has to ask whether it is there (`disabled={desk === undefined}`), or keep the tap until it is.
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

const screens = /^apps\/[^/]+\/src\/.*\.tsx$/

/** Every call of something that may not be there yet, for its effect alone, in a file that never asks whether it is. */
export function findIdleTaps(source: SourceFile): Violation[] {
  if (source.role !== 'production' || !screens.test(source.path)) return []
  const asked = new Set(source.nodes.flatMap(({ node }) => comparedWithUndefined(node)))
  const parents = new Map(source.nodes.map(({ node, parent }) => [node, parent]))
  const found: Violation[] = []
  for (const { node, parent } of source.nodes) {
    const name = nameOfOptionalCall(node)
    if (name === undefined || asked.has(name) || !isForItsEffect(node, parent, parents)) continue
    const message = `a tap does nothing while ${name} is undefined: disable what is tapped until it is there, or keep the tap`
    found.push({ file: source.path, line: lineAt(source, node.start), message })
  }
  return found
}

/** `desk` of `desk?.leave()`. */
function nameOfOptionalCall(node: Node): string | undefined {
  if (node.type !== 'ChainExpression' || node.expression.type !== 'CallExpression') return undefined
  const { callee } = node.expression
  const isOptional = callee.type === 'MemberExpression' && callee.optional
  return isOptional && callee.object.type === 'Identifier' ? callee.object.name : undefined
}

/** `void desk?.leave()`, or all that a control does: `onClick={() => desk?.tare()}`. */
function isForItsEffect(
  node: Node,
  parent: Node | undefined,
  parents: ReadonlyMap<Node, Node | undefined>,
): boolean {
  if (parent?.type === 'UnaryExpression') return parent.operator === 'void'
  if (parent?.type !== 'ArrowFunctionExpression' || parent.body !== node) return false
  const container = parents.get(parent)
  const attribute = container === undefined ? undefined : parents.get(container)
  const name = attribute?.type === 'JSXAttribute' ? attribute.name : undefined
  return name?.type === 'JSXIdentifier' && /^on[A-Z]/.test(name.name)
}

function comparedWithUndefined(node: Node): string[] {
  if (node.type !== 'BinaryExpression' || !/^[!=]==$/.test(node.operator)) return []
  const names = [node.left, node.right].flatMap((side) => (side.type === 'Identifier' ? [side.name] : []))
  return names.includes('undefined') ? names.filter((name) => name !== 'undefined') : []
}
