// A walk over a syntax tree, parents first.
import type { Node } from './sourceFile.ts'

/** Calls `visit` for every node, with its ancestors, nearest last. Return false to leave a subtree out. */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => boolean | undefined,
  ancestors: readonly Node[] = [],
): void {
  if (visit(node, ancestors) === false) return
  const below = [...ancestors, node]
  for (const child of childrenOf(node)) walk(child, visit, below)
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
