/** Handlers for the tiles that registers show first. A register arranges its own; a store server passes that on to its head office. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord, readRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tenantOf } from '../handler.ts'

type FavouritesHandlers = Pick<Handlers, 'listFavourites' | 'saveFavourites'>

const kind = 'favourites'

export function makeFavouritesHandlers(ports: {
  pool: Pool
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}): FavouritesHandlers {
  const { pool, headOffice } = ports
  return {
    async listFavourites({ caller: { tenantId } }) {
      return withTenant(pool, tenantId, async (client) => {
        const registers = await readRecords(client, tenantId, 'register')
        const held = new Map((await readRecords(client, tenantId, kind)).map((record) => [record.id, record]))
        return ok({
          registers: registers.map(({ id: registerId, body: { storeId, name } }) => {
            const { version = 0, body: favourites = { itemIds: [] } } = held.get(registerId) ?? {}
            return { registerId, storeId, name, version, favourites }
          }),
        })
      })
    },

    async saveFavourites({ caller, params, body }) {
      if (headOffice !== undefined && caller.type === 'device')
        return headOffice.saveFavourites({ params, body })
      const tenantId = tenantOf(caller)
      const { registerId: id } = params
      return withTenant(pool, tenantId, async (client) => {
        const register = await readRecord(client, tenantId, { kind: 'register', id })
        const isThere = caller.type === 'person' || register?.storeId === caller.device.identity.store
        if (register === undefined || !isThere) return problem('not_found', 'no such register')
        const held = await lockRecord(client, tenantId, { kind, id })
        const { version = held?.version ?? 0, favourites } = body
        if (version !== (held?.version ?? 0)) return problem('changed_meanwhile')
        await writeRecords(client, tenantId, [{ kind, id, body: favourites }])
        return ok({})
      })
    },
  }
}
