// Code that runs in a browser must not need Node: from the public face of a browser package, no `node:` module can be
// reached, however many files lie between.
import type { SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'
import type { Edge, Graph } from './graph.ts'
import { layers, nodeOnlyFaces } from './layers.ts'

/** Every import of a `node:` module that the browser's code would carry. */
export function findNodeInBrowserCode(graph: Graph, faces: ReadonlyMap<string, string>): Violation[] {
  const nodeOnly = new Set(nodeOnlyFaces.map((face) => faces.get(face)))
  const starts = graph.sources.filter(({ path }) => isBrowserStart(path, faces) && !nodeOnly.has(path))
  return [...reachable(graph, starts)].flatMap((source) =>
    (graph.edgesFrom.get(source) ?? []).filter(needsNode).map(({ from, line, specifier }) => ({
      file: from.path,
      line,
      message: `${specifier} does not exist in a browser: take what you need as a port, or move this to a Node-only face`,
    })),
  )
}

function isBrowserStart(path: string, faces: ReadonlyMap<string, string>): boolean {
  const layer = layers.find(({ folder }) => path.startsWith(`${folder}/src/`))
  if (!layer?.runsInBrowser) return false
  return layer.folder.startsWith('apps/')
    ? /\/src\/[^/]+\.tsx?$/.test(path)
    : [...faces.values()].includes(path)
}

function needsNode({ specifier, isTypeOnly }: Edge): boolean {
  return specifier.startsWith('node:') && !isTypeOnly
}

function reachable(graph: Graph, starts: readonly SourceFile[]): Set<SourceFile> {
  const reached = new Set(starts.filter(({ role }) => role === 'production'))
  for (const source of reached) {
    for (const { to, isTypeOnly } of graph.edgesFrom.get(source) ?? []) if (to && !isTypeOnly) reached.add(to)
  }
  return reached
}
