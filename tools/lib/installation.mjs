/** The packages that Kassa is built from: installed by `npm ci` when they are missing or the lock file changed. */

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './childProcess.mjs'
import { inClone, say, ToolError } from './clone.mjs'
import { oneAtATime } from './preparationLock.mjs'

const stampFile = inClone('node_modules', '.kassa-lock-hash')
const lockFile = inClone('package-lock.json')
/** npm's own list of what it has put into node_modules. */
const installedFile = inClone('node_modules', '.package-lock.json')

/** Fails: when npm fails, with what to do (thrown). */
export async function ensureInstalled() {
  if (await isInstalled()) return
  await oneAtATime(async () => {
    if (await isInstalled()) return
    await install()
  })
}

async function isInstalled() {
  const lock = await readFile(lockFile, 'utf8')
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  if (stamp === stampOf(lock)) return true
  // Installed by hand with `npm ci` or `npm install`: as good, and not to be done again.
  const installed = await readFile(installedFile, 'utf8').catch(() => '{}')
  if (!holdsAll(JSON.parse(lock), JSON.parse(installed))) return false
  await writeFile(stampFile, stampOf(lock))
  return true
}

/** Whether each package of the lock file is installed in that very version. Packages for other systems may be absent.
 *  @param {LockFile} lock
 *  @param {LockFile} installed */
export function holdsAll(lock, installed) {
  const present = installed.packages
  if (!lock.packages || !present) return false
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (!place.startsWith('node_modules/') && !place.includes('/node_modules/')) return true
    const found = present[place]
    return found
      ? found.version === entry.version
      : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} LockFile */

/** A folder that is shared between two systems holds the packages of one of them only.
 *  @param {string} lock */
function stampOf(lock) {
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

async function install() {
  say('Installing the packages Kassa is built from. This happens once and takes a minute or two.')
  const startedAt = performance.now()
  const code = await npm([
    'ci',
    '--prefer-offline',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ])
  if (code !== 0) throw await explainFailure(code)
  await writeFile(stampFile, stampOf(await readFile(lockFile, 'utf8')))
  say(`Installed in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
}

/** @param {number} code */
async function explainFailure(code) {
  const reach = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=5000'], 'ignore')
  if (reach === 0) {
    return new ToolError(
      `The packages could not be installed: \`npm ci\` ended with code ${code}.\n` +
        'Its own words above say why. Mend that and start again.',
    )
  }
  return new ToolError(
    'The packages could not be installed: the package registry does not answer.\n' +
      'Kassa needs the internet for this first start only. Check the connection (and the proxy, if there is one), ' +
      'then start again: it goes on from what is downloaded already.',
  )
}

/** @param {string[]} parameters
 *  @param {import('node:child_process').StdioOptions} [stdio] */
function npm(parameters, stdio = 'inherit') {
  const options = { cwd: inClone(), stdio }
  // The npm that started us, if one did; it need not be on the path.
  const script = process.env.npm_execpath
  if (script && /^npm-cli\.c?js$/.test(path.basename(script))) {
    return runProgram(process.execPath, [script, ...parameters], options)
  }
  return runProgram('npm', parameters, { ...options, shell: process.platform === 'win32' })
}
