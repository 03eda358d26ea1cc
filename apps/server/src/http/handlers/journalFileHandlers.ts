/** Handler of the back office for journals that tills saved to files. */
import type { Pool } from '../../database/pool.ts'
import { importJournal } from '../../journal/importJournal.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem } from '../handler.ts'
import { liveEventsOf } from './liveEvents.ts'

export type JournalFilePorts = {
  pool: Pool
  live: LiveHub
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

export function makeJournalFileHandlers(ports: JournalFilePorts): Pick<Handlers, 'importJournal'> {
  const { pool, live, headOffice } = ports
  return {
    async importJournal({ caller: { tenantId }, body }) {
      // A device of somebody else is as unknown as one of nobody.
      if (body.identity.tenant !== tenantId) return problem('unknown_device')
      const outcome = await importJournal(pool, body)
      if (outcome.status === 'unknown_device') return problem('unknown_device')
      live.publish(tenantId, liveEventsOf(outcome))
      headOffice?.tookIn()
      return ok(outcome.reply)
    },
  }
}
