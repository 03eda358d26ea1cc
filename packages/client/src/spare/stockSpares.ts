/**
 * Spare incarnations: keys that the server knows as later lives of this device, made while it answers, kept apart from the journal.
 *
 *   key made and kept ──▶ server asked ──▶ kept as a spare
 *            └── no answer: the same key again, which gets the same answer
 */
import { spareText } from '@kassa/contract'
import { exportPublicKey, makeKeyPair, sign } from '@kassa/journal'
import type { EnrolledDevice, SpareKey } from '../identity/device.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

/** One to go on under, and one more for a device that stops while it does. */
const wantedSpares = 2

export type StockPorts = {
  vault: DeviceStore
  vaultEpoch: number
  session: Pick<DeviceSession, 'call'>
  areKeysExtractable: boolean
}

/** Makes as many spares as are missing, and names those that there are to the server again: it may have been put back to a backup.
 *  Returns whether there are enough that it knows. */
export async function stockSpares(ports: StockPorts, { identity }: EnrolledDevice): Promise<boolean> {
  const { vault, vaultEpoch } = ports
  const { device, incarnation } = identity
  const isLater = (spare: SpareKey) =>
    spare.identity.device === device && spare.identity.incarnation > incarnation
  const spares: SpareKey[] = []
  for (const spare of ((await vault.read('spares')) ?? []).filter(isLater)) {
    const known = await register(ports, device, spare)
    if (known === undefined) return false
    spares.push(known)
  }
  while (spares.length < wantedSpares) {
    const pending = (await vault.read('pendingSpare')) ?? (await makeSpare(ports))
    const known = pending && (await register(ports, device, pending))
    if (known === undefined) return false
    if (isLater(known)) spares.push(known)
    const kept = await vault.save(vaultEpoch, { values: { spares: [...spares], pendingSpare: null } })
    if (kept.status !== 'saved') return false
  }
  return (await vault.save(vaultEpoch, { values: { spares } })).status === 'saved'
}

/** Returns the spare as the server knows it; undefined where it does not answer, or will not have it. */
async function register(
  { session }: StockPorts,
  device: string,
  { publicKey, signing }: Pick<SpareKey, 'publicKey' | 'signing'>,
): Promise<SpareKey | undefined> {
  const proof = await sign(signing.privateKey, spareText({ device, publicKey }))
  const outcome = await session.call('registerSpare', { body: { publicKey, proof } })
  return outcome.status === 'ok' ? { identity: outcome.reply.identity, publicKey, signing } : undefined
}

/** Returns a key that is durable; undefined where it cannot be kept. */
async function makeSpare({ vault, vaultEpoch, areKeysExtractable }: StockPorts) {
  const signing = await makeKeyPair({ extractable: areKeysExtractable })
  const pendingSpare = { publicKey: await exportPublicKey(signing.publicKey), signing }
  const kept = await vault.save(vaultEpoch, { values: { pendingSpare } })
  return kept.status === 'saved' ? pendingSpare : undefined
}
