/** Writes the rows of closed shifts and Z reports: a few a day, each in a statement of its own. */
import type { Client } from '../database/pool.ts'
import type { ReportRow, ShiftRow, TillRows } from './tillRows.ts'

/** Stores the rows.   Requires: the batch that they come from is stored in the same transaction. */
export async function storeTillRows(client: Client, tenantId: string, rows: TillRows): Promise<void> {
  for (const row of rows.shifts) await storeShift(client, tenantId, row)
  for (const row of rows.reports) await storeReport(client, tenantId, row)
}

async function storeShift(client: Client, tenantId: string, row: ShiftRow): Promise<void> {
  await client.query({
    name: 'store_till_shift',
    text: `insert into till_shift (tenant_id, device_id, incarnation, seq, currency, shift_id, store_id, number, opened_at, opened_by, at,
        closed_by, float_minor, tendered_minor, paid_in_minor, paid_out_minor, picked_up_minor, expected_minor, difference_minor, note)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    values: [
      ...[
        tenantId,
        row.deviceId,
        row.incarnation,
        row.seq,
        row.currency,
        row.shiftId,
        row.storeId,
        row.number,
      ],
      ...[
        row.openedAt,
        row.openedBy,
        row.at,
        row.closedBy,
        row.floatMinor,
        row.tenderedMinor,
        row.paidInMinor,
      ],
      ...[row.paidOutMinor, row.pickedUpMinor, row.expectedMinor, row.differenceMinor, row.note],
    ],
  })
}

async function storeReport(client: Client, tenantId: string, row: ReportRow): Promise<void> {
  await client.query({
    name: 'store_till_report',
    text: `insert into till_report (tenant_id, device_id, incarnation, seq, store_id, number, at, operator_id, currency, sales_minor,
        returns_minor, review)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[tenantId, row.deviceId, row.incarnation, row.seq, row.storeId, row.number, row.at, row.operatorId],
      ...[row.currency, row.salesMinor, row.returnsMinor, row.review.length === 0 ? null : row.review],
    ],
  })
}
