/** Devices in the database, within a transaction of their tenant. */

import type { JournalIdentity } from '@kassa/journal'
import type { Client } from '../database/pool.ts'

export type NewDevice = {
  identity: JournalIdentity
  publicKey: string
  /** Of a till. */
  registerId?: string
  /** Of a store server. */
  storeServerName?: string
  /** The store server that answers for the key, where it was not enrolled here. */
  vouchedBy?: string
}

/** Adds a device; returns whether it was new. */
export async function insertDevice(client: Client, device: NewDevice): Promise<boolean> {
  const { tenant, store, device: deviceId, incarnation } = device.identity
  const { rowCount } = await client.query(
    `insert into device (tenant_id, device_id, incarnation, store_id, register_id, public_key, store_server_name, vouched_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [
      ...[tenant, deviceId, incarnation, store, device.registerId ?? null, device.publicKey],
      ...[device.storeServerName ?? null, device.vouchedBy ?? null],
    ],
  )
  return rowCount === 1
}

export type DeviceStanding = {
  storeId: string
  publicKey: string
  revokedAtMs: number | null
  isStoreServer: boolean
}

/** Returns how an incarnation of a device stands, or undefined where this tenant has none such. */
export async function findDevice(
  client: Client,
  { tenant, device, incarnation }: Omit<JournalIdentity, 'store'>,
): Promise<DeviceStanding | undefined> {
  const { rows } = await client.query<DeviceStanding>(
    `select store_id as "storeId", public_key as "publicKey", (extract(epoch from revoked_at) * 1000)::bigint as "revokedAtMs",
            store_server_name is not null as "isStoreServer"
       from device
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenant, device, incarnation],
  )
  return rows[0]
}

/** Shuts an incarnation out since then, or since earlier where it already is.   Units: RFC 3339. */
export async function revokeSince(
  client: Client,
  { tenant, device, incarnation }: Omit<JournalIdentity, 'store'>,
  revokedAt: string,
): Promise<void> {
  await client.query(
    `update device set revoked_at = least(coalesce(revoked_at, $4), $4)
      where tenant_id = $1 and device_id = $2 and incarnation = $3 and revoked_at is distinct from least(coalesce(revoked_at, $4), $4)`,
    [tenant, device, incarnation, revokedAt],
  )
}

/** Shuts a till or a store server out, in all its incarnations, and returns since when; undefined where this tenant has none such. */
export async function revokeDevice(
  client: Client,
  { tenantId, deviceId }: { tenantId: string; deviceId: string },
): Promise<Date | undefined> {
  const { rows } = await client.query<{ revokedAt: Date }>(
    `update device set revoked_at = coalesce(revoked_at, now())
      where tenant_id = $1 and device_id = $2 and (register_id is not null or store_server_name is not null)
      returning revoked_at as "revokedAt"`,
    [tenantId, deviceId],
  )
  return rows[0]?.revokedAt
}
