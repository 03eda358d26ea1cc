/** Questions for approval as the back office sees and answers them: of all stores, in the names that it has. */
import type { ApprovalQuestion, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

type Request = RouteTypes['listOfficeApprovals']['reply']['requests'][number]

/** Returns what nobody has answered, the longest waiting first; nothing at a store server, whose office is head office. */
export async function listForOffice(client: Client, tenantId: string, now: Date): Promise<Request[]> {
  const { rows } = await client.query<Omit<Request, 'waitMs'> & { until: Date }>(
    `select request.request_id as "requestId", request.question, request.until,
            coalesce(staff.body ->> 'name', '') as "operatorName",
            coalesce(register.body ->> 'name', '') as "registerName",
            coalesce(store.body ->> 'name', '') as "storeName"
       from approval_request as request
       left join lateral (
         select register_id from device where device.tenant_id = $1 and device.device_id = request.device_id
          order by incarnation desc limit 1) as asking on true
       left join record as register
         on register.tenant_id = $1 and register.kind = 'register' and register.id = asking.register_id
       left join record as store on store.tenant_id = $1 and store.kind = 'store' and store.id = request.store_id
       left join record as staff
         on staff.tenant_id = $1 and staff.kind = 'staff' and staff.id = (request.question ->> 'operatorId')::uuid
      where request.tenant_id = $1 and request.answer is null and request.until > $2
        and not exists (select from upstream where upstream.tenant_id = $1)
      order by request.until, request.request_id limit 20`,
    [tenantId, now],
  )
  return rows.map(({ until, ...row }) => ({ ...row, waitMs: until.getTime() - now.getTime() }))
}

export type Waiting = { storeId: string; deviceId: string; question: ApprovalQuestion; timeZone: string }

/** Returns a question that still waits for an answer. */
export async function findWaiting(
  client: Client,
  tenantId: string,
  { requestId, now }: { requestId: string; now: Date },
): Promise<Waiting | undefined> {
  const { rows } = await client.query<Waiting>(
    `select store_id as "storeId", device_id as "deviceId", question, store.body ->> 'timeZone' as "timeZone"
       from approval_request as request
       join record as store on store.tenant_id = $1 and store.kind = 'store' and store.id = request.store_id
      where request.tenant_id = $1 and request.request_id = $2 and answer is null and until > $3
        and not exists (select from upstream where upstream.tenant_id = $1)`,
    [tenantId, requestId, now],
  )
  return rows[0]
}

/** Takes the answer of the back office, where it is the first and in time.   Returns whether it was. */
export async function answerInOffice(
  client: Client,
  tenantId: string,
  given: {
    requestId: string
    answer: 'approved' | 'refused'
    accountId: string
    name: string
    now: Date
  },
): Promise<boolean> {
  const { requestId, answer, accountId, name, now } = given
  const { rowCount } = await client.query(
    `update approval_request set answer = $3, answered_by = $4, office_name = $5
      where tenant_id = $1 and request_id = $2 and answer is null and until > $6`,
    [tenantId, requestId, answer, accountId, name, now],
  )
  return rowCount === 1
}
