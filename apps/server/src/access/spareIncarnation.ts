/**
 * Spare incarnations: a till registers, while it has a journal, the keys under which it goes on if it loses that. A spare is a device
 * and an empty journal like any other; nothing tells the first entry that uses it from those of its later life (ADR-0020).
 */
import { type RouteTypes, spareText } from '@kassa/contract'
import { genesisHash, importPublicKey, isSignedBy, type JournalIdentity } from '@kassa/journal'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { openJournal } from '../ingest/head.ts'
import type { DeviceCaller } from './deviceSession.ts'
import { insertDevice } from './deviceStatements.ts'
import { addSigner } from './registerSigners.ts'

/** A till wants two at a time; more is a till that loses its vault again and again, or somebody who fills the table. */
const mostIncarnations = 100

export type SpareOutcome =
  | { status: 'registered'; identity: JournalIdentity }
  /** Final: the key is none, or the proof was not made with it. */
  | { status: 'proof_invalid' }
  /** Final: another device has the key, or this one had too many lives. */
  | { status: 'refused' }

/** Registers the key as the next incarnation of the device. The same key again gets the same answer, for ever. */
export async function registerSpare(
  pool: Pool,
  { identity }: Pick<DeviceCaller, 'identity'>,
  { publicKey, proof }: RouteTypes['registerSpare']['body'],
): Promise<SpareOutcome> {
  const key = await importPublicKey(publicKey)
  const text = spareText({ device: identity.device, publicKey })
  if (key === undefined || !(await isSignedBy(key, text, proof))) return { status: 'proof_invalid' }
  return withTenant(pool, identity.tenant, async (client) => {
    const lives = await lockLives(client, identity)
    const known = lives.find((life) => life.publicKey === publicKey)
    if (known !== undefined)
      return { status: 'registered', identity: { ...identity, incarnation: known.incarnation } }
    const registerId = lives[0]?.registerId
    if (registerId == null || lives.length >= mostIncarnations) return { status: 'refused' }
    const incarnation = Math.max(...lives.map((life) => life.incarnation)) + 1
    const spare = { ...identity, incarnation }
    await insertDevice(client, { identity: spare, publicKey, registerId })
    await openJournal(client, spare, await genesisHash(spare, publicKey))
    await addSigner(client, identity.tenant, registerId, { device: identity.device, incarnation, publicKey })
    return { status: 'registered', identity: spare }
  })
}

type Life = { incarnation: number; publicKey: string; registerId: string | null }

/** Returns the incarnations of the device; of two requests at once the second waits for the first. */
async function lockLives(client: Client, { tenant, device }: JournalIdentity): Promise<Life[]> {
  await client.query('select 1 from device where tenant_id = $1 and device_id = $2 for update', [
    tenant,
    device,
  ])
  // Read once the other one is done: it may have added a life.
  const { rows } = await client.query<Life>(
    `select incarnation, public_key as "publicKey", register_id as "registerId"
       from device where tenant_id = $1 and device_id = $2 order by incarnation`,
    [tenant, device],
  )
  return rows
}
