// Runs a program of an installed package as a check: what it says is the problem, silence is consent.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs `binary` of `packageName` in `root` and returns what it printed when it failed, else ''.
 *  Fails: rejects when the program cannot be started. */
export async function runTool(
  root: string,
  packageName: string,
  binary: string,
  args: readonly string[],
): Promise<string> {
  const folder = join(root, 'node_modules', packageName)
  const manifest: { bin: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const script = manifest.bin[binary]
  if (!script) throw new Error(`${packageName} has no program ${binary}`)
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? '' : output.trimEnd() || `${binary} ended with ${code}`))
  })
}
