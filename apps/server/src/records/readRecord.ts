/** Single records, by kind. */
import type { RecordBody, RecordKind } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

/** Returns a record's body, or undefined where there is none. */
export async function readRecord<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  key: { kind: Kind; id: string },
): Promise<RecordBody[Kind] | undefined> {
  const { rows } = await client.query<{ body: RecordBody[Kind] }>(
    'select body from record where tenant_id = $1 and kind = $2 and id = $3 and body is not null',
    [tenantId, key.kind, key.id],
  )
  return rows[0]?.body
}

/** Returns all records of a kind that are not deleted.   Shape: in the order of their ids. */
export async function readRecords<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  kind: Kind,
): Promise<{ id: string; body: RecordBody[Kind] }[]> {
  const { rows } = await client.query<{ id: string; body: RecordBody[Kind] }>(
    'select id, body from record where tenant_id = $1 and kind = $2 and body is not null order by id',
    [tenantId, kind],
  )
  return rows
}
