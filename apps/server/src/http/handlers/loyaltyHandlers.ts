/** Handlers for points: what tills ask and set aside, what the back office sees and corrects. A store server passes its tills' questions on:
 *  head office knows what all stores sold. */
import type { RouteTypes } from '@kassa/contract'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { ServerJournals } from '../../journal/serverJournal.ts'
import { correctPoints } from '../../loyalty/correctPoints.ts'
import { holdPoints } from '../../loyalty/holdPoints.ts'
import { readPointsAccount, standingOf } from '../../loyalty/pointsAccount.ts'
import { historyPage } from '../../loyalty/pointsHistory.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type LoyaltyHandlers = Pick<Handlers, 'readPoints' | 'holdPoints' | 'readPointsHistory' | 'correctPoints'>

export type LoyaltyPorts = {
  pool: Pool
  journals: ServerJournals
  nowMs: () => number
  headOffice?: HeadOfficeLine
}

export function makeLoyaltyHandlers({ pool, journals, nowMs, headOffice }: LoyaltyPorts): LoyaltyHandlers {
  const accountOf = (tenantId: string, of: { customerId: string; currency: string }) =>
    withTenant(pool, tenantId, (client) => readPointsAccount(client, tenantId, { ...of, nowMs: nowMs() }))
  return {
    async readPoints({ caller, params, query }) {
      if (headOffice !== undefined) {
        const reply = await headOffice.readPoints({ params, query })
        return reply === undefined ? problem('head_office_unreachable') : ok(reply)
      }
      const now = await accountOf(caller.identity.tenant, { ...params, ...query })
      const reply: RouteTypes['readPoints']['reply'] =
        now === undefined ? { status: 'no_programme' } : { status: 'found', ...standingOf(now, nowMs()) }
      return ok(reply)
    },

    async holdPoints({ caller, params, body }) {
      if (headOffice !== undefined) {
        const reply = await headOffice.holdPoints({ params, body })
        return reply === undefined ? problem('head_office_unreachable') : ok(reply)
      }
      const { tenant } = caller.identity
      const wish = { ...params, ...body }
      return ok(
        await withTenant(pool, tenant, (client) => holdPoints(client, tenant, { wish, nowMs: nowMs() })),
      )
    },

    async readPointsHistory({ caller: { tenantId }, params: { customerId }, query }) {
      const now = await accountOf(tenantId, { customerId, ...query })
      return ok(now === undefined ? { status: 'no_programme' } : historyPage(now, customerId, nowMs()))
    },

    async correctPoints({ caller: { tenantId }, params, body }) {
      const wish = { ...params, ...body }
      const outcome = await correctPoints({ pool, journals }, tenantId, { wish, nowMs: nowMs() })
      if (outcome === 'no_programme') return problem('not_found', 'no programme is in use for that currency')
      if (outcome === 'nothing') return problem('invalid_request', 'a correction moves at least one point')
      return ok({})
    },
  }
}
