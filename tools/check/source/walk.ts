// A walk over a syntax tree, parents first.
import type { Node } from './sourceFile.ts'

/** Calls `visit` for every node, with its ancestors, nearest last; they are valid during the call only. */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = []
  function enter(node: Node): void {
    visit(node, ancestors)
    ancestors.push(node)
    for (const child of childrenOf(node)) enter(child)
    ancestors.pop()
  }
  enter(root)
}

/** The nodes directly below a node, in the order of its fields. */
function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) => {
    if (Array.isArray(value)) return value.filter(isNode)
    return isNode(value) ? [value] : []
  })
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  )
}
