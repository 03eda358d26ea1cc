/** Handlers for orders: the open ones, which the tills of a store share, and what customers ordered, which the back office looks at. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import { exchangeOrders } from '../../order/exchangeOrders.ts'
import { listSpecialOrders } from '../../specialOrder/listSpecialOrders.ts'
import { type Handlers, ok } from '../handler.ts'

export function makeOrderHandlers({
  pool,
  live,
}: {
  pool: Pool
  live: LiveHub
}): Pick<Handlers, 'exchangeOrders' | 'listSpecialOrders'> {
  return {
    async exchangeOrders({ caller, body }) {
      const { tenant: tenantId, store: storeId } = caller.identity
      const { reply, newSeq } = await withTenant(pool, tenantId, (client) =>
        exchangeOrders(client, { tenantId, storeId }, body),
      )
      if (newSeq !== undefined) live.publish(tenantId, [{ type: 'orders', storeId, seq: newSeq }])
      return ok(reply)
    },

    async listSpecialOrders({ caller: { tenantId } }) {
      return ok(await withTenant(pool, tenantId, (client) => listSpecialOrders(client, tenantId)))
    },
  }
}
