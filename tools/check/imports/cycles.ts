// Import cycles between files. There are none that are "safe to ignore": each makes a group of files that can only be
// understood, loaded and changed together.
import type { SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'
import type { Graph } from './graph.ts'

/** One violation per cycle, at its first file by name, telling the way round. */
export function findCycles(graph: Graph): Violation[] {
  return componentsOf(graph)
    .filter((group) => group.length > 1 || importsItself(graph, group))
    .map((group) => {
      const files = group.map(({ path }) => path).sort()
      return {
        file: files[0] ?? '',
        line: 0,
        message: `import cycle: ${files.join(' ↔ ')}. Move what both need to a file of its own.`,
      }
    })
}

function importsItself(graph: Graph, group: readonly SourceFile[]): boolean {
  return group.some((source) => neighbours(graph, source).includes(source))
}

function neighbours(graph: Graph, source: SourceFile): SourceFile[] {
  return (graph.edgesFrom.get(source) ?? []).flatMap(({ to }) => (to ? [to] : []))
}

/** Strongly connected components by Tarjan's algorithm: files that can each be reached from the others. */
function componentsOf(graph: Graph): SourceFile[][] {
  const order = new Map<SourceFile, number>()
  const lowest = new Map<SourceFile, number>()
  const open: SourceFile[] = []
  const components: SourceFile[][] = []

  function enter(source: SourceFile): number {
    const own = order.size
    order.set(source, own)
    open.push(source)
    let low = own
    for (const next of neighbours(graph, source)) {
      if (!order.has(next)) low = Math.min(low, enter(next))
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low)
    }
    lowest.set(source, low)
    if (low === own) components.push(open.splice(open.indexOf(source)))
    return low
  }

  for (const source of graph.sources) if (!order.has(source)) enter(source)
  return components
}
