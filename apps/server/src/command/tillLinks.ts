/** Links that make a browser the first till of a store, once. */

import { issueEnrolmentCode } from '../access/enrolment.ts'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'

export type WantedTill = { storeId: string; storeName: string; tillName: string }

export type TillLink = { storeName: string; path: string }

/** Returns a link for each of the stores that has no till yet. */
export async function makeTillLinks(
  pool: Pool,
  tenantId: string,
  { tills, nowMs }: { tills: readonly WantedTill[]; nowMs: number },
): Promise<TillLink[]> {
  const equipped = await readStoresWithTill(pool, tenantId)
  const links: TillLink[] = []
  for (const { storeId, storeName, tillName } of tills) {
    if (equipped.has(storeId)) continue
    const issued = await issueEnrolmentCode(pool, { tenantId, storeId, registerName: tillName }, nowMs)
    if (issued.status === 'issued') links.push({ storeName, path: `/register/#code=${issued.code}` })
  }
  return links
}

function readStoresWithTill(pool: Pool, tenantId: string): Promise<Set<string>> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ storeId: string }>(
      `select distinct store_id as "storeId" from device
        where tenant_id = $1 and register_id is not null and revoked_at is null`,
      [tenantId],
    )
    return new Set(rows.map(({ storeId }) => storeId))
  })
}
