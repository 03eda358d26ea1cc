// A real Chromium for the browser tests and the bench: the one that is there, or, where we may, the system's own package.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** Where browsers lie that are not on the PATH. @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    [...programs, 'chrome'].map((name) => `${folder}/${name}`),
  ),
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

/**
 * The path of a Chromium that is installed, or undefined: KASSA_CHROMIUM, else the PATH, else the usual places, else
 * the one that playwright downloads when asked to.
 * @returns {string | undefined}
 */
function findBrowser() {
  const chosen = process.env.KASSA_CHROMIUM
  if (chosen) return mustExist(chosen)
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => programs.map((name) => join(folder, name)))
  return [...onPath, ...(usualPlaces[process.platform] ?? []), downloadedBrowser()].find(existsSync)
}

/**
 * The path of a Chromium; on Debian as root its package is installed when there is none.
 * @returns {string}
 * @throws {Error} that says how to mend it, when there is none and none can be installed
 */
export function requireBrowser() {
  const found = findBrowser()
  if (found) return found
  if (mayInstall()) installFromDebian()
  return findBrowser() ?? fail()
}

/**
 * The flags Chromium needs in tests: no traffic of its own, and no sandbox for root, where it cannot have one.
 * @returns {string[]}
 */
export function browserFlags() {
  const isRoot = process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

function downloadedBrowser() {
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}

/** @param {string} path */
function mustExist(path) {
  if (existsSync(path)) return path
  throw new Error(`KASSA_CHROMIUM names ${path}, and there is no such file.`)
}

/** Debian has a `chromium` package; Ubuntu's of that name only points to a snap. */
function mayInstall() {
  const isRoot = process.getuid?.() === 0
  return (
    isRoot && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function installFromDebian() {
  console.log("No Chromium found: installing Debian's package …")
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
  execFileSync('apt-get', [...patience, 'update'], options)
  execFileSync('apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium'], options)
}

/** @returns {never} */
function fail() {
  throw new Error(
    'The browser tests need Chromium, Google Chrome or Microsoft Edge, and none was found. Install one of them, run `npx playwright install chromium`, or set KASSA_CHROMIUM to the path of its program.',
  )
}
