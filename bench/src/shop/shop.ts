/** A shop with a database of its own, for one row. */
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
export async function withShop<Result>(
  stage: Stage,
  work: (pool: Pool, till: BenchTill) => Promise<Result>,
): Promise<Result> {
  const postgres = await stage.postgres()
  const pool = await postgres.makeDatabase()
  try {
    const till = await makeTill(await makeShop())
    await enrol(pool, till)
    return await work(pool, till)
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
