// Where the product begins: the files that people, documents, package.json, a page or a configuration start by name.
import { posix } from 'node:path'
import type { Checkout } from '../source/checkout.ts'

/** Paths of all files that are started by name: configurations and what they name, scripts of package.json files and of
 *  .ci/run, commands and tools in documents, the scripts of pages, and what the bench puts into a page of its own. */
export function findEntries({
  paths,
  workspaces,
  read,
}: Pick<Checkout, 'paths' | 'workspaces' | 'read'>): Set<string> {
  const configurations = paths.filter((path) => /\.config\.(m?ts|json)$/.test(path))
  const pages = paths.filter((path) => path.endsWith('.html'))
  const documents = paths.filter((path) => path.endsWith('.md') || path === '.ci/run')
  const benches = paths.filter((path) => path.startsWith('bench/src/') && path.endsWith('.ts'))
  return new Set([
    ...configurations,
    ...configurations.flatMap((path) => pathsIn(read(path)).map(posix.normalize)),
    ...pages.flatMap((page) => scriptsOf(read(page)).map((src) => besidePage(page, src))),
    ...documents.flatMap((path) => startedIn(read(path))),
    ...benches.flatMap((path) => pageScriptsIn(read(path))),
    ...workspaces.flatMap(({ folder, manifest }) =>
      Object.values(manifest.scripts ?? {}).flatMap((command) =>
        pathsIn(command).map((path) => posix.join(folder, path)),
      ),
    ),
  ])
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src]) => src ?? [])
}

/** A page's absolute address starts at the folder that holds the page. */
function besidePage(page: string, src: string): string {
  return posix.join(posix.dirname(page), src)
}

/** What a document starts: the paths in `node …`, and tools by their name. Sources that it merely mentions are not meant. */
function startedIn(document: string): string[] {
  const commands = [...document.matchAll(/\bnode [^\n`]+/g)].flatMap(([command]) => pathsIn(command))
  return [...commands, ...(document.match(/\btools\/[\w./-]+\.mjs\b/g) ?? [])]
}

function pageScriptsIn(source: string): string[] {
  return [...source.matchAll(/buildPageScript\('([^']+)'\)/g)].flatMap(([, path]) => path ?? [])
}

function pathsIn(text: string): string[] {
  return text.match(/[\w./-]+\.(?:ts|tsx|mjs)\b/g) ?? []
}
