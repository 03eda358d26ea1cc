/** Closed shifts, newest first, a page at a time. */
import type { RouteTypes, ShiftRow } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { momentOf, packedText } from '../entryText/packText.ts'
import { cutPage, readCursor } from './keyset.ts'

type Filter = RouteTypes['listShifts']['query']
type Page = RouteTypes['listShifts']['reply']
type Found = Omit<ShiftRow, 'openedAt' | 'closedAt' | 'report'> & {
  /** Of the entry that closed it. */
  packed: Buffer
  openedAt: Date | null
  number: number | null
  reportSeq: number | null
  reportReview: string[]
  key: string
}

const usualLimit = 50

/** Returns a page of the closed shifts of a tenant, each with the Z report of its period, if that was made. */
export async function listShifts(client: Client, tenantId: string, filter: Filter): Promise<Page> {
  const limit = filter.limit ?? usualLimit
  const after = readCursor(filter.after, 4) ?? []
  const { rows } = await client.query<Found>(
    `select shift.shift_id as "shiftId", shift.device_id as device, shift.incarnation, shift.seq, shift.currency,
            shift.store_id as "storeId", coalesce(store.body ->> 'name', shift.store_id::text) as "storeName",
            coalesce(register.body ->> 'name', shift.device_id::text) as "registerName",
            shift.opened_at as "openedAt", coalesce(opener.body ->> 'name', shift.opened_by::text, '') as "openedBy",
            ${packedText}, coalesce(closer.body ->> 'name', shift.closed_by::text) as "closedBy",
            shift.float_minor as "floatMinor", shift.tendered_minor as "tenderedMinor", shift.paid_in_minor as "paidInMinor",
            shift.paid_out_minor as "paidOutMinor", shift.picked_up_minor as "pickedUpMinor",
            shift.expected_minor as "expectedMinor", shift.difference_minor as "differenceMinor", shift.note,
            report.number, report.seq as "reportSeq", coalesce(report.review, '{}') as "reportReview", shift.at::text as key
       from till_shift as shift
       join journal using (tenant_id, device_id, incarnation, seq)
       join device using (tenant_id, device_id, incarnation)
       left join lateral (
         select till_report.number, till_report.seq, till_report.review from till_report
          where till_report.tenant_id = shift.tenant_id and till_report.device_id = shift.device_id
            and till_report.incarnation = shift.incarnation and till_report.seq > shift.seq
          order by till_report.seq limit 1
       ) as report on true
       left join record as store
         on store.tenant_id = shift.tenant_id and store.kind = 'store' and store.id = shift.store_id
       left join record as register
         on register.tenant_id = device.tenant_id and register.kind = 'register' and register.id = device.register_id
       left join record as opener
         on opener.tenant_id = shift.tenant_id and opener.kind = 'staff' and opener.id = shift.opened_by
       left join record as closer
         on closer.tenant_id = shift.tenant_id and closer.kind = 'staff' and closer.id = shift.closed_by
      where shift.tenant_id = $1
        and ($2::uuid is null or shift.store_id = $2)
        and ($3::timestamptz is null or (shift.at, shift.device_id, shift.seq, shift.currency) < ($3, $4::uuid, $5::bigint, $6::text))
      order by shift.at desc, shift.device_id desc, shift.seq desc, shift.currency desc
      limit $7`,
    [tenantId, filter.storeId, after[0], after[1], after[2], after[3], limit + 1],
  )
  const { page, ...rest } = cutPage(rows, limit, (row) => [
    row.key,
    row.device,
    String(row.seq),
    row.currency,
  ])
  return { shifts: page.map(toShiftRow), ...rest }
}

function toShiftRow({ key: _, number, reportSeq, reportReview, openedAt, packed, ...row }: Found): ShiftRow {
  const report =
    reportSeq === null || number === null ? null : { number, seq: reportSeq, reviewReasons: reportReview }
  return { ...row, openedAt: openedAt?.toISOString() ?? null, closedAt: momentOf(packed), report }
}
