/** The closed shifts and Z reports of a journal, held against a fold of its entries from nothing. */
import { type JournalIdentity, parseMoment } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { newFold, type RegisterFold } from '../ingest/registerFold.ts'
import { addEntry, entryAt } from '../ingest/settleTills.ts'
import type { TillRows } from '../ingest/tillRows.ts'
import type { Finding } from './finding.ts'
import { compareRows } from './projection.ts'

type Table = { table: string; key: string[]; columns: Readonly<Record<string, string>> }

const msOf = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

const shiftTable: Table = {
  table: 'till_shift',
  key: ['deviceId', 'seq', 'currency'],
  columns: {
    ...{ deviceId: 'device_id', incarnation: 'incarnation', seq: 'seq', storeId: 'store_id' },
    ...{ atMs: msOf('at'), openedAtMs: msOf('opened_at'), openedBy: 'opened_by', closedBy: 'closed_by' },
    ...{ shiftId: 'shift_id', number: 'number', currency: 'currency', floatMinor: 'float_minor' },
    ...{ tenderedMinor: 'tendered_minor', paidInMinor: 'paid_in_minor', paidOutMinor: 'paid_out_minor' },
    ...{ pickedUpMinor: 'picked_up_minor', expectedMinor: 'expected_minor' },
    ...{ differenceMinor: 'difference_minor', note: 'note' },
  },
}

const reportTable: Table = {
  table: 'till_report',
  key: ['deviceId', 'seq'],
  columns: {
    ...{ deviceId: 'device_id', incarnation: 'incarnation', seq: 'seq', storeId: 'store_id' },
    ...{ atMs: msOf('at'), number: 'number', operatorId: 'operator_id', currency: 'currency' },
    ...{ salesMinor: 'sales_minor', returnsMinor: 'returns_minor' },
    review: `coalesce(array_to_string(review, ','), '')`,
  },
}

/** Folds the entries of one journal as they are read, and compares when all were. */
export class TillCheck {
  readonly #identity: JournalIdentity
  readonly #rows: TillRows = { shifts: [], reports: [] }
  #fold: RegisterFold = newFold

  constructor(identity: JournalIdentity) {
    this.#identity = identity
  }

  /** Requires: entries in their order. */
  add(held: { seq: number; text: string }): void {
    const entry = entryAt(this.#identity, held)
    if (entry !== undefined) this.#fold = addEntry(this.#fold, entry, this.#rows)
  }

  /** Returns where the tables differ from the fold. */
  async findings(client: Client): Promise<Finding[]> {
    const { shifts, reports } = this.#rows
    const expectedShifts = shifts.map(({ at, openedAt, ...row }) => ({
      ...row,
      atMs: parseMoment(at).epochMs,
      openedAtMs: openedAt === null ? null : parseMoment(openedAt).epochMs,
    }))
    const expectedReports = reports.map(({ at, review, ...row }) => ({
      ...row,
      atMs: parseMoment(at).epochMs,
      review: review.join(','),
    }))
    return [
      ...compareRows(shiftTable, expectedShifts, await this.#held(client, shiftTable)),
      ...compareRows(reportTable, expectedReports, await this.#held(client, reportTable)),
    ]
  }

  async #held(client: Client, { table, columns }: Table): Promise<Record<string, unknown>[]> {
    const { tenant, device, incarnation } = this.#identity
    const list = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`)
    const { rows } = await client.query<Record<string, unknown>>(
      `select ${list.join(', ')} from ${table} where tenant_id = $1 and device_id = $2 and incarnation = $3`,
      [tenant, device, incarnation],
    )
    return rows
  }
}
