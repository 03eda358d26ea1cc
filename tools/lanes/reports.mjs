// What came of a program: read from the report it writes, never from its words.
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts that the checks write themselves.
 * @param {string} path
 * @returns {Counts}
 */
export function countChecks(path) {
  return readJson(path)
}

/**
 * The counts of a vitest JSON report; a file that broke before its first test counts as one failure.
 * @param {string} path
 * @returns {Counts}
 */
export function countVitest(path) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = readJson(path)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/**
 * The counts of a playwright JSON report; a test that passes only when repeated counts as failed.
 * @param {string} path
 * @returns {Counts}
 */
export function countPlaywright(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */
  const { stats, errors } = readJson(path)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
