// Runs the tests. `npm test` runs all lanes, fastest first, and stops after the first that fails; `npm run check` and
// `npm run test:unit` (pg, sim, e2e) run one. What follows `--` goes to the lane's program:
//   npm run test:unit -- packages/kernel
// The last line says what came of it: N passed, N failed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { lanes } from './lanes/lanes.mjs'
import { runStep } from './lanes/runStep.mjs'
import { ensureBuilt } from './lib/building.mjs'
import { cloneFolder, runTool, say, ToolError } from './lib/clone.mjs'
import { ensureInstalled } from './lib/installation.mjs'
import { assertNodeVersion } from './lib/nodeVersion.mjs'

/** @typedef {import('./lanes/reports.mjs').Counts} Counts */

/**
 * Runs lanes in order until one fails.
 * @param {import('./lanes/lanes.mjs').Lane[]} chosen
 * @param {string[]} more  arguments for the lane's program
 * @returns {Promise<Counts>}
 */
async function runLanes(chosen, more) {
  const reports = mkdtempSync(join(tmpdir(), 'kassa-test-reports-'))
  const total = { passed: 0, failed: 0 }
  try {
    for (const [index, lane] of chosen.entries()) {
      const { passed, failed } = await runLane(lane, more, reports)
      total.passed += passed
      total.failed += failed
      if (failed === 0) continue
      const rest = chosen.slice(index + 1).map(({ name }) => name)
      if (rest.length > 0) console.log(`Not run, since ${lane.name} failed: ${rest.join(', ')}.`)
      break
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  return total
}

/**
 * @param {import('./lanes/lanes.mjs').Lane} lane
 * @param {string[]} more
 * @param {string} reports
 * @returns {Promise<Counts>}
 */
async function runLane({ name, needsBuild, atOnce = false, steps }, more, reports) {
  const began = performance.now()
  const total = { passed: 0, failed: 0 }
  if (!(await prepare(needsBuild))) return { passed: 0, failed: 1 }
  const runs = steps(more).map((step, index) => async () => {
    console.log(`\n── ${name}: ${step.title}`)
    const { passed, failed } = await runStep(step, join(reports, `${name}-${index}.json`), cloneFolder)
    total.passed += passed
    total.failed += failed
  })
  if (atOnce) await Promise.all(runs.map((run) => run()))
  else for (const run of runs) if (total.failed === 0) await run()
  if (total.passed + total.failed === 0) {
    console.error(`${name}: no test ran.`)
    total.failed = 1
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`── ${name}: ${total.passed} passed, ${total.failed} failed, ${seconds} s`)
  return total
}

/**
 * Installs and builds what is missing, as `npm start` does; a failure is told here and fails the lane.
 * @param {boolean} needsBuild
 */
async function prepare(needsBuild) {
  try {
    await ensureInstalled()
    if (needsBuild) await ensureBuilt()
    return true
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    say(error.message)
    return false
  }
}

await runTool(async () => {
  const [wanted, ...more] = process.argv.slice(2)
  const chosen = wanted ? lanes.filter(({ name }) => name === wanted) : lanes
  if (chosen.length === 0)
    throw new ToolError(`There is no lane ${wanted}, only ${lanes.map(({ name }) => name).join(', ')}.`)
  await assertNodeVersion()
  const { passed, failed } = await runLanes(chosen, more)
  process.exitCode = failed > 0 ? 1 : 0
  console.log(`\n${passed} passed, ${failed} failed`)
})
