/** Handlers for approval in the back office: whoever is signed in there may say yes to what tills ask. */
import type { Json } from '@kassa/journal'
import { accountId } from '../../access/accountId.ts'
import { answerInOffice, findWaiting, listForOffice } from '../../approval/officeApprovals.ts'
import { momentIn } from '../../clock/storeClock.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { ServerJournals } from '../../journal/serverJournal.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import { type Handlers, ok } from '../handler.ts'

export type OfficeApprovalPorts = { pool: Pool; journals: ServerJournals; live: LiveHub; nowMs: () => number }

export function makeOfficeApprovalHandlers({
  pool,
  journals,
  live,
  nowMs,
}: OfficeApprovalPorts): Pick<Handlers, 'listOfficeApprovals' | 'answerFromOffice'> {
  return {
    async listOfficeApprovals({ caller: { tenantId } }) {
      const requests = await withTenant(pool, tenantId, (client) =>
        listForOffice(client, tenantId, new Date(nowMs())),
      )
      return ok({ requests })
    },

    async answerFromOffice({ caller: { tenantId, email, name }, params: { requestId }, body: { answer } }) {
      const find = { requestId, now: new Date(nowMs()) }
      const waiting = await withTenant(pool, tenantId, (client) => findWaiting(client, tenantId, find))
      if (waiting === undefined) return ok({ status: 'too_late' })
      const { storeId, deviceId, question, timeZone } = waiting
      const operatorId = accountId(tenantId, email)
      const body = { operatorId, requestId, deviceId, permission: question.permission, answer }
      // The fact first, as at a till: no yes counts that no journal has.
      const fact = { kind: 'approval_answered', body: body as Json }
      await journals.append({ tenantId, storeId }, fact, momentIn(timeZone, nowMs()))
      const given = { requestId, answer, accountId: operatorId, name, now: new Date(nowMs()) }
      const isFirst = await withTenant(pool, tenantId, (client) => answerInOffice(client, tenantId, given))
      if (isFirst) live.publish(tenantId, [{ type: 'approvals', storeId }])
      return ok({ status: isFirst ? 'answered' : 'too_late' })
    },
  }
}
