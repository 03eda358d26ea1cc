/** Handlers of the back office for what is asked before something is sold. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { saleRulesFault } from '../../item/saleRulesFault.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type SaleRulesHandlers = Pick<Handlers, 'saveSaleRules' | 'saveCategoryAge'>

export function makeSaleRulesHandlers({ pool }: { pool: Pool }): SaleRulesHandlers {
  return {
    async saveSaleRules({ caller: { tenantId }, params: { itemId }, body: { version, saleRules } }) {
      const fault = saleRulesFault(itemId, saleRules)
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'item', id: itemId })
        if (held === undefined) return problem('not_found', 'no such item')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        const { saleRules: _, ...item } = held.body
        const body = Object.keys(saleRules).length === 0 ? item : { ...item, saleRules }
        await writeRecords(client, tenantId, [{ kind: 'item', id: itemId, body }])
        return ok({})
      })
    },

    async saveCategoryAge({ caller: { tenantId }, params: { categoryId }, body: { minimumAge } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'category', id: categoryId })
        if (held === undefined) return problem('not_found', 'no such category')
        const { minimumAge: _, ...category } = held.body
        const body = minimumAge === undefined ? category : { ...category, minimumAge }
        await writeRecords(client, tenantId, [{ kind: 'category', id: categoryId, body }])
        return ok({})
      })
    },
  }
}
