/** Handler of the back office for who sells, as receipts and invoices state it. */
import { isDeepStrictEqual } from 'node:util'
import type { StoreRecord, StoreSeller } from '@kassa/contract'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

export function makeSellerHandlers({ pool }: { pool: Pool }): Pick<Handlers, 'saveStoreSeller'> {
  return {
    async saveStoreSeller({ caller: { tenantId }, params: { storeId }, body: { before, seller } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'store', id: storeId })
        if (held === undefined) return problem('not_found', 'no such store')
        const { now, rest } = splitSeller(held.body)
        if (!isDeepStrictEqual(now, before)) return problem('changed_meanwhile')
        await writeRecords(client, tenantId, [{ kind: 'store', id: storeId, body: { ...rest, ...seller } }])
        return ok({})
      })
    },
  }
}

function splitSeller({ address, companyNumber, taxNumber, ...rest }: StoreRecord) {
  const now: StoreSeller = {
    address,
    ...(companyNumber === undefined ? {} : { companyNumber }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
  }
  return { now, rest }
}
