// Files that no way leads to: not from an entry of the product, or, for test support, not from a test either.
import { posix } from 'node:path'
import type { Graph } from '../imports/graph.ts'
import type { Node } from '../source/nodes.ts'
import type { SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

/** Every file that can be deleted without anything noticing. */
export function findUnreachedFiles(graph: Graph, isEntry: (path: string) => boolean): Violation[] {
  const entries = graph.sources.filter(({ path, role }) => role !== 'test' && isEntry(path))
  const inProduct = reach(graph, entries)
  const inTests = reach(graph, [...entries, ...graph.sources.filter(({ role }) => role === 'test')])
  return graph.sources.flatMap((source) => {
    if (source.role === 'test' || inProduct.has(source)) return []
    if (source.role === 'support' && inTests.has(source)) return []
    const message = inTests.has(source)
      ? 'only tests import this file: remove it, or move it to a folder testing/'
      : 'nobody imports this file: remove it, or name it where it is started'
    return [{ file: source.path, line: 0, message }]
  })
}

function reach(graph: Graph, starts: readonly SourceFile[]): Set<SourceFile> {
  const byPath = new Map(graph.sources.map((source) => [source.path, source]))
  const reached = new Set(starts)
  for (const source of reached) {
    for (const { to } of graph.edgesFrom.get(source) ?? []) if (to) reached.add(to)
    for (const path of pathsNamedIn(source)) {
      const named = byPath.get(path)
      if (named) reached.add(named)
    }
  }
  return reached
}

/** Files named in texts, from the root or from the file itself, whole or as the parts of a path in a call: how tools name
 *  what they bundle and run. */
function pathsNamedIn(source: SourceFile): string[] {
  return source.nodes
    .flatMap(({ node }) => (node.type === 'CallExpression' ? joinedText(node.arguments) : textOf(node)) ?? [])
    .filter((text) => /\.(ts|tsx|mjs)$/.test(text))
    .flatMap((text) => [posix.normalize(text), posix.join(posix.dirname(source.path), text)])
}

function joinedText(parts: readonly Node[]): string | undefined {
  const texts = parts.map(textOf)
  return texts.includes(undefined) ? undefined : texts.join('/')
}

function textOf(node: Node): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
