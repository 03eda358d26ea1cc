/** Single records, by kind. */
import type { RecordBody, RecordKind } from '@kassa/contract'
import type { Client } from '../database/pool.ts'

/** Returns a record's body, or undefined where there is none. */
export async function readRecord<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  key: { kind: Kind; id: string },
): Promise<RecordBody[Kind] | undefined> {
  return (await readVersion(client, tenantId, key))?.body
}

/** The same with its version. */
export async function readVersion<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  key: { kind: Kind; id: string },
): Promise<{ version: number; body: RecordBody[Kind] } | undefined> {
  const { rows } = await client.query<{ version: number; body: RecordBody[Kind] }>(
    'select version, body from record where tenant_id = $1 and kind = $2 and id = $3 and body is not null',
    [tenantId, key.kind, key.id],
  )
  return rows[0]
}

/** The same again; nobody else writes the record until the transaction ends.
 *  Requires: called before `writeRecords` in the transaction, so that all who change single records wait in the same order. */
export async function lockRecord<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  key: { kind: Kind; id: string },
): Promise<{ version: number; body: RecordBody[Kind] } | undefined> {
  const { rows } = await client.query<{ version: number; body: RecordBody[Kind] }>(
    `select version, body from record where tenant_id = $1 and kind = $2 and id = $3 and body is not null
     for update`,
    [tenantId, key.kind, key.id],
  )
  return rows[0]
}

/** Returns all records of a kind that are not deleted.   Shape: in the order of their ids. */
export async function readRecords<Kind extends RecordKind>(
  client: Client,
  tenantId: string,
  kind: Kind,
): Promise<{ id: string; version: number; body: RecordBody[Kind] }[]> {
  const { rows } = await client.query<{ id: string; version: number; body: RecordBody[Kind] }>(
    'select id, version, body from record where tenant_id = $1 and kind = $2 and body is not null order by id',
    [tenantId, kind],
  )
  return rows
}
