/** How far each journal is in a backup: a till lets go of nothing that is in one place only. */
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'

export type BackedUpHead = { tenantId: string; deviceId: string; incarnation: number; seq: number }

/** Returns the ends of a tenant's journals, in the moment that is read. */
export async function readHeads(client: Client, tenantId: string): Promise<BackedUpHead[]> {
  const { rows } = await client.query<BackedUpHead>(
    `select tenant_id as "tenantId", device_id as "deviceId", incarnation, seq from journal_head where tenant_id = $1`,
    [tenantId],
  )
  return rows
}

/** Notes that everything up to these ends is in a file that is there whole. */
export async function markBackedUp(pool: Pool, heads: readonly BackedUpHead[]): Promise<void> {
  for (const tenantId of new Set(heads.map((head) => head.tenantId))) {
    const own = heads.filter((head) => head.tenantId === tenantId)
    await withTenant(pool, tenantId, (client) =>
      client.query(
        `update journal_head set backed_up_seq = greatest(backed_up_seq, made.seq)
           from unnest($2::uuid[], $3::integer[], $4::bigint[]) as made (device_id, incarnation, seq)
          where tenant_id = $1 and journal_head.device_id = made.device_id and journal_head.incarnation = made.incarnation`,
        [
          ...[tenantId, own.map(({ deviceId }) => deviceId)],
          ...[own.map(({ incarnation }) => incarnation), own.map(({ seq }) => seq)],
        ],
      ),
    )
  }
}
