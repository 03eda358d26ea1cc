// Every dependency is pinned to one version, so that all machines build the same program from the same commit.
import { posix } from 'node:path'
import type { Workspace } from '../source/workspace.ts'
import type { Violation } from '../violation.ts'

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Every dependency or override that leaves the version open. */
export function findLoosePins(workspaces: readonly Workspace[]): Violation[] {
  return workspaces.flatMap(({ folder, manifest }) => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }
    return Object.entries(all)
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => ({
        file: posix.join(folder, 'package.json'),
        line: 0,
        message: `${name} is “${version}”: pin one version`,
      }))
  })
}
