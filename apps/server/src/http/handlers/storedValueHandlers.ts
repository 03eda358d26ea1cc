/** Handlers for gift cards, store credit and house accounts: what tills ask before they take one, what the back office sees and blocks, and what a
 *  store takes at all. A store server passes its tills' questions on: head office knows what all stores sold. */
import { isDeepStrictEqual } from 'node:util'
import type { RouteTypes } from '@kassa/contract'
import type { Client, Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { endHolds, holdValue } from '../../storedValue/holdValue.ts'
import { listAccounts } from '../../storedValue/listAccounts.ts'
import { readAccountPage } from '../../storedValue/readAccountPage.ts'
import { tendersFault } from '../../storedValue/tendersFault.ts'
import { blockIdOf, findValueKind, readValueAccount } from '../../storedValue/valueAccount.ts'
import type { AccountKey } from '../../storedValue/valueEntries.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type DeviceHandlers = Pick<Handlers, 'readStoredValue' | 'holdStoredValue' | 'releaseStoredValue'>
type OfficeHandlers = Pick<
  Handlers,
  'listStoredValue' | 'readStoredValueAccount' | 'blockStoredValue' | 'saveTenders'
>

export type StoredValuePorts = { pool: Pool; nowMs: () => number; headOffice?: HeadOfficeLine }

export function makeStoredValueHandlers(ports: StoredValuePorts): DeviceHandlers & OfficeHandlers {
  return { ...deviceHandlers(ports), ...officeHandlers(ports) }
}

function deviceHandlers({ pool, nowMs, headOffice }: StoredValuePorts): DeviceHandlers {
  const away = () => problem('head_office_unreachable')
  return {
    async readStoredValue({ caller, body }) {
      if (headOffice !== undefined) {
        const reply = await headOffice.readStoredValue(body)
        return reply === undefined ? away() : ok(reply)
      }
      const { tenant } = caller.identity
      return ok(
        await withTenant(pool, tenant, (client) => readBalance(client, tenant, { ...body, nowMs: nowMs() })),
      )
    },

    async holdStoredValue({ caller, params: { holdId }, body }) {
      if (headOffice !== undefined) {
        const reply = await headOffice.holdStoredValue(holdId, body)
        return reply === undefined ? away() : ok(reply)
      }
      const { tenant } = caller.identity
      const wish = { ...body, holdId }
      return ok(
        await withTenant(pool, tenant, (client) => holdValue(client, tenant, { wish, nowMs: nowMs() })),
      )
    },

    async releaseStoredValue({ caller, params: { holdId } }) {
      if (headOffice !== undefined) {
        return (await headOffice.releaseStoredValue(holdId)) === undefined ? away() : ok({})
      }
      const { tenant } = caller.identity
      await withTenant(pool, tenant, (client) => endHolds(client, tenant, [holdId]))
      return ok({})
    },
  }
}

function officeHandlers({ pool, nowMs }: StoredValuePorts): OfficeHandlers {
  return {
    async listStoredValue({ caller: { tenantId }, query }) {
      return ok(await withTenant(pool, tenantId, (client) => listAccounts(client, tenantId, query)))
    },

    async readStoredValueAccount({ caller: { tenantId }, params, query }) {
      const key = { ...params, ...query } as AccountKey
      const page = await withTenant(pool, tenantId, (client) =>
        readAccountPage(client, tenantId, { key, nowMs: nowMs() }),
      )
      return page === undefined ? problem('not_found', 'nothing ever moved on such an account') : ok(page)
    },

    async blockStoredValue({ caller: { tenantId }, params, body: { isBlocked, reason } }) {
      const block = { ...params, ...(reason === undefined ? {} : { reason }) }
      return withTenant(pool, tenantId, async (client) => {
        const id = blockIdOf(params)
        await lockRecord(client, tenantId, { kind: 'value_block', id })
        await writeRecords(client, tenantId, [{ kind: 'value_block', id, body: isBlocked ? block : null }])
        return ok({})
      })
    },

    async saveTenders({ caller: { tenantId }, params: { storeId }, body: { before, tenders } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'store', id: storeId })
        if (held === undefined) return problem('not_found', 'no such store')
        if (!isDeepStrictEqual(held.body.tenders, before)) return problem('changed_meanwhile')
        const fault = tendersFault(held.body, tenders, new Date(nowMs()))
        if (fault !== undefined) return problem('invalid_request', fault)
        await writeRecords(client, tenantId, [
          { kind: 'store', id: storeId, body: { ...held.body, tenders } },
        ])
        return ok({})
      })
    },
  }
}

async function readBalance(
  client: Client,
  tenantId: string,
  { nowMs, kind: asked, ...wanted }: RouteTypes['readStoredValue']['body'] & { nowMs: number },
): Promise<RouteTypes['readStoredValue']['reply']> {
  const kind = asked ?? (await findValueKind(client, tenantId, wanted))
  if (kind === undefined) return { status: 'account_unknown' }
  const account = await readValueAccount(client, tenantId, { key: { kind, ...wanted }, nowMs })
  const { balanceMinor, availableMinor, isBlocked, lots, isKnown, creditLimitMinor } = account
  if (!isKnown && creditLimitMinor === 0) return { status: 'account_unknown' }
  const expiresOn = lots[0]?.expiresAt?.slice(0, 10)
  return {
    ...{ status: 'found', kind, ...wanted, balanceMinor, isBlocked },
    ...{ availableMinor: isBlocked ? 0 : availableMinor, asOf: new Date(nowMs).toISOString() },
    ...(expiresOn === undefined ? {} : { expiresOn }),
  }
}
