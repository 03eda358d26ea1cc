// The checkout as the checks see it, read once: its files, found by walking the folders so that it also works where
// there is no git, its sources and its packages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSource, type SourceFile } from './sourceFile.ts'
import { readWorkspaces, type Workspace } from './workspace.ts'

export type Checkout = {
  readonly root: string
  /** All files that belong to the project, sorted, from the root, with forward slashes. */
  readonly paths: readonly string[]
  readonly sources: readonly SourceFile[]
  readonly workspaces: readonly Workspace[]
  readonly read: (path: string) => string
  /** Parses a JSON file that the project itself writes; an absent one reads as {}. */
  readonly readJson: <Content extends object>(path: string) => Content
}

const outside = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
  'coverage',
])
const sourceName = /(?<!\.d)\.(ts|tsx|mts|mjs)$/

/** Reads and parses everything that the checks look at. */
export function readCheckout(root: string): Checkout {
  const paths = listFiles(root)
  const texts = new Map<string, string>()
  function read(path: string): string {
    const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8')
    texts.set(path, text)
    return text
  }
  return {
    root,
    paths,
    sources: paths.filter((path) => sourceName.test(path)).map((path) => parseSource(path, read(path))),
    workspaces: readWorkspaces(root),
    read,
    readJson: (path) => JSON.parse(paths.includes(path) ? read(path) : '{}'),
  }
}

function listFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      if (outside.has(entry.name)) return []
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) return listFiles(root, path)
      return entry.isFile() ? [path] : []
    })
    .sort()
}
