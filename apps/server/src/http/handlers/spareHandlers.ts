/** Handler for keys under which a till goes on if it loses its journal. */
import { registerSpare } from '../../access/spareIncarnation.ts'
import type { Pool } from '../../database/pool.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem } from '../handler.ts'

export type SparePorts = {
  pool: Pool
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

export function makeSpareHandlers({ pool, headOffice }: SparePorts): Pick<Handlers, 'registerSpare'> {
  return {
    async registerSpare({ body, caller }) {
      const outcome = await registerSpare(pool, caller, body)
      if (outcome.status === 'proof_invalid')
        return problem('wrong_credentials', 'the proof does not fit the key')
      if (outcome.status === 'refused') return problem('forbidden', 'this device has no more lives')
      headOffice?.tookIn()
      return ok({ identity: outcome.identity })
    },
  }
}
