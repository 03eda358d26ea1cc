// Which file leans on which: the references of all files, resolved to files of the checkout or to packages outside it.
import { posix } from 'node:path'
import type { SourceFile } from '../source/sourceFile.ts'
import type { Workspace } from '../source/workspace.ts'
import { type Reference, referencesOf } from './references.ts'

export type Edge = Reference & {
  readonly from: SourceFile
  /** The file of the checkout that is meant; absent for a package outside and for what is no source file. */
  readonly to?: SourceFile
}

export type Graph = {
  readonly sources: readonly SourceFile[]
  readonly edges: readonly Edge[]
  readonly edgesFrom: ReadonlyMap<SourceFile, readonly Edge[]>
}

/** Builds the graph of all files. References that lead nowhere keep their specifier and no `to`. */
export function makeGraph(sources: readonly SourceFile[], workspaces: readonly Workspace[]): Graph {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const faces = facesOf(workspaces)
  const edges = sources.flatMap((from) =>
    referencesOf(from).map((reference): Edge => {
      const path = resolve(reference.specifier, from.path, faces)
      const to = path === undefined ? undefined : byPath.get(path)
      return to ? { ...reference, from, to } : { ...reference, from }
    }),
  )
  const edgesFrom = new Map<SourceFile, Edge[]>(sources.map((source) => [source, []]))
  for (const edge of edges) edgesFrom.get(edge.from)?.push(edge)
  return { sources, edges, edgesFrom }
}

/** The public faces of all workspaces: `@kassa/kernel` → packages/kernel/src/index.ts. */
export function facesOf(workspaces: readonly Workspace[]): Map<string, string> {
  return new Map(
    workspaces.flatMap(({ folder, manifest }) =>
      Object.entries(manifest.exports ?? {}).map(([subpath, target]): [string, string] => [
        posix.join(manifest.name ?? '', subpath),
        posix.join(folder, target),
      ]),
    ),
  )
}

/** The path that a specifier means when written in `from`; nothing for a package outside the checkout. */
function resolve(specifier: string, from: string, faces: ReadonlyMap<string, string>): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  return bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : faces.get(bare)
}
