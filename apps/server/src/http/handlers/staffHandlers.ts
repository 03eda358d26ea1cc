/** Handlers of the back office for staff: who they are, what they may, and the PINs and badges that tills check. */
import type { StaffRecord } from '@kassa/contract'
import { makeBadgeCode } from '../../access/badge.ts'
import { makePinVerifier, type PinVerifier } from '../../access/pin.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type StaffHandlers = Pick<Handlers, 'listStaff' | 'addStaff' | 'saveStaff' | 'makeBadge' | 'takeBadge'>

export function makeStaffHandlers({ pool, newId }: { pool: Pool; newId: () => string }): StaffHandlers {
  return {
    async listStaff({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, 'staff'))
      const staff = records.map(({ id, version, body: { pin, badge, ...member } }) => ({
        ...{ staffId: id, version, member, hasPin: pin !== undefined, hasBadge: badge !== undefined },
      }))
      return ok({ staff })
    },

    async addStaff({ caller, body: { pin, ...member } }) {
      const staffId = newId()
      const verifier = pin === undefined ? undefined : await makePinVerifier(pin)
      const body = withPin(member, verifier)
      await withTenant(pool, caller.tenantId, (client) =>
        writeRecords(client, caller.tenantId, [{ kind: 'staff', id: staffId, body }]),
      )
      return ok({ staffId })
    },

    async saveStaff({ caller: { tenantId }, params: { staffId }, body: { version, pin, ...member } }) {
      // Takes long on purpose: not while a transaction is open.
      const given = pin === undefined ? undefined : await makePinVerifier(pin)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'staff', id: staffId })
        if (held === undefined) return problem('not_found', 'no such member of staff')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        const { badge } = held.body
        const body = { ...withPin(member, given ?? held.body.pin), ...(badge && { badge }) }
        await writeRecords(client, tenantId, [{ kind: 'staff', id: staffId, body }])
        return ok({})
      })
    },

    async makeBadge({ caller: { tenantId }, params: { staffId } }) {
      const { code, badge } = await makeBadgeCode()
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'staff', id: staffId })
        if (held === undefined) return problem('not_found', 'no such member of staff')
        await writeRecords(client, tenantId, [{ kind: 'staff', id: staffId, body: { ...held.body, badge } }])
        return ok({ code })
      })
    },

    async takeBadge({ caller: { tenantId }, params: { staffId } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind: 'staff', id: staffId })
        if (held === undefined) return problem('not_found', 'no such member of staff')
        const { badge, ...body } = held.body
        if (badge !== undefined) await writeRecords(client, tenantId, [{ kind: 'staff', id: staffId, body }])
        return ok({})
      })
    },
  }
}

function withPin(member: Omit<StaffRecord, 'pin' | 'badge'>, pin: PinVerifier | undefined): StaffRecord {
  return { ...member, ...(pin === undefined ? {} : { pin }) }
}
