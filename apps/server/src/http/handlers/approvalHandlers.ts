/** Handlers for approval on another device: answered by the server that the tills of the store talk to, with no head office; and in the
 *  back office. */
import type { JournalIdentity } from '@kassa/journal'
import {
  type Asking,
  answerApproval,
  askApproval,
  endApproval,
  listApprovals,
} from '../../approval/approvalRequests.ts'
import type { Client } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { type Handlers, ok } from '../handler.ts'
import { makeOfficeApprovalHandlers, type OfficeApprovalPorts } from './officeApprovalHandlers.ts'

type ApprovalHandlers = Pick<Handlers, 'askApproval' | 'endApproval' | 'listApprovals' | 'answerApproval'> &
  ReturnType<typeof makeOfficeApprovalHandlers>

export function makeApprovalHandlers(ports: OfficeApprovalPorts): ApprovalHandlers {
  const { pool, live, nowMs } = ports
  const asIn = <T>(identity: JournalIdentity, work: (client: Client, asking: Asking) => Promise<T>) => {
    const { tenant: tenantId, store: storeId, device: deviceId } = identity
    const asking = { tenantId, storeId, deviceId, now: new Date(nowMs()) }
    return withTenant(pool, tenantId, (client) => work(client, asking))
  }
  const tell = ({ tenant, store: storeId }: JournalIdentity) =>
    live.publish(tenant, [{ type: 'approvals', storeId }])
  return {
    ...makeOfficeApprovalHandlers(ports),
    async askApproval({ caller: { identity }, params: { requestId }, body: question }) {
      const { standing, isNew } = await asIn(identity, (client, asking) =>
        askApproval(client, asking, { requestId, question }),
      )
      if (isNew) tell(identity)
      return ok(standing)
    },

    async endApproval({ caller: { identity }, params: { requestId } }) {
      await asIn(identity, (client, asking) => endApproval(client, asking, requestId))
      tell(identity)
      return ok({})
    },

    async listApprovals({ caller: { identity } }) {
      return ok(await asIn(identity, listApprovals))
    },

    async answerApproval({ caller: { identity }, params: { requestId }, body }) {
      const { standing, isNew } = await asIn(identity, (client, asking) =>
        answerApproval(client, asking, { requestId, ...body }),
      )
      if (isNew) tell(identity)
      return ok(standing)
    },
  }
}
