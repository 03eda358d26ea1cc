/** A shop with a database of its own, for one row. */
import type { Pool } from '@kassa/server/parts'
import type { Stage } from '../stage/stage.ts'
import { makeChance } from './chance.ts'
import { readDemoItems } from './items.ts'
import { newId } from './sales.ts'
import { type BenchTill, enrolTill } from './till.ts'

const seed = 20_261_122

/** Calls `work` with a till of a new shop and the pool of its database, which ends with it. */
export async function withShop<Result>(
  stage: Stage,
  work: (pool: Pool, till: BenchTill) => Promise<Result>,
): Promise<Result> {
  const postgres = await stage.postgres()
  const pool = await postgres.makeDatabase()
  try {
    const shop = {
      tenantId: newId(),
      storeId: newId(),
      items: await readDemoItems(),
      chance: makeChance(seed),
    }
    return await work(pool, await enrolTill(pool, shop))
  } finally {
    await pool.end()
  }
}
