// Files that no way leads to: not from an entry of the product, or, for test support, not from a test either.
import { posix } from 'node:path'
import type { Graph } from '../imports/graph.ts'
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

/** Files named in string literals, from the root or from the file itself: how tools name what they bundle and run. */
function pathsNamedIn(source: SourceFile): string[] {
  const paths: string[] = []
  for (const { node } of source.nodes) {
    if (node.type === 'Literal' && typeof node.value === 'string' && /\.(ts|tsx|mjs)$/.test(node.value)) {
      paths.push(posix.normalize(node.value), posix.join(posix.dirname(source.path), node.value))
    }
  }
  return paths
}
