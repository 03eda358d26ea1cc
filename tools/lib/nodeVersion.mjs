/** Whether this Node.js can run Kassa: `engines.node` in package.json says which can. */

import { readFile } from 'node:fs/promises'
import { inClone, ToolError } from './clone.mjs'

/** Fails: when it is too old, with the way to a newer one (thrown). */
export async function assertNodeVersion() {
  const { engines } = JSON.parse(await readFile(inClone('package.json'), 'utf8'))
  if (acceptsVersion(engines.node, process.versions.node)) return
  throw new ToolError(
    `Kassa needs Node.js ${engines.node}, and this is Node.js ${process.versions.node}.\n` +
      'Install the current LTS version from https://nodejs.org and start again.',
  )
}

/** Understands what package.json uses: `^20.19.0 || >=24`.
 *  @param {string} range
 *  @param {string} version */
export function acceptsVersion(range, version) {
  return range.split('||').some((part) => {
    const comparator = part.trim()
    const wanted = comparator.replace(/^(\^|>=)/, '')
    const isNewEnough = compareVersions(version, wanted) >= 0
    return comparator.startsWith('^') ? isNewEnough && majorOf(version) === majorOf(wanted) : isNewEnough
  })
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0])
}

/** @param {string} one
 *  @param {string} other */
function compareVersions(one, other) {
  const otherParts = other.split('.').map(Number)
  const difference = one.split('.').map((part, index) => Number.parseInt(part, 10) - (otherParts[index] || 0))
  return difference.find((part) => part !== 0) || 0
}
