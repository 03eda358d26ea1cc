/** Counting what goes with what while the server runs: every night on the wall of each store, and soon after a start where it was never
 *  counted. */
import type { Logger } from 'pino'
import { momentIn } from '../clock/storeClock.ts'
import { countCompanions } from '../companions/countCompanions.ts'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'

/** Selling goes first, also when a server has just started. */
const firstPauseMs = 60_000
const pauseMs = 20 * 60_000
const dayMs = 24 * 60 * 60_000
/** Shops are closed, and no clock is put forward or back. */
const nightHour = 4

type Ports = { pool: Pool; log: Logger; nowMs: () => number }
type StoreRow = { storeId: string; timeZone: string; isCounted: boolean }

/** Begins to look; the function it returns ends it and resolves when a look that is under way is over. */
export function keepCountingCompanions(ports: Ports): () => Promise<void> {
  const countedAtMs = new Map<string, number>()
  let isStopped = false
  let look = Promise.resolve()
  let timer: NodeJS.Timeout
  const lookIn = (ms: number) => {
    timer = setTimeout(() => {
      look = countDue(ports, countedAtMs, () => isStopped).finally(() => {
        if (!isStopped) lookIn(pauseMs)
      })
    }, ms)
    timer.unref()
  }
  lookIn(firstPauseMs)
  return () => {
    isStopped = true
    clearTimeout(timer)
    return look
  }
}

async function countDue(
  { pool, log, nowMs }: Ports,
  countedAtMs: Map<string, number>,
  isStopped: () => boolean,
): Promise<void> {
  try {
    const { rows: tenants } = await pool.query<{ id: string }>('select tenant_id as id from tenant')
    for (const { id: tenantId } of tenants) {
      for (const { storeId, timeZone, isCounted } of await storesOf(pool, tenantId)) {
        if (isStopped()) return
        const atMs = countedAtMs.get(storeId)
        const isFirst = atMs === undefined && !isCounted
        if (!isFirst && !isDue(nowMs(), { atMs, timeZone })) continue
        await countCompanions(pool, tenantId, storeId)
        countedAtMs.set(storeId, nowMs())
      }
    }
  } catch (error) {
    // The database is away for a moment; the next look counts.
    log.warn({ err: error }, 'what goes with what could not be counted')
  }
}

/** Whether it is night at the store, and it was not counted this night. */
export function isDue(nowMs: number, { atMs, timeZone }: { atMs: number | undefined; timeZone: string }) {
  const { offsetMinutes } = momentIn(timeZone, nowMs)
  const hour = new Date(nowMs + offsetMinutes * 60_000).getUTCHours()
  return hour === nightHour && (atMs === undefined || nowMs - atMs > dayMs / 2)
}

/** The stores of a business that suggest something; none where head office counts. */
function storesOf(pool: Pool, tenantId: string): Promise<StoreRow[]> {
  return withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<StoreRow>(
      `select store.id as "storeId", store.body ->> 'timeZone' as "timeZone", found.id is not null as "isCounted"
         from record as store
         left join record as found
           on found.tenant_id = $1 and found.kind = 'companions' and found.id = store.id
        where store.tenant_id = $1 and store.kind = 'store' and store.body is not null
          and not (store.body ? 'isWithoutSuggestions')
          and not exists (select from upstream where upstream.tenant_id = $1)`,
      [tenantId],
    )
    return rows
  })
}
