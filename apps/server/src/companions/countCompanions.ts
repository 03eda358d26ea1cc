/** Counting anew what goes with what in a store; tills read it with the other records, and have it offline. */
import { isDeepStrictEqual } from 'node:util'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { lockRecord } from '../records/readRecord.ts'
import { writeRecords } from '../records/writeRecords.ts'
import { companionsIn } from './pairCounts.ts'
import { readBaskets } from './readBaskets.ts'

/** Counts, and writes the record where something changed.   Fails: `RecordsAtHeadOffice` (thrown). */
export async function countCompanions(
  pool: Pool,
  tenantId: string,
  storeId: string,
): Promise<{ saleCount: number; goodsCount: number }> {
  const baskets = await readBaskets(pool, tenantId, storeId)
  const goods = companionsIn(baskets)
  await withTenant(pool, tenantId, async (client) => {
    const record = { kind: 'companions' as const, id: storeId }
    const held = await lockRecord(client, tenantId, record)
    if (isDeepStrictEqual(held?.body.goods ?? [], goods)) return
    await writeRecords(client, tenantId, [{ ...record, body: { goods } }])
  })
  return { saleCount: baskets.length, goodsCount: goods.length }
}
