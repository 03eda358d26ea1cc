// The lock file must install for everyone: on each platform, each Node that we promise, from each registry.
import type { Violation } from '../violation.ts'
import { accepts } from './nodeRange.ts'

export type LockEntry = {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly engines?: { readonly node?: string }
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type LockFile = { readonly packages: Readonly<Record<string, LockEntry>> }

/** The oldest releases of the Node lines that `engines` of package.json promises. */
const promisedNodes = ['20.19.0', '22.13.0']

const file = 'package-lock.json'

/** Every entry that npm would fail on, or install from only one place.
 *  Why per-platform packages: npm leaves out those its registry lacks when the lock file is written, without a word,
 *  and `npm ci` then fails on the platforms they were for. */
export function findLockFileBreaks(lock: LockFile): Violation[] {
  const installed = new Set(
    Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  )
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 13)
    return [
      ...Object.keys(entry.optionalDependencies ?? {})
        .filter((wanted) => !installed.has(wanted))
        .map(
          (wanted) =>
            `${name} wants ${wanted} on some platform, and the lock file lacks it: choose a version of ${name} whose platform packages all exist`,
        ),
      ...(entry.resolved?.includes('://')
        ? [`${name} is tied to ${new URL(entry.resolved).host}: keep omit-lockfile-registry-resolved`]
        : []),
      ...(entry.optional || entry.engines?.node === undefined
        ? []
        : enginesProblems(name, entry.engines.node)),
    ].map((message) => ({ file, line: 0, message }))
  })
}

function enginesProblems(name: string, range: string): string[] {
  return promisedNodes
    .filter((version) => !accepts(range, version))
    .map((version) => `${name} does not run on Node ${version} (${range})`)
}
