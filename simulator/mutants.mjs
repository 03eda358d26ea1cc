/** Planted bugs: `npm run sim:mutants [-- words of one]`. Each is put into the shipping code, and whole shops run over it until one finds
 *  it out. A bug that none finds fails the run; so does shipping code, run the same way, in which something is found. */

import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { inClone, runTool, say, ToolError } from '../tools/lib/clone.mjs'
import { ensureInstalled } from '../tools/lib/installation.mjs'
import { nodeBundle } from '../tools/lib/nodeBundle.mjs'
import { clientMutants } from './mutants/client.mjs'
import { journalMutants } from './mutants/journal.mjs'
import { payingMutants } from './mutants/paying.mjs'
import { pruningMutants } from './mutants/pruning.mjs'
import { relayMutants } from './mutants/relay.mjs'
import { serverMutants } from './mutants/server.mjs'
import { sharingMutants } from './mutants/sharing.mjs'
import { versionMutants } from './mutants/versions.mjs'

/** @typedef {{ what: string, file: string, find: string, put: string }} Mutant */

const mutants = [
  ...journalMutants,
  ...clientMutants,
  ...payingMutants,
  ...pruningMutants,
  ...relayMutants,
  ...serverMutants,
  ...sharingMutants,
  ...versionMutants,
]
const seeds = 300
const sales = 40
const folder = inClone('.cache', 'mutants')

/**
 * @param {Mutant} mutant
 * @returns {import('esbuild').Plugin}
 */
function planted({ file, find, put }) {
  return {
    name: 'planted bug',
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`${path.basename(file, '.ts')}\\.ts$`) }, async (args) => {
        if (path.resolve(args.path) !== inClone(file)) return undefined
        const source = await readFile(args.path, 'utf8')
        const parts = source.split(find)
        if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times: ${find}`)
        return { contents: parts.join(put), loader: 'ts' }
      })
    },
  }
}

/**
 * Runs the simulator, with the bug if there is one.
 * @param {Mutant | undefined} mutant
 * @param {number} number
 * @returns {Promise<{ isFound: boolean, how: string }>}
 */
async function tryOut(mutant, number) {
  const esbuild = await import('esbuild')
  const outputFile = path.join(folder, `${number}.mjs`)
  const options = nodeBundle({ entry: inClone('simulator', 'src', 'main.ts'), outputFile })
  const plugins = [...(mutant === undefined ? [] : [planted(mutant)]), ...(options.plugins ?? [])]
  try {
    await esbuild.build({ ...options, plugins, outfile: outputFile, logLevel: 'silent' })
  } catch (error) {
    throw new ToolError(`${mutant?.what}: ${error instanceof Error ? error.message : error}`)
  }
  const size = ['--seeds', String(seeds), '--sales', String(seeds * sales), '--workers', '1', '--stop']
  const { code, output } = await finished([outputFile, ...size])
  await rm(outputFile, { force: true })
  const failure = output.split('\n').findIndex((line) => / fails: /.test(line))
  const how = output.split('\n').slice(failure, failure + 2)
  return {
    isFound: code !== 0,
    how: failure < 0 ? `exit ${code}` : how.map((line) => line.trim()).join(' | '),
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function finished(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    // A bug that makes a shop run for ever is found out too.
    const patience = setTimeout(() => child.kill('SIGKILL'), 180_000)
    child.on('exit', (code) => {
      clearTimeout(patience)
      resolve({ code, output })
    })
  })
}

await runTool(async () => {
  await ensureInstalled()
  await mkdir(folder, { recursive: true })
  const words = process.argv.slice(2).join(' ')
  const chosen = mutants.filter(({ what }) => what.includes(words))
  if (chosen.length === 0) throw new ToolError(`No planted bug is called: ${words}`)
  const shipping = await tryOut(undefined, 0)
  if (shipping.isFound) throw new ToolError(`The shipping code fails by itself: ${shipping.how}`)
  say(`the shipping code: nothing found in ${seeds} shops`)
  /** @type {Mutant[]} */
  const missed = []
  const queue = chosen.map((mutant, index) => ({ mutant, number: index + 1 }))
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { isFound, how } = await tryOut(next.mutant, next.number)
      say(`${isFound ? 'found ' : 'MISSED'} ${next.mutant.what}${isFound ? `: ${how.slice(0, 150)}` : ''}`)
      if (!isFound) missed.push(next.mutant)
    }
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, work))
  say(`${chosen.length - missed.length} of ${chosen.length} planted bugs found`)
  if (missed.length > 0) throw new ToolError(`Not found: ${missed.map(({ what }) => what).join('; ')}`)
})
