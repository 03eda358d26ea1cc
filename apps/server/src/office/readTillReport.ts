/** A Z report as its till made it. */
import { parseFact, type RouteTypes } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

type Reply = RouteTypes['readTillReport']['reply']
type Found = Pick<Reply, 'storeId' | 'registerName' | 'reviewReasons'> & { packed: Buffer }

/** Returns the report that an entry is; undefined where it is none. */
export async function readTillReport(
  client: Client,
  tenantId: string,
  { device, incarnation, seq }: { device: string; incarnation: number; seq: number },
): Promise<Reply | undefined> {
  const { rows } = await client.query<Found>(
    `select report.store_id as "storeId", coalesce(register.body ->> 'name', report.device_id::text) as "registerName",
            coalesce(report.review, '{}') as "reviewReasons", ${packedText}
       from till_report as report
       join journal using (tenant_id, device_id, incarnation, seq)
       join device using (tenant_id, device_id, incarnation)
       left join record as register
         on register.tenant_id = device.tenant_id and register.kind = 'register' and register.id = device.register_id
      where report.tenant_id = $1 and report.device_id = $2 and report.incarnation = $3 and report.seq = $4`,
    [tenantId, device, incarnation, seq],
  )
  const [found] = rows
  if (found === undefined) return undefined
  const { packed, ...place } = found
  const { kind, body, at } = JSON.parse(unpackText(packed)) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'z_reported') return undefined
  const report = parsed.fact.body
  const staffNames = await readNames(client, tenantId, report)
  return {
    ...place,
    at,
    report,
    staffNames,
    operatorName: staffNames[report.operatorId] ?? report.operatorId,
  }
}

async function readNames(
  client: Client,
  tenantId: string,
  { operatorId, totals }: Reply['report'],
): Promise<Record<string, string>> {
  const named = [
    ...totals.tenders.map((tender) => tender.operatorId),
    ...totals.shifts.flatMap((shift) => shift.operatorIds),
  ]
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, body ->> 'name' as name from record
      where tenant_id = $1 and kind = 'staff' and id::text = any($2::text[]) and body is not null`,
    [tenantId, [...new Set([operatorId, ...named])]],
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
