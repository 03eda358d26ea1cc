/** The verifier that knows nothing of Kassa, over an export, beside the hashing and checking of signatures that nobody can do without. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPublicKey, isSignedBy } from '@kassa/journal'
import { must } from '@kassa/kernel'
import { exportBusiness, ingestBatch } from '@kassa/server/parts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withShop } from '../shop/shop.ts'
import { inClone } from '../stage/clone.ts'
import type { Stage } from '../stage/stage.ts'

const batchSize = 500
const budgetMs = 30_000
const budgetEntries = 100_000

export const standAloneVerifier: Row = { name: 'stand-alone-verifier', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  return withShop(stage, async (pool, till) => {
    const count = stage.isFull ? budgetEntries : stage.times(20_000)
    for (let sold = 0; sold < count; sold += batchSize)
      await ingestBatch(pool, till, await till.sellMany(batchSize))
    const folder = await mkdtemp(join(tmpdir(), 'kassa-bench-export-'))
    try {
      const target = join(folder, 'export')
      const { tenant: tenantId, device } = till.identity
      const business = { tenantId, name: 'Bench' }
      await exportBusiness(pool, { target, business, version: 'bench', nowMs: Date.now() })
      const alone = await checkSignatures(join(target, 'journals', `${device}-1.ndjson`), till.publicKey)
      const whole = await elapsedMs(() => runVerifier(target, count))
      const scaled = budgetEntries / count
      return [
        {
          what: 'an export of 100,000 entries, checked without Kassa',
          ...{ unit: 'milliseconds', figure: whole * scaled },
          baseline: { name: 'SHA-256 and ES256 of the same texts alone', figure: alone * scaled },
          budget: { of: 'figure', atMost: budgetMs },
          ...(scaled === 1 ? {} : { notes: [`Reckoned from ${count} sales.`] }),
        },
      ]
    } finally {
      await rm(folder, { recursive: true })
    }
  })
}

/** Checks hash and signature of each line and returns how long that took, reading them left out.   Units: ms. */
async function checkSignatures(file: string, publicKey: string): Promise<number> {
  const key = must(await importPublicKey(publicKey), "the till's key")
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  const entries = lines.map((line) => JSON.parse(line) as { text: string; signature: string })
  return elapsedMs(async () => {
    for (const { text, signature } of entries) {
      createHash('sha256').update(text).digest('hex')
      if (!(await isSignedBy(key, text, signature))) throw new Error('a signature does not hold')
    }
  })
}

async function runVerifier(folder: string, count: number): Promise<void> {
  const child = spawn(process.execPath, [inClone('verifier', 'kassa-verify.mjs'), folder])
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0 || !printed.includes(`${count} entries`))
    throw new Error(`the verifier ended with ${code}: ${printed}`)
}
