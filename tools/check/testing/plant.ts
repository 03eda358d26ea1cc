// Small checkouts for the tests of the checks: files by path, written in the test itself.
import { makeGraph } from '../imports/graph.ts'
import { parseSource, type SourceFile } from '../source/sourceFile.ts'
import type { Manifest, Workspace } from '../source/workspace.ts'
import type { Violation } from '../violation.ts'

/** Parses the given texts as files of a checkout. */
export function plantSources(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => parseSource(path, text))
}

/** A root with these packages, each with a public face at src/index.ts and the dependencies given. */
export function plantWorkspaces(dependencies: Readonly<Record<string, readonly string[]>>): Workspace[] {
  const packages = Object.entries(dependencies).map(([folder, names]): Workspace => {
    const manifest: Manifest = {
      name: `@kassa/${folder.split('/')[1]}`,
      exports: { '.': './src/index.ts' },
      dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])),
    }
    return { folder, manifest }
  })
  return [{ folder: '', manifest: { name: 'kassa', devDependencies: { vitest: '4.1.12' } } }, ...packages]
}

/** The import graph of the given files, in packages that have all they name. */
export function plantGraph(files: Readonly<Record<string, string>>) {
  const folders = Object.keys(files).flatMap((path) => path.match(/^(packages|apps)\/[^/]+/)?.[0] ?? [])
  return makeGraph(
    plantSources(files),
    plantWorkspaces(Object.fromEntries(folders.map((folder) => [folder, []]))),
  )
}

/** Where and what, in one line each, for short expectations. */
export function told(violations: readonly Violation[]): string[] {
  return violations.map(({ file, line, message }) => `${file}:${line} ${message}`)
}
