/** Rows of what members of staff told: the time clock, its corrections, exercises of training mode. */
import { type ParsedFact, parseFact } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { unnest } from './statement.ts'

export type StaffRow = {
  deviceId: string
  incarnation: number
  seq: number
  storeId: string
  staffId: string
  kind: 'time_clocked' | 'time_corrected' | 'exercise_done'
  localDay: string
}

const kinds: ReadonlySet<string> = new Set<StaffRow['kind']>([
  'time_clocked',
  'time_corrected',
  'exercise_done',
])

/** Returns the row of an entry; none where it tells nothing of a person's time or exercises, or cannot be read. */
export function staffRowsOf(entry: Entry): StaffRow[] {
  if (!kinds.has(entry.kind)) return []
  const parsed = parseFact(entry.kind, entry.body)
  if (parsed.status !== 'parsed') return []
  const row = rowOf(entry, parsed.fact)
  return row !== undefined && isDay(row.localDay) ? [row] : []
}

/** A day that no calendar has would stop the whole batch. */
function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

function rowOf(
  { device: deviceId, incarnation, seq, store: storeId, at }: Entry,
  fact: ParsedFact,
): StaffRow | undefined {
  const place = { deviceId, incarnation, seq, storeId }
  switch (fact.kind) {
    case 'time_clocked':
    case 'exercise_done':
      return { ...place, staffId: fact.body.operatorId, kind: fact.kind, localDay: at.slice(0, 10) }
    case 'time_corrected': {
      const { staffId, change } = fact.body
      return { ...place, staffId, kind: fact.kind, localDay: change.at.slice(0, 10) }
    }
    default:
      return undefined
  }
}

/** Stores the rows; costs nothing where there are none.   Requires: their entries are stored in the same transaction. */
export async function storeStaffRows(
  client: Client,
  tenantId: string,
  rows: readonly StaffRow[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = [
    ['uuid', rows.map((row) => row.deviceId)],
    ['integer', rows.map((row) => row.incarnation)],
    ['bigint', rows.map((row) => row.seq)],
    ['uuid', rows.map((row) => row.storeId)],
    ['uuid', rows.map((row) => row.staffId)],
    ['text', rows.map((row) => row.kind)],
    ['date', rows.map((row) => row.localDay)],
  ] as const
  await client.query({
    name: 'store_staff_events',
    text: `insert into staff_event (tenant_id, device_id, incarnation, seq, store_id, staff_id, kind, local_day)
      select $1::uuid, device_id, incarnation, seq, store_id, staff_id, kind, local_day
      from ${unnest(
        columns.map(([type, values]) => [type, values]),
        1,
      )}
        as event (device_id, incarnation, seq, store_id, staff_id, kind, local_day)`,
    values: [tenantId, ...columns.map(([, values]) => values)],
  })
}
