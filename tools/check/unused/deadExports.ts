// Exports that nobody in the product uses. A test alone keeps nothing alive: code that only its test calls is dead code
// with a test. What tests themselves share (test support) is alive when a test uses it. What a library face hands on is
// alive by itself: programs that are not in this repository take it from there.
import type { Edge, Graph } from '../imports/graph.ts'
import type { Role, SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'
import { type Export, exportsOf } from './exports.ts'

/** The kernel is a library of its own: whoever works amounts out elsewhere takes its functions from here. */
const libraryFaces = new Set(['packages/kernel/src/index.ts'])

/** Every export that no production file imports, by name, through whatever public face. */
export function findDeadExports(graph: Graph, isEntry: (path: string) => boolean): Violation[] {
  const usage = usageOf(graph)
  const declared = graph.sources
    .filter(({ path, role }) => role !== 'test' && !isEntry(path))
    .flatMap((source) =>
      exportsOf(source).flatMap((one) => {
        const message = problemOf(source, one, usage)
        return message ? [{ file: source.path, line: one.line, message }] : []
      }),
    )
  return [...declared, ...deadFaceNames(graph, usage)]
}

type Usage = { readonly isUsed: (source: SourceFile, name: string, by: readonly Role[]) => boolean }

function problemOf(
  source: SourceFile,
  { name, isType, isUsedAtHome }: Export,
  usage: Usage,
): string | undefined {
  if (source.role === 'support') {
    return usage.isUsed(source, name, ['production', 'test', 'support']) || isUsedAtHome
      ? undefined
      : `nobody uses ${name}: remove it`
  }
  if (usage.isUsed(source, name, ['production'])) return undefined
  const usedByTests = usage.isUsed(source, name, ['test', 'support'])
  if (isUsedAtHome) return isType || usedByTests ? undefined : `only this file uses ${name}: do not export it`
  return usedByTests
    ? `only tests use ${name}: remove it, or move it to a folder testing/`
    : `nobody uses ${name}: remove it`
}

/** Values that a public face hands on and that no other part of the product takes, though the package itself uses them. */
function deadFaceNames(graph: Graph, usage: Usage): Violation[] {
  return graph.edges.flatMap(({ from, to, line, isTypeOnly, names, handedOnAs }) => {
    if (!handedOnAs || !to || isTypeOnly || to.role === 'support' || libraryFaces.has(from.path)) return []
    const atHome = new Map(exportsOf(to).map((one) => [one.name, one]))
    return handedOnAs.flatMap((name, index) => {
      const one = atHome.get(names[index] ?? '')
      const isKnown = one === undefined || one.isType || problemOf(to, one, usage) !== undefined
      return isKnown || usage.isUsed(from, name, takersOf(from))
        ? []
        : [
            {
              file: from.path,
              line,
              message: `nobody outside takes ${name} from this face: do not hand it on`,
            },
          ]
    })
  })
}

/** Who counts as taking something from a face: tests do where the face is theirs. */
function takersOf(face: SourceFile): Role[] {
  return face.role === 'support' ? ['production', 'test', 'support'] : ['production']
}

function usageOf(graph: Graph): Usage {
  const edgesTo = new Map<SourceFile, Edge[]>()
  for (const edge of graph.edges) {
    if (!edge.to) continue
    const known = edgesTo.get(edge.to)
    if (known) known.push(edge)
    else edgesTo.set(edge.to, [edge])
  }
  function isUsed(source: SourceFile, name: string, by: readonly Role[]): boolean {
    return (edgesTo.get(source) ?? []).some((edge) => {
      if (!edge.handedOnAs)
        return by.includes(edge.from.role) && (edge.names.includes(name) || edge.names.includes('*'))
      const at = edge.names.indexOf(name)
      const alias = edge.handedOnAs[at]
      if (alias !== undefined && libraryFaces.has(edge.from.path)) return true
      return alias !== undefined && isUsed(edge.from, alias, by)
    })
  }
  return { isUsed }
}
