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

export type DeviceStanding = { storeId: string; publicKey: string; isRevoked: boolean }

/** Returns how an incarnation of a device stands, or undefined where this tenant has none such. */
export async function findDevice(
  client: Client,
  { tenant, device, incarnation }: Omit<JournalIdentity, 'store'>,
): Promise<DeviceStanding | undefined> {
  const { rows } = await client.query<DeviceStanding>(
    `select store_id as "storeId", public_key as "publicKey", revoked_at is not null as "isRevoked"
       from device
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenant, device, incarnation],
  )
  return rows[0]
}
