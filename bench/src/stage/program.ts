/** The built product as people run it: built when a source has changed, then started as a process. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { inClone } from './clone.ts'

type Building = { ensureBuilt(): Promise<void> }

/** Builds the product unless it is built. */
export async function ensureBuilt(): Promise<void> {
  // By its path, not by an import: in this program's bundle it would look for the clone in the wrong place.
  const building: Building = await import(pathToFileURL(inClone('tools', 'lib', 'building.mjs')).href)
  await building.ensureBuilt()
}

/** Runs a command of the built program to its end.   Fails: throws with what it said. */
export async function runKassa(parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [inClone('dist', 'server', 'kassa.mjs'), ...parameters], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`kassa ${parameters.join(' ')} ended with ${code}:\n${said}`)
}
