/** What a store server holds and head office is not known to hold. */
import type { Client } from '../database/pool.ts'

export type WaitingEntries = {
  entryCount: number
  journalCount: number
  /** When the one that waits longest came in; null where none waits. */
  since: Date | null
}

/** Returns what waits for the line, over all journals of the store. */
export async function readWaitingEntries(client: Client, tenantId: string): Promise<WaitingEntries> {
  const { rows } = await client.query<WaitingEntries>(
    `select count(*)::integer as "journalCount", coalesce(sum(head.seq - held.seq), 0)::bigint as "entryCount",
            min(first.received_at) as since
       from journal_head as head
       join device using (tenant_id, device_id, incarnation)
       left join relay_head using (tenant_id, device_id, incarnation)
       join upstream on upstream.tenant_id = head.tenant_id and upstream.store_id = device.store_id
       cross join lateral (select coalesce(relay_head.seq, 0) as seq) as held
       left join journal as first
         on first.tenant_id = head.tenant_id and first.device_id = head.device_id
        and first.incarnation = head.incarnation and first.seq = held.seq + 1
      where head.tenant_id = $1 and head.seq > held.seq`,
    [tenantId],
  )
  return rows[0] ?? { entryCount: 0, journalCount: 0, since: null }
}
