/** The built programs in dist/: made again when a source has changed since. */

import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './childProcess.mjs'
import { inClone, say, ToolError } from './clone.mjs'
import { oneAtATime } from './preparationLock.mjs'

const stampFile = inClone('dist', '.build-stamp')
const SOURCES = ['apps', 'packages', 'tools/build.mjs', 'tools/lib', 'package-lock.json', 'package.json']
const NOT_SOURCES = new Set(['node_modules', 'dist', 'e2e', 'gallery', 'test-results', '.cache'])

/** Builds unless dist/ is as new as the sources. Fails: when the build fails (thrown). */
export async function ensureBuilt() {
  if (await isBuilt()) return
  await oneAtATime(async () => {
    if (await isBuilt()) return
    say('Building Kassa …')
    const startedAt = performance.now()
    const stamp = await sourceStamp()
    // A process of its own: the builders' memory is given back when it ends.
    const code = await runProgram(process.execPath, [inClone('tools', 'build.mjs')])
    if (code !== 0) throw new ToolError('Kassa could not be built; the lines above say why.')
    await writeFile(stampFile, stamp)
    say(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  })
}

async function isBuilt() {
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  return stamp !== '' && stamp === (await sourceStamp())
}

/** Changes with the name, the size or the time of any source file. */
async function sourceStamp() {
  const files = (await Promise.all(SOURCES.map((source) => describe(inClone(source))))).flat().sort()
  return createHash('sha256').update(files.join('\n')).digest('hex')
}

/** @param {string} place
 *  @returns {Promise<string[]>} */
async function describe(place) {
  const found = await stat(place)
  if (found.isDirectory()) {
    const names = (await readdir(place)).filter((name) => !NOT_SOURCES.has(name))
    return (await Promise.all(names.map((name) => describe(path.join(place, name))))).flat()
  }
  return /\.test\.tsx?$/.test(place)
    ? []
    : [`${path.relative(inClone(), place)} ${found.size} ${found.mtimeMs}`]
}
