/** Handlers of the back office for staff: who they are, what they may, and the PINs that tills check. */
import type { StaffRecord } from '@kassa/contract'
import { makePinVerifier, type PinVerifier } from '../../access/pin.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { readRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type StaffHandlers = Pick<Handlers, 'listStaff' | 'addStaff' | 'saveStaff'>

export function makeStaffHandlers({ pool, newId }: { pool: Pool; newId: () => string }): StaffHandlers {
  const write = (tenantId: string, id: string, body: StaffRecord) =>
    withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, [{ kind: 'staff', id, body }]))

  return {
    async listStaff({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, 'staff'))
      const staff = records.map(({ id, body: { pin, ...member } }) => ({
        ...{ staffId: id, member, hasPin: pin !== undefined },
      }))
      return ok({ staff })
    },

    async addStaff({ caller, body: { pin, ...member } }) {
      const staffId = newId()
      const verifier = pin === undefined ? undefined : await makePinVerifier(pin)
      await write(caller.tenantId, staffId, withPin(member, verifier))
      return ok({ staffId })
    },

    async saveStaff({ caller: { tenantId }, params: { staffId }, body: { pin, ...member } }) {
      // Takes long on purpose: not while a transaction is open.
      const given = pin === undefined ? undefined : await makePinVerifier(pin)
      const held = await withTenant(pool, tenantId, (client) =>
        readRecord(client, tenantId, { kind: 'staff', id: staffId }),
      )
      if (held === undefined) return problem('not_found', 'no such member of staff')
      await write(tenantId, staffId, withPin(member, given ?? held.pin))
      return ok({})
    },
  }
}

function withPin(member: Omit<StaffRecord, 'pin'>, pin: PinVerifier | undefined): StaffRecord {
  return { ...member, ...(pin === undefined ? {} : { pin }) }
}
