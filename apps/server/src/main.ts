/** The program: `node dist/server/kassa.mjs <command>`. */

import { runCommandLine } from './command/commandLine.ts'

// What a command leaves open by mistake must not keep the program from ending.
const endWithinMs = 2_000

process.exitCode = await runCommandLine(process.argv.slice(2))
setTimeout(() => process.exit(), endWithinMs).unref()
