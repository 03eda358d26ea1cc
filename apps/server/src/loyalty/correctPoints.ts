/** Points that somebody of the back office gives or takes by hand: a signed fact like any other, in the journal of a store of the business. */
import type { RouteTypes } from '@kassa/contract'
import { must } from '@kassa/kernel'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import type { ServerJournals } from '../journal/serverJournal.ts'
import { readRecords } from '../records/readRecord.ts'
import { findProgramme } from './pointsAccount.ts'

type CorrectPoints = RouteTypes['correctPoints']
type Wish = CorrectPoints['params'] & CorrectPoints['body']

/** Corrects the points.   Ensures: the same id again changes nothing.
 *  Fails: `no_programme`, `nothing` (returned). */
export async function correctPoints(
  { pool, journals }: { pool: Pool; journals: ServerJournals },
  tenantId: string,
  { wish, nowMs }: { wish: Wish; nowMs: number },
): Promise<'corrected' | 'exists' | 'no_programme' | 'nothing'> {
  const { currency, ...correction } = wish
  if (correction.points === 0) return 'nothing'
  const found = await withTenant(pool, tenantId, async (client) => {
    const programme = await findProgramme(client, tenantId, currency)
    const stores = await readRecords(client, tenantId, 'store')
    const { rows } = await client.query(
      'select 1 from points_correction where tenant_id = $1 and customer_id = $2 and correction_id = $3',
      [tenantId, correction.customerId, correction.correctionId],
    )
    return { programme, storeId: stores[0]?.id, isKnown: rows.length > 0 }
  })
  if (found.isKnown) return 'exists'
  if (found.programme === undefined) return 'no_programme'
  const { programmeId } = found.programme
  await journals.append(
    { tenantId, storeId: must(found.storeId, 'a business has a store') },
    { kind: 'points_corrected', body: { ...correction, programmeId } },
    { epochMs: nowMs, offsetMinutes: 0 },
  )
  return 'corrected'
}
