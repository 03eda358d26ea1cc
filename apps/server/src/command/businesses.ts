/** The businesses of a database, for commands that work on one or on all. */

import type { Pool } from '../database/pool.ts'

export type Business = { tenantId: string; name: string }

/** Returns all businesses, by name. */
export async function readBusinesses(pool: Pool): Promise<Business[]> {
  const { rows } = await pool.query<Business>(
    'select tenant_id as "tenantId", name from tenant order by name, tenant_id',
  )
  return rows
}

/** Returns the one that is meant: by name or id, or the only one there is; undefined where that is not clear. */
export function chooseBusiness(all: readonly Business[], wanted: string | undefined): Business | undefined {
  if (wanted === undefined) return all.length === 1 ? all[0] : undefined
  return all.find(({ tenantId, name }) => tenantId === wanted || name === wanted)
}
