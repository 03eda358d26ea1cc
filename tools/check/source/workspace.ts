// The packages and apps of the checkout, as their package.json files describe them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the checks read of a package.json. */
export type Manifest = {
  readonly name?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly overrides?: Readonly<Record<string, string>>
}

export type Workspace = {
  /** The folder from the root; '' for the root itself. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The root first, then packages/* and apps/*, by name. */
export function readWorkspaces(root: string): Workspace[] {
  const folders = ['packages', 'apps']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort()
  return ['', ...folders].map((folder) => ({
    folder,
    manifest: readManifest(join(root, folder, 'package.json')),
  }))
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The workspace that a file belongs to: the root's, when it lies in none of the others. */
export function workspaceOf(workspaces: readonly Workspace[], path: string): Workspace {
  const found =
    workspaces.find(({ folder }) => folder !== '' && path.startsWith(`${folder}/`)) ?? workspaces[0]
  if (!found) throw new Error('a checkout has at least its root')
  return found
}
