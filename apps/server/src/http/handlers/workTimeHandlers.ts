/** Handlers of the back office for working time and for exercises of training mode. */
import type { Json } from '@kassa/journal'
import { accountId, accountNames } from '../../access/accountId.ts'
import { momentIn } from '../../clock/storeClock.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { ServerJournals } from '../../journal/serverJournal.ts'
import { readRecord } from '../../records/readRecord.ts'
import { listExercises } from '../../staff/listExercises.ts'
import { readWorkTime } from '../../staff/readWorkTime.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type WorkTimeHandlers = Pick<Handlers, 'readWorkTime' | 'correctWorkTime' | 'listExercises'>

type WorkTimePorts = {
  pool: Pool
  journals: ServerJournals
  nowMs: () => number
  /** Where this is a store server: there it is corrected. */
  headOffice?: { url: string }
}

const dayMs = 86_400_000
const mostDays = 62

export function makeWorkTimeHandlers({ pool, journals, nowMs, headOffice }: WorkTimePorts): WorkTimeHandlers {
  return {
    async readWorkTime({ caller: { tenantId }, query: { from, until } }) {
      const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs
      if (!(days >= 0 && days < mostDays)) return problem('invalid_request', 'from a day to a later one')
      const accounts = await accountNames(pool, tenantId)
      const people = await withTenant(pool, tenantId, (client) =>
        readWorkTime(client, tenantId, { from, until, nowMs: nowMs(), accounts }),
      )
      return ok({ people })
    },

    async correctWorkTime({ caller: { tenantId, email }, body: { staffId, storeId, reason, change } }) {
      if (headOffice !== undefined) return problem('at_head_office', headOffice.url)
      const [store, member] = await withTenant(pool, tenantId, async (client) => [
        await readRecord(client, tenantId, { kind: 'store', id: storeId }),
        await readRecord(client, tenantId, { kind: 'staff', id: staffId }),
      ])
      if (store === undefined || member === undefined)
        return problem('not_found', 'no such store or member of staff')
      const day = Date.parse(change.at)
      if (Number.isNaN(day) || day > nowMs()) return problem('invalid_request', 'no moment that was')
      const body = { staffId, correctedBy: accountId(tenantId, email), reason, change }
      const fact = { kind: 'time_corrected', body: body as Json }
      await journals.append({ tenantId, storeId }, fact, momentIn(store.timeZone, nowMs()))
      return ok({})
    },

    async listExercises({ caller: { tenantId } }) {
      const exercises = await withTenant(pool, tenantId, (client) => listExercises(client, tenantId, nowMs()))
      return ok({ exercises })
    },
  }
}
