/**
 * Questions for approval between the devices of a store.
 *
 *   waiting ──▶ approved, refused   by the first answer in time
 *      └──────▶ ended               taken back, or nobody answered in time
 *
 * Ids come from the till that asks: the same question again is the same row, and an answer that comes twice is the first one.
 */
import type { ApprovalQuestion, ApprovalStanding, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

/** Whoever asks stands at a counter. */
const patienceMs = 180_000
/** By then no till waits for it. */
const forgottenAfterMs = 3_600_000

export type Asking = { tenantId: string; storeId: string; deviceId: string; now: Date }

type RequestRow = {
  until: Date
  answer: 'approved' | 'refused' | null
  answeredBy: string | null
  answeringDevice: string | null
  officeName: string | null
}

/** Keeps a question, once, and tells how it stands.   Returns whether it is new. */
export async function askApproval(
  client: Client,
  { tenantId, storeId, deviceId, now }: Asking,
  { requestId, question }: { requestId: string; question: ApprovalQuestion },
): Promise<{ standing: ApprovalStanding; isNew: boolean }> {
  await client.query('delete from approval_request where tenant_id = $1 and until < $2', [
    tenantId,
    new Date(now.getTime() - forgottenAfterMs),
  ])
  const { rowCount } = await client.query(
    `insert into approval_request (tenant_id, request_id, store_id, device_id, question, until)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tenantId, requestId, storeId, deviceId, question, new Date(now.getTime() + patienceMs)],
  )
  const row = await read(client, { tenantId, storeId, deviceId, now }, requestId)
  return { standing: standingOf(row, now), isNew: rowCount === 1 }
}

/** Takes a question of this device back, unless it was answered. */
export async function endApproval(
  client: Client,
  { tenantId, deviceId, now }: Asking,
  requestId: string,
): Promise<void> {
  await client.query(
    `update approval_request set until = least(until, $4)
      where tenant_id = $1 and request_id = $2 and device_id = $3 and answer is null`,
    [tenantId, requestId, deviceId, now],
  )
}

/** What the other devices of the store ask and nobody has answered. */
export async function listApprovals(
  client: Client,
  { tenantId, storeId, deviceId, now }: Asking,
): Promise<RouteTypes['listApprovals']['reply']> {
  const { rows } = await client.query<{
    requestId: string
    deviceId: string
    question: ApprovalQuestion
    until: Date
  }>(
    `select request_id as "requestId", device_id as "deviceId", question, until from approval_request
      where tenant_id = $1 and store_id = $2 and device_id <> $3 and answer is null and until > $4
      order by until, request_id limit 20`,
    [tenantId, storeId, deviceId, now],
  )
  return {
    requests: rows.map(({ until, ...row }) => ({ ...row, waitMs: until.getTime() - now.getTime() })),
  }
}

/** Takes the first answer in time; a device does not answer itself.   Returns how the question stands then. */
export async function answerApproval(
  client: Client,
  asking: Asking,
  { requestId, staffId, answer }: { requestId: string; staffId: string; answer: 'approved' | 'refused' },
): Promise<{ standing: ApprovalStanding; isNew: boolean }> {
  const { tenantId, storeId, deviceId, now } = asking
  const { rowCount } = await client.query(
    `update approval_request set answer = $5, answered_by = $6, answering_device = $3
      where tenant_id = $1 and request_id = $2 and store_id = $7 and device_id <> $3 and answer is null and until > $4`,
    [tenantId, requestId, deviceId, now, answer, staffId, storeId],
  )
  return { standing: standingOf(await read(client, asking, requestId), now), isNew: rowCount === 1 }
}

async function read(
  client: Client,
  { tenantId, storeId }: Asking,
  requestId: string,
): Promise<RequestRow | undefined> {
  const { rows } = await client.query<RequestRow>(
    `select until, answer, answered_by as "answeredBy", answering_device as "answeringDevice",
            office_name as "officeName" from approval_request
      where tenant_id = $1 and request_id = $2 and store_id = $3`,
    [tenantId, requestId, storeId],
  )
  return rows[0]
}

function standingOf(row: RequestRow | undefined, now: Date): ApprovalStanding {
  if (row === undefined) return { status: 'ended' }
  const { answer, answeredBy, answeringDevice, officeName, until } = row
  if (answer !== null && answeredBy !== null && answeringDevice !== null) {
    return { status: answer, staffId: answeredBy, deviceId: answeringDevice }
  }
  if (answer !== null && answeredBy !== null && officeName !== null) {
    return { status: answer, office: { accountId: answeredBy, name: officeName } }
  }
  const waitMs = until.getTime() - now.getTime()
  return waitMs > 0 ? { status: 'waiting', waitMs } : { status: 'ended' }
}
