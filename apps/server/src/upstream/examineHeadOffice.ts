/** How a store server stands with its head office, asked as it asks itself: with its own key, changing nothing. */
import { makeDeviceSession } from '@kassa/client/line'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readHeadOfficeKey } from './headOfficeKey.ts'
import { lockCursor, readUpstream, type Upstream } from './upstreamStatements.ts'
import { readWaitingEntries, type WaitingEntries } from './waitingEntries.ts'

export type HeadOfficeStanding =
  /** `skewMs`: by how much the clock here is ahead of that of head office; undefined where it did not tell the time. */
  | { status: 'answers'; skewMs: number | undefined; hasNewRecords: boolean }
  /** Transient. */
  | { status: 'unreachable' }
  /** Until one of the two is updated. */
  | { status: 'versions_apart'; upgradeNeeded: 'here' | 'head_office' }
  /** Final until somebody there makes a code: its key is not in the data directory. */
  | { status: 'key_missing' }
  /** Final until somebody there makes a code: head office was put back to before it was known, or it was removed. */
  | { status: 'unknown' }
  /** Final: somebody there shut it out. */
  | { status: 'shut_out' }

export type HeadOfficeExamination = { url: string; waiting: WaitingEntries; standing: HeadOfficeStanding }

export type ExaminePorts = { pool: Pool; keyFolder: string; fetch: typeof fetch; nowMs: () => number }

/** A person waits for it. */
const patienceMs = 5_000

/** Returns how the business stands with its head office; undefined where it has none. */
export async function examineHeadOffice(
  ports: ExaminePorts,
  tenantId: string,
): Promise<HeadOfficeExamination | undefined> {
  const upstream = await readUpstream(ports.pool, tenantId)
  if (upstream === undefined) return undefined
  const waiting = await withTenant(ports.pool, tenantId, (client) => readWaitingEntries(client, tenantId))
  return { url: upstream.url, waiting, standing: await ask(ports, upstream) }
}

async function ask(ports: ExaminePorts, upstream: Upstream): Promise<HeadOfficeStanding> {
  const { tenantId, storeId, deviceId: device, incarnation, url } = upstream
  const key = await readHeadOfficeKey(ports.keyFolder)
  if (key?.identity?.device !== device) return { status: 'key_missing' }
  const clock = watchClock(ports)
  const session = makeDeviceSession({
    server: { baseUrl: url, fetch: clock.fetch },
    identity: { tenant: tenantId, store: storeId, device, incarnation },
    privateKey: key.privateKey,
  })
  const { epoch, after } = await withTenant(ports.pool, tenantId, (client) => lockCursor(client, tenantId))
  const query = { limit: 1, ...(epoch === undefined ? {} : { epoch, after }) }
  const outcome = await session.call('readFeed', { query }, { timeoutMs: patienceMs })
  const { upgradeNeeded } = session
  if (upgradeNeeded !== undefined)
    return { status: 'versions_apart', upgradeNeeded: upgradeNeeded === 'here' ? 'here' : 'head_office' }
  if (outcome.status === 'ok') {
    const hasNewRecords = outcome.reply.records.length > 0 || outcome.reply.epoch !== epoch
    return { status: 'answers', skewMs: clock.skewMs(), hasNewRecords }
  }
  const code = outcome.status === 'problem' ? outcome.problem.code : undefined
  if (code === 'forbidden') return { status: 'shut_out' }
  return code === 'unknown_device' || code === 'wrong_credentials'
    ? { status: 'unknown' }
    : { status: 'unreachable' }
}

/** A fetch that also reads the clock of whoever answers, to the second that HTTP tells. */
function watchClock({ fetch, nowMs }: ExaminePorts) {
  let skewMs: number | undefined
  const watching: typeof fetch = async (input, init) => {
    const askedMs = nowMs()
    const response = await fetch(input, init)
    const toldMs = Date.parse(response.headers.get('date') ?? '')
    if (Number.isFinite(toldMs)) skewMs = Math.round((askedMs + nowMs()) / 2 - (toldMs + 500))
    return response
  }
  return { fetch: watching, skewMs: () => skewMs }
}
