/** Auditing while the server runs: every so often, what has come in since is checked, one look at a time. */

import type { Logger } from 'pino'
import { auditJournals } from '../audit/auditJournals.ts'
import type { Pool } from '../database/pool.ts'

/** A pause between two looks: selling goes first. */
const pauseMs = 20_000

/** Begins to audit; the function it returns ends it and resolves when a look that is under way is over. */
export function keepAuditing(pool: Pool, log: Logger): () => Promise<void> {
  let isStopped = false
  let look = Promise.resolve()
  let timer: NodeJS.Timeout
  const lookLater = () => {
    timer = setTimeout(() => {
      look = audit(pool, log).finally(() => {
        if (!isStopped) lookLater()
      })
    }, pauseMs)
    timer.unref()
  }
  lookLater()
  return () => {
    isStopped = true
    clearTimeout(timer)
    return look
  }
}

async function audit(pool: Pool, log: Logger): Promise<void> {
  try {
    for (const finding of await auditJournals(pool)) log.error(finding, 'the audit found something')
  } catch (error) {
    // The database is away for a moment; the next look goes on where this one stopped.
    log.warn({ err: error }, 'the audit was interrupted')
  }
}
