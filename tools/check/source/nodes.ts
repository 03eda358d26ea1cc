// A syntax tree as a list: every node once, parents before children, in the order of the text.
import type { ESTree } from 'vite'

export type Node = ESTree.Node

export type PlacedNode = { readonly node: Node; readonly parent: Node | undefined }

/** All nodes of a tree, the root first. */
export function listNodes(root: Node): PlacedNode[] {
  const placed: PlacedNode[] = []
  function enter(node: Node, parent: Node | undefined): void {
    placed.push({ node, parent })
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) enter(child, node)
      } else if (isNode(value)) {
        enter(value, node)
      }
    }
  }
  enter(root, undefined)
  return placed
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
