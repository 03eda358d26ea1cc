/** What a store server keeps of its head office, in the database. */
import type { Client, Pool } from '../database/pool.ts'

export type Upstream = {
  tenantId: string
  /** Without a slash at the end. */
  url: string
  storeId: string
  deviceId: string
  incarnation: number
}

/** How far the records of head office are read. */
export type UpstreamCursor = {
  /** Undefined before the first reading. */
  epoch: string | undefined
  after: number
  /** While all records are read anew: the place in the own feed at which that began. */
  reloadAfter: number | undefined
}

/** Returns the head office of the only business here; undefined where this is no store server.
 *  Requires: the owner of the database, before a tenant is known. */
export async function readUpstream(pool: Pool, tenantId: string): Promise<Upstream | undefined> {
  const { rows } = await pool.query<Upstream>(
    `select tenant_id as "tenantId", url, store_id as "storeId", device_id as "deviceId", incarnation
       from upstream where tenant_id = $1`,
    [tenantId],
  )
  return rows[0]
}

/** Makes this the store server of that head office. One that enrolled anew reads all records again. */
export async function keepUpstream(client: Client, upstream: Upstream): Promise<void> {
  const { tenantId, url, storeId, deviceId, incarnation } = upstream
  await client.query(
    `insert into upstream (tenant_id, url, store_id, device_id, incarnation) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id) do update set url = excluded.url, store_id = excluded.store_id, device_id = excluded.device_id,
       incarnation = excluded.incarnation, feed_epoch = null, feed_after = 0, reload_after = null`,
    [tenantId, url, storeId, deviceId, incarnation],
  )
}

/** Head office is reached elsewhere from now on. */
export async function moveUpstream(client: Client, { tenantId, url }: Upstream): Promise<void> {
  await client.query('update upstream set url = $2 where tenant_id = $1', [tenantId, url])
}

/** Returns the cursor; nobody else moves it until the transaction ends. */
export async function lockCursor(client: Client, tenantId: string): Promise<UpstreamCursor> {
  const { rows } = await client.query<{ epoch: string | null; after: number; reloadAfter: number | null }>(
    `select feed_epoch as epoch, feed_after as after, reload_after as "reloadAfter"
       from upstream where tenant_id = $1 for update`,
    [tenantId],
  )
  const [{ epoch, after, reloadAfter } = { epoch: null, after: 0, reloadAfter: null }] = rows
  return { epoch: epoch ?? undefined, after, reloadAfter: reloadAfter ?? undefined }
}

export async function keepCursor(client: Client, tenantId: string, cursor: UpstreamCursor): Promise<void> {
  const { epoch, after, reloadAfter } = cursor
  await client.query(
    'update upstream set feed_epoch = $2, feed_after = $3, reload_after = $4 where tenant_id = $1',
    [tenantId, epoch ?? null, after, reloadAfter ?? null],
  )
}
