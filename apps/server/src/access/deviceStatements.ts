/** Devices in the database, within a transaction of their tenant. */

import type { JournalIdentity } from '@kassa/journal'
import type { Client } from '../database/pool.ts'

/** Adds a device; returns whether it was new. */
export async function insertDevice(
  client: Client,
  device: { identity: JournalIdentity; registerId: string; publicKey: string },
): Promise<boolean> {
  const { tenant, store, device: deviceId, incarnation } = device.identity
  const { rowCount } = await client.query(
    `insert into device (tenant_id, device_id, incarnation, store_id, register_id, public_key)
     values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [tenant, deviceId, incarnation, store, device.registerId, device.publicKey],
  )
  return rowCount === 1
}

export type DeviceStanding = { storeId: string; publicKey: string; revokedAtMs: number | null }

/** Returns how an incarnation of a device stands, or undefined where this tenant has none such. */
export async function findDevice(
  client: Client,
  { tenant, device, incarnation }: Omit<JournalIdentity, 'store'>,
): Promise<DeviceStanding | undefined> {
  const { rows } = await client.query<DeviceStanding>(
    `select store_id as "storeId", public_key as "publicKey", (extract(epoch from revoked_at) * 1000)::bigint as "revokedAtMs"
       from device
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenant, device, incarnation],
  )
  return rows[0]
}

/** Shuts a device of a register out, in all its incarnations, and returns since when; undefined where this tenant has none such. */
export async function revokeDevice(
  client: Client,
  { tenantId, deviceId }: { tenantId: string; deviceId: string },
): Promise<Date | undefined> {
  const { rows } = await client.query<{ revokedAt: Date }>(
    `update device set revoked_at = coalesce(revoked_at, now())
      where tenant_id = $1 and device_id = $2 and register_id is not null
      returning revoked_at as "revokedAt"`,
    [tenantId, deviceId],
  )
  return rows[0]?.revokedAt
}
