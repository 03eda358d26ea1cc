/** The store servers that a head office knows. */
import type { Client } from '../database/pool.ts'

export type KnownStoreServer = { name: string; lastHeardAt: string | null }

/** Returns those that are not shut out, by name, with when each last vouched for its tills. */
export async function readStoreServers(client: Client, tenantId: string): Promise<KnownStoreServer[]> {
  const { rows } = await client.query<{ name: string; lastHeardAt: Date | null }>(
    `select device.store_server_name as name, head.received_at as "lastHeardAt"
       from device join journal_head as head using (tenant_id, device_id, incarnation)
      where device.tenant_id = $1 and device.store_server_name is not null and device.revoked_at is null
      order by device.store_server_name, device.device_id`,
    [tenantId],
  )
  return rows.map(({ name, lastHeardAt }) => ({ name, lastHeardAt: lastHeardAt?.toISOString() ?? null }))
}
