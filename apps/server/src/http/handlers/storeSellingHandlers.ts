/** Handlers of the back office for how a store sells, and who sells there. */
import { isDeepStrictEqual } from 'node:util'
import { splitStore } from '@kassa/contract'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { storeSellingFault } from '../../store/storeSellingFault.ts'
import { type Handlers, ok, problem } from '../handler.ts'
import { makeSellerHandlers } from './sellerHandlers.ts'

export function makeStoreSellingHandlers(ports: {
  pool: Pool
}): Pick<Handlers, 'saveStoreSelling' | 'saveStoreSeller'> {
  const { pool } = ports
  return {
    ...makeSellerHandlers(ports),
    async saveStoreSelling({ caller: { tenantId }, params: { storeId }, body: { before, selling } }) {
      const fault = storeSellingFault(selling)
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'store', id: storeId })
        if (held === undefined) return problem('not_found', 'no such store')
        const { rest, ...now } = splitStore(held.body)
        if (!isDeepStrictEqual(now.selling, before)) return problem('changed_meanwhile')
        await writeRecords(client, tenantId, [{ kind: 'store', id: storeId, body: { ...rest, ...selling } }])
        return ok({})
      })
    },
  }
}
