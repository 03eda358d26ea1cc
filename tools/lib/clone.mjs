/** The places in a clone that the tools work with, as absolute paths. */

import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const cloneFolder = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/** @param {string[]} parts */
export function inClone(...parts) {
  return path.join(cloneFolder, ...parts)
}

/** Says one line to the person who started the tool; standard output stays free for results.
 *  @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** A failure that is told in words alone, without a stack. */
export class ToolError extends Error {}

/** Runs a tool's main function and ends with code 1 when it fails.
 *  @param {() => Promise<void>} main */
export async function runTool(main) {
  try {
    await main()
  } catch (error) {
    say(
      error instanceof ToolError
        ? `\n${error.message}`
        : String(error instanceof Error ? error.stack : error),
    )
    process.exitCode = 1
  }
}
