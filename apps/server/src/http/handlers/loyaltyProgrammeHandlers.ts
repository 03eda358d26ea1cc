/** Handlers of the back office for loyalty programmes. None is ever deleted: sales name them, so one is taken out of use. */
import { programmeOf } from '@kassa/contract'
import { programmeProblem } from '@kassa/kernel'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type ProgrammeHandlers = Pick<
  Handlers,
  'listLoyaltyProgrammes' | 'addLoyaltyProgramme' | 'saveLoyaltyProgramme'
>

const kind = 'loyalty_programme'

export function makeLoyaltyProgrammeHandlers(ports: { pool: Pool; newId: () => string }): ProgrammeHandlers {
  const { pool, newId } = ports
  return {
    async listLoyaltyProgrammes({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
      return ok({
        programmes: records.map(({ id, version, body }) => ({ programmeId: id, version, programme: body })),
      })
    },

    async addLoyaltyProgramme({ caller: { tenantId }, body }) {
      const programmeId = newId()
      const fault = programmeProblem(programmeOf(programmeId, body))
      if (fault !== undefined) return problem('invalid_request', fault)
      await withTenant(pool, tenantId, (client) =>
        writeRecords(client, tenantId, [{ kind, id: programmeId, body }]),
      )
      return ok({ programmeId })
    },

    async saveLoyaltyProgramme({ caller: { tenantId }, params: { programmeId }, body }) {
      const { version, programme } = body
      const fault = programmeProblem(programmeOf(programmeId, programme))
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id: programmeId })
        if (held === undefined) return problem('not_found', 'no such programme')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        await writeRecords(client, tenantId, [{ kind, id: programmeId, body: programme }])
        return ok({})
      })
    },
  }
}
