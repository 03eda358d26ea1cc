/** A shop with a database of its own, for one row. */
import { must } from '@kassa/kernel'
import { openJournal, type Pool, withTenant } from '@kassa/server/parts'
import type { Stage } from '../stage/stage.ts'
import { makeChance } from './chance.ts'
import { readDemoItems } from './items.ts'
import { newId } from './sales.ts'
import { type BenchTill, makeTill, type Shop } from './till.ts'

const seed = 20_261_122

/** Returns a shop that sells the demo items, under new ids. */
async function makeShop(): Promise<Shop> {
  return {
    tenantId: newId(),
    storeId: newId(),
    items: await readDemoItems(),
    chance: makeChance(seed),
  }
}

/** Calls `work` with a till of a new shop and the pool of its database, which ends with it. */
export function withShop<Result>(
  stage: Stage,
  work: (pool: Pool, till: BenchTill) => Promise<Result>,
): Promise<Result> {
  return withTills(stage, { tillCount: 1 }, (pool, [till]) => work(pool, must(till, 'the only till')))
}

/** Calls `work` with so many tills of a new shop, as `withShop` does.   `itemCount`: of the items that are sold; all where it is left out. */
export async function withTills<Result>(
  stage: Stage,
  { tillCount, itemCount }: { tillCount: number; itemCount?: number },
  work: (pool: Pool, tills: readonly BenchTill[]) => Promise<Result>,
): Promise<Result> {
  const postgres = await stage.postgres()
  const pool = await postgres.makeDatabase()
  try {
    const shop = await makeShop()
    const items = shop.items.slice(0, itemCount)
    const tills: BenchTill[] = []
    while (tills.length < tillCount) {
      const till = await makeTill({ ...shop, items })
      await enrol(pool, till)
      tills.push(till)
    }
    return await work(pool, tills)
  } finally {
    await pool.end()
  }
}

async function enrol(pool: Pool, { identity, publicKey, genesis }: BenchTill): Promise<void> {
  const { tenant, store, device, incarnation } = identity
  await withTenant(pool, tenant, async (client) => {
    await client.query(
      'insert into device (tenant_id, device_id, incarnation, store_id, public_key) values ($1, $2, $3, $4, $5)',
      [tenant, device, incarnation, store, publicKey],
    )
    await openJournal(client, identity, genesis.hash)
  })
}
