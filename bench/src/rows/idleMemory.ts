/** What the server keeps in memory while nobody does anything. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Measurement, Row } from '../row.ts'
import type { Stage } from '../stage/stage.ts'

/** Long enough for what a start leaves behind to be collected. */
const settleMs = 15_000

export const idleMemory: Row = { name: 'idle-memory', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const kassa = await stage.kassa()
  // As on any later day: the first start has made the demo business.
  await kassa.stop()
  await kassa.restart()
  const bare = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(bare.stdout, 'data')
    await sleep(settleMs)
    return [
      {
        what: "the server's memory, idle",
        ...{ unit: 'bytes', figure: residentBytes(kassa.pid) },
        baseline: { name: 'an HTTP server of Node.js that does nothing', figure: residentBytes(bare.pid) },
        budget: { of: 'figure', atMost: 150_000_000 },
        notes: ["The process of Kassa alone; PostgreSQL's come beside it."],
      },
    ]
  } finally {
    bare.kill()
  }
}

const bareServer = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('ready'))"

/** Memory of a process that is in RAM.   Fails: throws where the system has no `ps`. */
function residentBytes(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}
