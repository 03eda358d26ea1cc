/** Handlers of the back office for what goes with what. */
import { countCompanions } from '../../companions/countCompanions.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { readRecord } from '../../records/readRecord.ts'
import { type Handlers, ok, problem } from '../handler.ts'

export function makeCompanionHandlers({ pool }: { pool: Pool }): Pick<Handlers, 'countCompanions'> {
  return {
    async countCompanions({ caller: { tenantId }, params: { storeId } }) {
      const store = await withTenant(pool, tenantId, (client) =>
        readRecord(client, tenantId, { kind: 'store', id: storeId }),
      )
      if (store === undefined) return problem('not_found', 'no such store')
      return ok(await countCompanions(pool, tenantId, storeId))
    },
  }
}
