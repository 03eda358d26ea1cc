/** The rows of the time clock and of exercises, held against the entries of a journal. */
import type { JournalIdentity } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { entryAt } from '../ingest/settleTills.ts'
import { type StaffRow, staffRowsOf } from '../ingest/staffRows.ts'
import type { Finding } from './finding.ts'
import { compareRows } from './projection.ts'

const staffTable = {
  table: 'staff_event',
  key: ['deviceId', 'seq'],
  columns: {
    ...{ deviceId: 'device_id', incarnation: 'incarnation', seq: 'seq', storeId: 'store_id' },
    ...{ staffId: 'staff_id', kind: 'kind', localDay: 'local_day::text' },
  },
}

/** Takes the entries of one journal as they are read, and compares when all were. */
export class StaffCheck {
  readonly #identity: JournalIdentity
  readonly #rows: StaffRow[] = []

  constructor(identity: JournalIdentity) {
    this.#identity = identity
  }

  add(held: { seq: number; text: string }): void {
    const entry = entryAt(this.#identity, held)
    if (entry !== undefined) this.#rows.push(...staffRowsOf(entry))
  }

  /** Returns where the table differs from the entries. */
  async findings(client: Client): Promise<Finding[]> {
    const { tenant, device, incarnation } = this.#identity
    const list = Object.entries(staffTable.columns).map(([name, sql]) => `${sql} as "${name}"`)
    const { rows } = await client.query<Record<string, unknown>>(
      `select ${list.join(', ')} from staff_event where tenant_id = $1 and device_id = $2 and incarnation = $3`,
      [tenant, device, incarnation],
    )
    return compareRows(staffTable, this.#rows, rows)
  }
}
