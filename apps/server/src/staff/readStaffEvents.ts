/** What members of staff told, read back from the entries that hold it. */
import { type ParsedFact, parseFact } from '@kassa/contract'
import { type Entry, parseEntry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import type { StaffRow } from '../ingest/staffRows.ts'

export type StaffEvent = { entry: Entry; fact: ParsedFact; staffId: string; staffName: string }

/** More than a business of a thousand people tells in a week. */
const mostEvents = 50_000

/** Returns what was told of those days, oldest first.   Units: YYYY-MM-DD in the store's time, both included. */
export async function readStaffEvents(
  client: Client,
  tenantId: string,
  { kinds, from, until }: { kinds: readonly StaffRow['kind'][]; from: string; until: string },
): Promise<StaffEvent[]> {
  const { rows } = await client.query<{ staffId: string; staffName: string | null; packed: Buffer }>({
    name: 'read_staff_events',
    text: `select event.staff_id as "staffId", staff.body ->> 'name' as "staffName", ${packedText}
        from staff_event as event
        join journal using (tenant_id, device_id, incarnation, seq)
        left join record as staff on staff.tenant_id = event.tenant_id and staff.kind = 'staff' and staff.id = event.staff_id
       where event.tenant_id = $1 and event.kind = any($2::text[]) and event.local_day between $3::date and $4::date
       order by event.local_day, event.device_id, event.incarnation, event.seq
       limit $5`,
    values: [tenantId, kinds, from, until, mostEvents],
  })
  return rows.flatMap(({ staffId, staffName, packed }) => {
    const parsed = parseEntry(unpackText(packed))
    if (parsed.status !== 'parsed') return []
    const { entry } = parsed
    const read = parseFact(entry.kind, entry.body)
    return read.status === 'parsed' ? [{ entry, fact: read.fact, staffId, staffName: staffName ?? '' }] : []
  })
}
