/** Handlers of the back office for promotions. Nothing is ever deleted: receipts name promotions for years, so one is ended. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { promotionFault } from '../../offer/promotionFault.ts'
import { lockRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type PromotionHandlers = Pick<Handlers, 'listPromotions' | 'addPromotion' | 'savePromotion'>

const kind = 'promotion'

export function makePromotionHandlers(ports: { pool: Pool; newId: () => string }): PromotionHandlers {
  const { pool, newId } = ports
  return {
    async listPromotions({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
      const promotions = records.map(({ id, version, body }) => ({
        ...{ promotionId: id, version, promotion: body },
      }))
      return ok({ promotions })
    },

    async addPromotion({ caller: { tenantId }, body }) {
      const promotionId = newId()
      const fault = promotionFault(promotionId, body)
      if (fault !== undefined) return problem('invalid_request', fault)
      await withTenant(pool, tenantId, (client) =>
        writeRecords(client, tenantId, [{ kind, id: promotionId, body }]),
      )
      return ok({ promotionId })
    },

    async savePromotion({ caller: { tenantId }, params: { promotionId }, body: { version, promotion } }) {
      const fault = promotionFault(promotionId, promotion)
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id: promotionId })
        if (held === undefined) return problem('not_found', 'no such promotion')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        await writeRecords(client, tenantId, [{ kind, id: promotionId, body: promotion }])
        return ok({})
      })
    },
  }
}
