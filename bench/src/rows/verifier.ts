/** `kassa verify` over a long journal, beside the hashing and checking of signatures that nobody can do without. */
import { createHash } from 'node:crypto'
import { importPublicKey, isSignedBy } from '@kassa/journal'
import { must } from '@kassa/kernel'
import { ingestBatch, type Pool, packedText, verifyTenant, withText } from '@kassa/server/parts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withShop } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

const batchSize = 500
const budgetMs = 30_000
const budgetEntries = 100_000

export const verifier: Row = { name: 'verifier', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  return withShop(stage, async (pool, till) => {
    const count = stage.isFull ? budgetEntries : stage.times(20_000)
    for (let sold = 0; sold < count; sold += batchSize)
      await ingestBatch(pool, till, await till.sellMany(batchSize))
    const alone = await checkSignatures(pool, till, count)
    const whole = await elapsedMs(async () => {
      const { entryCount, findings } = await verifyTenant(pool, till.identity.tenant)
      if (entryCount !== count || findings.length > 0)
        throw new Error(`${entryCount} of ${count} entries were verified, ${findings.length} findings`)
    })
    const scaled = budgetEntries / count
    return [
      {
        what: 'verifying 100,000 sales, every ledger replayed',
        ...{ unit: 'milliseconds', figure: whole * scaled },
        baseline: { name: 'SHA-256 and ES256 of the same texts alone', figure: alone * scaled },
        budget: { of: 'figure', atMost: budgetMs },
        ...(scaled === 1 ? {} : { notes: [`Reckoned from ${count} sales.`] }),
      },
    ]
  })
}

/** Checks hash and signature of each entry and returns how long that took, reading them left out.   Units: ms. */
async function checkSignatures(pool: Pool, { publicKey }: BenchTill, count: number): Promise<number> {
  const key = must(await importPublicKey(publicKey), "the till's key")
  let spentMs = 0
  for (let after = 0; after < count; after += batchSize) {
    const { rows } = await pool.query<{ packed: Buffer; signature: string }>(
      `select ${packedText}, translate(encode(signature, 'base64'), E'+/=\\n', '-_') as signature from journal
       where seq > $1 order by seq limit $2`,
      [after, batchSize],
    )
    spentMs += await elapsedMs(async () => {
      for (const { text, signature } of rows.map(withText)) {
        createHash('sha256').update(text).digest('hex')
        if (!(await isSignedBy(key, text, signature))) throw new Error('a signature does not hold')
      }
    })
  }
  return spentMs
}
