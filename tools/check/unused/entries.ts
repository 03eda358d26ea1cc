// Where the product begins: the files that people, package.json, a page or a configuration start by name.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Workspace } from '../source/workspace.ts'

/** Paths of all files that are started by name: configurations and what they name, scripts of package.json files and of
 *  .ci/run, and the scripts of pages. */
export function findEntries(
  root: string,
  paths: readonly string[],
  workspaces: readonly Workspace[],
): Set<string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const configurations = paths.filter((path) => /\.config\.m?ts$/.test(path))
  const pages = paths.filter((path) => path.endsWith('.html'))
  const commands = [
    ...workspaces.flatMap(({ folder, manifest }) =>
      Object.values(manifest.scripts ?? {}).map((text) => ({ folder, text })),
    ),
    ...paths.filter((path) => path === '.ci/run').map((path) => ({ folder: '', text: read(path) })),
  ]
  return new Set([
    ...configurations,
    ...configurations.flatMap((path) => pathsOf(read(path))),
    ...pages.flatMap((page) => scriptsOf(read(page)).map((src) => besidePage(page, src))),
    ...commands.flatMap(({ folder, text }) => pathsOf(text).map((path) => posix.join(folder, path))),
  ])
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src]) => (src ? [src] : []))
}

/** A page's absolute address starts at the folder that holds the page. */
function besidePage(page: string, src: string): string {
  return posix.join(posix.dirname(page), src)
}

function pathsOf(command: string): string[] {
  return [...command.matchAll(/[\w./-]+\.(?:ts|tsx|mjs)\b/g)].map(([path]) => path)
}
