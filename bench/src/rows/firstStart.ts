/** `npm start` in a fresh clone: installs from a warm package cache, builds, makes its data, until a sale would be accepted. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { inClone } from '../stage/clone.ts'
import { runNpm, timeNpmStart } from '../stage/npm.ts'

export const firstStart: Row = { name: 'first-start', isLong: true, measure }

async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kassa-bench-clones-'))
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-bench-'))
  try {
    // It goes first, so that the package cache is warm for both.
    await runNpm(clone(folder, 'warming'), ['ci'])
    const installed = clone(folder, 'installed')
    const installMs = await elapsedMs(() => runNpm(installed, ['ci']))
    const startMs = await timeNpmStart(clone(folder, 'started'), dataDirectory)
    return [
      {
        what: '`npm start` in a fresh clone, until ready to sell',
        ...{ unit: 'milliseconds', figure: startMs },
        baseline: { name: '`npm ci` alone', figure: installMs },
        budget: { of: 'figure', atMost: 90_000 },
        notes: ['Once each, with a warm package cache. What is not committed is not in it.'],
      },
    ]
  } finally {
    for (const place of [folder, dataDirectory]) await rm(place, { recursive: true, force: true })
  }
}

function clone(folder: string, name: string): string {
  const target = path.join(folder, name)
  execFileSync('git', ['clone', '--quiet', inClone(), target])
  return target
}
