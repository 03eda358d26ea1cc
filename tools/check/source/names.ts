// Names in a syntax tree.
import type { Node } from './nodes.ts'

/** The text of a name in an import or export list, which may be quoted. */
export function moduleName(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'Literal') return String(node.value)
  throw new Error(`a ${node.type} is no module name`)
}

/** Whether an identifier only names a property: `a.name`, `{ name: … }`. */
export function isPropertyName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent?.type === 'Property') return parent.key === node && !parent.computed && !parent.shorthand
  return parent?.type === 'TSPropertySignature' && parent.key === node && !parent.computed
}
