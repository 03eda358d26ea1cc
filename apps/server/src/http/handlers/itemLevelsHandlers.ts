/** Handler for the stock of one item, for whoever asks at a till. A store server asks its head office about the other stores. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { stockLevelsOf } from '../../office/stockLevelsOf.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok } from '../handler.ts'

export function makeItemLevelsHandlers(ports: {
  pool: Pool
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}): Pick<Handlers, 'readItemLevels'> {
  const { pool, headOffice } = ports
  return {
    async readItemLevels({ caller, query: { itemId } }) {
      const { tenant } = caller.identity
      const [held, above = []] = await Promise.all([
        withTenant(pool, tenant, (client) => stockLevelsOf(client, tenant, [itemId])),
        headOffice?.readItemLevels(itemId),
      ])
      const here = held.get(itemId) ?? []
      if (headOffice === undefined) return ok({ levels: here })
      // Of its own store a store server knows most, of the others nothing.
      const isOwn = ({ storeId }: { storeId: string }) => storeId === headOffice.storeId
      return ok({ levels: [...here.filter(isOwn), ...above.filter((level) => !isOwn(level))] })
    },
  }
}
