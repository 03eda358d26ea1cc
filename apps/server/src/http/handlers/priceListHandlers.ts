/** Handlers of the back office for price lists. None is ever deleted: sales name them, so one is ended. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { priceListFault } from '../../offer/priceListFault.ts'
import { readLowestPrice } from '../../offer/readLowestPrice.ts'
import { lockRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type PriceListHandlers = Pick<
  Handlers,
  'listPriceLists' | 'addPriceList' | 'savePriceList' | 'readLowestPrice'
>

const kind = 'price_list'

export function makePriceListHandlers(ports: { pool: Pool; newId: () => string }): PriceListHandlers {
  const { pool, newId } = ports
  return {
    async listPriceLists({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
      const priceLists = records.map(({ id, version, body }) => ({
        ...{ priceListId: id, version, priceList: body },
      }))
      return ok({ priceLists })
    },

    async readLowestPrice({ caller: { tenantId }, params, query }) {
      const found = await withTenant(pool, tenantId, (client) =>
        readLowestPrice(client, tenantId, { ...params, ...query }),
      )
      return found === undefined ? problem('not_found', 'no such store') : ok(found)
    },

    async addPriceList({ caller: { tenantId }, body }) {
      const priceListId = newId()
      const fault = priceListFault(priceListId, body)
      if (fault !== undefined) return problem('invalid_request', fault)
      await withTenant(pool, tenantId, (client) =>
        writeRecords(client, tenantId, [{ kind, id: priceListId, body }]),
      )
      return ok({ priceListId })
    },

    async savePriceList({ caller: { tenantId }, params: { priceListId }, body: { version, priceList } }) {
      const fault = priceListFault(priceListId, priceList)
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id: priceListId })
        if (held === undefined) return problem('not_found', 'no such price list')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        await writeRecords(client, tenantId, [{ kind, id: priceListId, body: priceList }])
        return ok({})
      })
    },
  }
}
