/**
 * The side of head office: what a store server's word for a device is worth.
 *
 *      not known ── vouched for ──▶ known, by this store server ── the same key again ──▶ known
 *      known by another key, or in another store ──▶ refused; what is known stays
 *
 * A store server answers for the devices of its own store and for no others; one that was shut out, for no new ones. Signatures are
 * checked against the key that stands here, so its word never changes what a known device has signed (ADR-0015).
 */
import { genesisHash, importPublicKey, type JournalIdentity, type ReceivedHead } from '@kassa/journal'
import type { DeviceCaller } from '../access/deviceSession.ts'
import { findDevice, insertDevice, revokeSince } from '../access/deviceStatements.ts'
import { writeRegister } from '../access/enrolment.ts'
import { addSigner } from '../access/registerSigners.ts'
import type { Client } from '../database/pool.ts'
import { openJournal } from '../ingest/head.ts'
import type { DeviceReply, VouchedDevice, VouchReply } from './relay.ts'
import { readVouchedDevices } from './relayStatements.ts'

/** Takes a store server's word for devices of its store, and returns how they stand here, with the devices of the store that it did not
 *  name. One that was shut out learns of none. */
export async function takeVouching(
  client: Client,
  storeServer: DeviceCaller,
  vouched: readonly VouchedDevice[],
): Promise<VouchReply> {
  await noteContact(client, storeServer.identity)
  const devices: DeviceReply[] = []
  for (const device of vouched) devices.push(await takeWord(client, storeServer, device))
  if (storeServer.revokedAtMs !== undefined) return { devices, others: [] }
  const { tenant: tenantId, store: storeId } = storeServer.identity
  const named = new Set(vouched.map(lifeOf))
  const all = await readVouchedDevices(client, { tenantId, storeId })
  return { devices, others: all.filter((device) => !named.has(lifeOf(device))) }
}

function lifeOf({ device, incarnation }: VouchedDevice): string {
  return `${device}/${incarnation}`
}

/** Takes its word for one device and returns how the device stands here. */
async function takeWord(
  client: Client,
  storeServer: DeviceCaller,
  vouched: VouchedDevice,
): Promise<DeviceReply> {
  const { device, incarnation, publicKey, revokedAt } = vouched
  const { tenant, store } = storeServer.identity
  const identity = { tenant, store, device, incarnation }
  const refused: DeviceReply = { device, incarnation, status: 'refused' }
  const held = await findDevice(client, identity)
  if (held === undefined) {
    const mayVouch = storeServer.revokedAtMs === undefined && (await importPublicKey(publicKey)) !== undefined
    if (!mayVouch) return refused
    await addDevice(client, { identity, vouchedBy: storeServer.identity.device }, vouched)
  } else if (held.publicKey !== publicKey || held.storeId !== store || held.isStoreServer) return refused
  if (revokedAt !== undefined) await revokeSince(client, identity, revokedAt)
  const { head, revokedAt: since } = await readStanding(client, identity)
  return {
    ...{ device, incarnation, status: 'known', head },
    ...(since === null ? {} : { revokedAt: since.toISOString() }),
  }
}

async function addDevice(
  client: Client,
  { identity, vouchedBy }: { identity: JournalIdentity; vouchedBy: string },
  { publicKey, register }: VouchedDevice,
): Promise<void> {
  const registerId = register === undefined ? {} : { registerId: register.registerId }
  if (!(await insertDevice(client, { identity, publicKey, vouchedBy, ...registerId }))) return
  await openJournal(client, identity, await genesisHash(identity, publicKey))
  if (register === undefined) return
  const signer = { device: identity.device, incarnation: identity.incarnation, publicKey }
  if (await hasRegister(client, identity.tenant, register.registerId))
    return addSigner(client, identity.tenant, register.registerId, signer)
  await writeRegister(
    client,
    {
      ...{ tenantId: identity.tenant, storeId: identity.store },
      ...{ registerId: register.registerId, registerName: register.name },
    },
    signer,
  )
}

/** Also where it was deleted: a store server does not bring it back. */
async function hasRegister(client: Client, tenantId: string, registerId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from record where tenant_id = $1 and kind = 'register' and id = $2`,
    [tenantId, registerId],
  )
  return rowCount === 1
}

async function readStanding(
  client: Client,
  { tenant, device, incarnation }: JournalIdentity,
): Promise<{ head: ReceivedHead; revokedAt: Date | null }> {
  const { rows } = await client.query<ReceivedHead & { revokedAt: Date | null }>(
    `select head.seq, encode(head.hash, 'hex') as hash, device.revoked_at as "revokedAt"
       from device join journal_head as head using (tenant_id, device_id, incarnation)
      where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenant, device, incarnation],
  )
  const [{ seq, hash, revokedAt } = { seq: 0, hash: '', revokedAt: null }] = rows
  return { head: { seq, hash }, revokedAt }
}

/** A store server has no entries of its own: that it vouches is how it is heard of. */
async function noteContact(client: Client, { tenant, device, incarnation }: JournalIdentity): Promise<void> {
  await client.query(
    `update journal_head set received_at = now() where tenant_id = $1 and device_id = $2 and incarnation = $3`,
    [tenant, device, incarnation],
  )
}
