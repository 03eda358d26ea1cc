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

/** Makes as many spares as are missing.   Returns whether there are enough now. */
export async function stockSpares(ports: StockPorts, { identity }: EnrolledDevice): Promise<boolean> {
  const { vault, vaultEpoch, session } = ports
  const { device, incarnation } = identity
  const isLater = (spare: SpareKey) =>
    spare.identity.device === device && spare.identity.incarnation > incarnation
  const spares = ((await vault.read('spares')) ?? []).filter(isLater)
  while (spares.length < wantedSpares) {
    const pending = (await vault.read('pendingSpare')) ?? (await makeSpare(ports))
    if (pending === undefined) return false
    const { publicKey, signing } = pending
    const proof = await sign(signing.privateKey, spareText({ device, publicKey }))
    const outcome = await session.call('registerSpare', { body: { publicKey, proof } })
    if (outcome.status !== 'ok') return false
    spares.push({ identity: outcome.reply.identity, publicKey, signing })
    const values = { spares: spares.filter(isLater), pendingSpare: null }
    if ((await vault.save(vaultEpoch, { values })).status !== 'saved') return false
  }
  return true
}

/** Returns a key that is durable; undefined where it cannot be kept. */
async function makeSpare({ vault, vaultEpoch, areKeysExtractable }: StockPorts) {
  const signing = await makeKeyPair({ extractable: areKeysExtractable })
  const pendingSpare = { publicKey: await exportPublicKey(signing.publicKey), signing }
  const kept = await vault.save(vaultEpoch, { values: { pendingSpare } })
  return kept.status === 'saved' ? pendingSpare : undefined
}
