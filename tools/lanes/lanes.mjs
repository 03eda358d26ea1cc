// The lanes of `npm test`, fastest first, as data: which programs each runs and how their reports are read.
import { countChecks, countPlaywright, countVitest } from './reports.mjs'

/** @typedef {import('./reports.mjs').Counts} Counts */

/**
 * One program of a lane, with the reader of the report that it writes; without a reader its exit code alone counts, as
 * one test.
 * @typedef {{ title: string, program: (report: string) => Program, count?: (report: string) => Counts }} Step
 */

/**
 * Arguments of node, and variables of the environment.
 * @typedef {{ args: string[], env?: Record<string, string> }} Program
 */

/**
 * `steps` takes what the caller wrote behind `--`. They run one after the other, the next only where none failed; `atOnce`: beside each
 * other, where one alone would leave a core idle.
 * @typedef {{ name: string, needsBuild: boolean, atOnce?: boolean, steps: (more: string[]) => Step[] }} Lane
 */

/** @type {Lane[]} */
export const lanes = [
  {
    name: 'check',
    needsBuild: false,
    steps: (more) => [
      {
        title: 'types, lint and the rules of the project',
        program: (report) => ({
          args: ['tools/run.mjs', 'tools/check/main.ts', '--report', report, ...more],
        }),
        count: countChecks,
      },
    ],
  },
  { name: 'unit', needsBuild: false, steps: (more) => [vitest('unit', more)] },
  { name: 'pg', needsBuild: false, steps: (more) => [vitest('pg', more)] },
  {
    name: 'sim',
    needsBuild: false,
    atOnce: true,
    steps: (more) => [vitest('sim', []), simulator(more)],
  },
  {
    name: 'e2e',
    needsBuild: true,
    steps: (more) => [
      {
        title: 'real browser, real server, real database',
        program: (report) => ({
          args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...more],
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        }),
        count: countPlaywright,
      },
    ],
  },
]

/**
 * @param {string} project
 * @param {string[]} more
 * @returns {Step}
 */
function vitest(project, more) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...more]
  return {
    title: `vitest, project ${project}`,
    program: (report) => ({
      args: [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    }),
    count: countVitest,
  }
}

/**
 * @param {string[]} more
 * @returns {Step}
 */
function simulator(more) {
  const size = more.length > 0 ? more : ['--seeds', '300']
  return {
    title: 'whole shops from seeds',
    program: () => ({ args: ['tools/run.mjs', 'simulator/src/main.ts', ...size] }),
  }
}
