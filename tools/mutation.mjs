/** Changes the kernel in small ways, one at a time, and counts how many of these mutants its tests notice:
 *    npm run test:mutation                  all folders, some hours
 *    npm run test:mutation -- money settle  these folders
 *  A folder passes from 90 % on. Reports, with every mutant that lives, are in .cache/mutation. Everything is changed but the texts
 *  of faults that only wrong code can bring about, which tools/lib/faultTexts.mjs names. */

import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { inClone, runTool, say, ToolError } from './lib/clone.mjs'
import { ensureInstalled } from './lib/installation.mjs'

const foldersInOrder = ['money', 'tax', 'settle', 'posting', 'promotion']
const leastPercent = 90
const killing = new Set(['Killed', 'Timeout'])
const living = new Set(['Survived', 'NoCoverage'])

/** @typedef {{ folder: string, killed: number, alive: number, percent: number }} Score */

/**
 * @param {string} folder
 * @returns {Promise<Score>}
 */
async function mutate(folder) {
  const { Stryker } = await import('@stryker-mutator/core')
  const source = `packages/kernel/src/${folder}/**`
  const fileName = inClone('.cache', 'mutation', `${folder}.json`)
  process.env.MUTATED_FOLDER = folder
  const stryker = new Stryker({
    mutate: [`${source}/*.ts`, `!${source}/*.test.ts`, `!${source}/testing/*.ts`],
    jsonReporter: { fileName },
  })
  await stryker.runMutationTest()
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const report = JSON.parse(await readFile(fileName, 'utf8'))
  const mutants = Object.values(report.files).flatMap((file) => file.mutants)
  const killed = mutants.filter(({ status }) => killing.has(status)).length
  const alive = mutants.filter(({ status }) => living.has(status)).length
  return { folder, killed, alive, percent: (100 * killed) / (killed + alive) }
}

await runTool(async () => {
  await ensureInstalled()
  const chosen = process.argv.slice(2)
  const unknown = chosen.find((folder) => !foldersInOrder.includes(folder))
  if (unknown !== undefined) throw new ToolError(`Not ${unknown}, but of: ${foldersInOrder.join(', ')}`)
  /** @type {Score[]} */
  const scores = []
  for (const folder of chosen.length > 0 ? chosen : foldersInOrder) scores.push(await mutate(folder))
  say('')
  for (const { folder, killed, alive, percent } of scores)
    say(`${folder}: ${percent.toFixed(1)} % killed, ${killed} of ${killed + alive}`)
  const weak = scores.filter(({ percent }) => percent < leastPercent)
  if (weak.length > 0)
    throw new ToolError(`Below ${leastPercent} %: ${weak.map(({ folder }) => folder).join(', ')}`)
})
