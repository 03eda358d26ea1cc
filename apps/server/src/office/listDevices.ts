/** The devices that were enrolled, and what the server holds of each. */

import { parseFact, type RouteTypes } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import type { Client } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

type Device = RouteTypes['listDevices']['reply']['devices'][number]

type Found = Omit<Device, 'lastReceivedAt' | 'lost'> & {
  lastReceivedAt: Date | null
  /** The first entry of a later incarnation that says that this journal was lost. */
  resumed: Buffer | null
}

/** Returns the enrolled tills and store servers of a tenant, the newest first. The server's own journals are not among them. */
export async function listDevices(client: Client, tenantId: string): Promise<Device[]> {
  const { rows } = await client.query<Found>(
    `select device.device_id as device,
            coalesce(register.body ->> 'name', device.store_server_name, device.register_id::text) as "registerName",
            coalesce(store.body ->> 'name', device.store_id::text) as "storeName",
            device.incarnation, head.seq, head.received_at as "lastReceivedAt", head.audited_seq as "auditedSeq",
            case when device.revoked_at is not null then 'revoked' else head.trouble end as trouble,
            case when device.store_server_name is null then 'register' else 'store_server' end as kind,
            voucher.store_server_name as "vouchedBy",
            case when upstream.url is not null then coalesce(relay_head.seq, 0) end as "headOfficeSeq",
            later.packed as resumed
       from device
       join journal_head as head using (tenant_id, device_id, incarnation)
       left join record as register
         on register.tenant_id = device.tenant_id and register.kind = 'register' and register.id = device.register_id
       left join record as store
         on store.tenant_id = device.tenant_id and store.kind = 'store' and store.id = device.store_id
       left join device as voucher
         on voucher.tenant_id = device.tenant_id and voucher.device_id = device.vouched_by and voucher.incarnation = 1
       left join upstream on upstream.tenant_id = device.tenant_id
       left join relay_head
         on relay_head.tenant_id = device.tenant_id and relay_head.device_id = device.device_id
        and relay_head.incarnation = device.incarnation
       left join lateral (
         select ${packedText} from journal
          where journal.tenant_id = device.tenant_id and journal.device_id = device.device_id and journal.seq = 1
            and journal.incarnation > device.incarnation and journal.review @> '{journal_lost}'
          order by journal.incarnation limit 1) as later on true
      where device.tenant_id = $1 and (device.incarnation = 1 or head.seq > 0) and (device.register_id is not null or device.store_server_name is not null)
      order by device.enrolled_at desc, device.device_id`,
    [tenantId],
  )
  return rows.map(({ resumed, lastReceivedAt, trouble, ...row }) => {
    const lost = resumed === null ? null : lostBefore(unpackText(resumed))
    const isLost = trouble !== 'revoked' && lost !== null && lost.lastSeq > row.seq
    return {
      ...row,
      lastReceivedAt: lastReceivedAt?.toISOString() ?? null,
      trouble: isLost ? 'journal_lost' : trouble,
      lost,
    }
  })
}

/** Returns what the first entry of the next incarnation says of the journal that was lost. */
function lostBefore(text: string): Device['lost'] {
  const { kind, body, at } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'journal_resumed') return null
  return { lastSeq: parsed.fact.body.lost.lastSeq, resumedAt: at }
}
