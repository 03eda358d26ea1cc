/** Handlers of the back office for recalled goods. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { readRecallSales } from '../../recall/readRecallSales.ts'
import { lockRecord, readRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type RecallHandlers = Pick<Handlers, 'listRecalls' | 'saveRecall' | 'endRecall' | 'readRecallSales'>

const kind = 'recall'

export function makeRecallHandlers({ pool }: { pool: Pool }): RecallHandlers {
  return {
    async listRecalls({ caller: { tenantId } }) {
      return withTenant(pool, tenantId, async (client) => {
        const recalls = []
        for (const { id, version, body } of await readRecords(client, tenantId, kind)) {
          const item = await readRecord(client, tenantId, { kind: 'item', id: body.itemId })
          recalls.push({ recallId: id, version, recall: body, itemName: item?.name ?? '' })
        }
        return ok({ recalls })
      })
    },

    async saveRecall({ caller: { tenantId }, params: { recallId: id }, body: { version, recall } }) {
      const { pieces } = recall
      if (pieces.type === 'expiry' && pieces.from > pieces.to)
        return problem('invalid_request', 'the span ends before it begins')
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id })
        if (version !== (held?.version ?? 0)) return problem('changed_meanwhile')
        const item = await readRecord(client, tenantId, { kind: 'item', id: recall.itemId })
        if (item === undefined) return problem('not_found', 'no such item')
        await writeRecords(client, tenantId, [{ kind, id, body: recall }])
        return ok({})
      })
    },

    async endRecall({ caller: { tenantId }, params: { recallId: id } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id })
        if (held === undefined) return problem('not_found', 'no such recall')
        await writeRecords(client, tenantId, [{ kind, id, body: null }])
        return ok({})
      })
    },

    async readRecallSales({ caller: { tenantId }, params: { recallId: id } }) {
      return withTenant(pool, tenantId, async (client) => {
        const recall = await readRecord(client, tenantId, { kind, id })
        if (recall === undefined) return problem('not_found', 'no such recall')
        return ok(await readRecallSales(client, tenantId, recall))
      })
    },
  }
}
