/** Runs a TypeScript program of this repository: node tools/run.mjs <entry.ts> [its own parameters]
 *  It runs in this very process, so signals, standard input and the exit code are its own. */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inClone, runTool, ToolError } from './lib/clone.mjs'
import { ensureInstalled } from './lib/installation.mjs'
import { nodeBundle } from './lib/nodeBundle.mjs'
import { assertNodeVersion } from './lib/nodeVersion.mjs'

/** @param {string} entry
 *  @returns {Promise<string>} the bundle's path */
async function bundle(entry) {
  const esbuild = await import('esbuild')
  const name = `${path.basename(entry, '.ts')}-${createHash('sha256').update(entry).digest('hex').slice(0, 8)}`
  const outputFile = inClone('node_modules', '.cache', 'kassa', `${name}.mjs`)
  const draft = `${outputFile}.${process.pid}`
  await esbuild.build({ ...nodeBundle({ entry, outputFile }), outfile: draft, sourcemap: 'inline' })
  await esbuild.stop()
  // Another process may be running or writing the same program.
  await rename(draft, outputFile)
  return outputFile
}

await runTool(async () => {
  const [entry, ...parameters] = process.argv.slice(2)
  if (!entry || !existsSync(entry)) {
    throw new ToolError(
      `${entry ? `There is no ${entry}.` : 'Which program?'}\nnode tools/run.mjs <entry.ts> [parameters]`,
    )
  }
  await assertNodeVersion()
  await ensureInstalled()
  const program = await bundle(path.resolve(entry))
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, program, ...parameters]
  await import(pathToFileURL(program).href)
})
