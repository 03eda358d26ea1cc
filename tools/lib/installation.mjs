/** The packages that Kassa is built from: installed by `npm ci` when they are missing or the lock file changed. */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exitCodeOf } from './childProcess.mjs'
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
  // npm itself would go on asking for minutes.
  const isOnline = await registryAnswers()
  if (!isOnline) say('The package registry does not answer; trying with what was downloaded before.')
  const source = isOnline ? '--prefer-offline' : '--offline'
  const parameters = ['ci', source, '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const code = await exitCodeOf(startNpm(parameters, 'inherit'))
  if (code !== 0) throw isOnline ? npmFailed(code) : offline()
  await writeFile(stampFile, stampOf(await readFile(lockFile, 'utf8')))
  say(`Installed in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
}

/** An answer of any kind counts: not every registry knows the question. */
async function registryAnswers() {
  const ping = startNpm(['ping', '--fetch-retries=0', '--fetch-timeout=10000'], ['ignore', 'ignore', 'pipe'])
  let complaint = ''
  ping.stderr?.on('data', (chunk) => {
    complaint += chunk
  })
  const code = await exitCodeOf(ping)
  return code === 0 || /code E\d/.test(complaint)
}

/** @param {number} code */
function npmFailed(code) {
  return new ToolError(
    `The packages could not be installed: \`npm ci\` ended with code ${code}.\n` +
      'Its own words above say why. Mend that and start again.',
  )
}

function offline() {
  return new ToolError(
    'The packages could not be installed: the package registry does not answer.\n' +
      'Kassa needs the internet for this first start only. Check the connection (and the proxy, if there is one) ' +
      'and start again.',
  )
}

/** @param {string[]} parameters
 *  @param {import('node:child_process').StdioOptions} stdio */
function startNpm(parameters, stdio) {
  const options = { cwd: inClone(), stdio }
  // The npm that started us, if one did; it need not be on the path.
  const script = process.env.npm_execpath
  if (script && /^npm-cli\.c?js$/.test(path.basename(script))) {
    return spawn(process.execPath, [script, ...parameters], options)
  }
  return spawn('npm', parameters, { ...options, shell: process.platform === 'win32' })
}
