/** Reading the feed of head office to its end, page by page. */
import type { DeviceSession } from '@kassa/client/line'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { takePage } from './takeRecords.ts'
import { lockCursor } from './upstreamStatements.ts'

const pageLength = 2_000

export type FollowOutcome = 'complete' | 'unreachable'

/** Reads on where the last reading stopped.   Fails: throws where the database does; the next reading goes on from the last page. */
export async function followRecords(
  { pool, session }: { pool: Pool; session: Pick<DeviceSession, 'call'> },
  tenantId: string,
): Promise<FollowOutcome> {
  for (;;) {
    const cursor = await withTenant(pool, tenantId, (client) => lockCursor(client, tenantId))
    const { epoch, after } = cursor
    const query = { limit: pageLength, ...(epoch === undefined ? {} : { epoch, after }) }
    const outcome = await session.call('readFeed', { query })
    if (outcome.status !== 'ok') return 'unreachable'
    const page = outcome.reply
    const hasNews = page.records.length > 0 || page.epoch !== epoch || cursor.reloadAfter !== undefined
    if (hasNews) await withTenant(pool, tenantId, (client) => takePage(client, tenantId, { cursor, page }))
    if (page.isComplete) return 'complete'
  }
}
