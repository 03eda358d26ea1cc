/**
 * A till whose journal is gone goes on under a spare incarnation, with no server either: the records as they were last copied, a new
 * journal whose first entry says what was lost, and the numbers of the register going on from where they were last noted.
 *
 *   empty store ─▶ records copied back ─▶ spare struck off ─▶ identity, keys and records' place kept ─▶ enrolled
 *
 * A spare is struck off before it is used: two journals under one incarnation would be a fork. Whoever stops in between goes on under
 * the next one.
 */
import { emptyHead } from '@kassa/journal'
import type { EnrolledDevice, SpareKey } from '../identity/device.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { TillPorts } from '../till/ports.ts'
import { copyRecords } from './copyRecords.ts'
import type { JournalMark } from './journalMark.ts'

type ResumePorts = Pick<TillPorts, 'store' | 'openVault' | 'clock' | 'breathe'>

/** Returns whether this device is enrolled again.
 *  Requires: the store holds no device, and `epoch` is its writer's.   Ensures: no spare is used twice. */
export async function resumeUnderSpare(ports: ResumePorts, epoch: number): Promise<boolean> {
  const vault = await ports.openVault?.().catch(() => undefined)
  if (vault === undefined) return false
  try {
    return await resumeFrom(vault, ports, epoch)
  } finally {
    await vault.close()
  }
}

async function resumeFrom(
  vault: DeviceStore,
  { store, clock, breathe }: ResumePorts,
  epoch: number,
): Promise<boolean> {
  const [mark, spares = []] = await Promise.all([vault.read('mark'), vault.read('spares')])
  const [spare, ...others] = spares
  if (mark === undefined || spare?.identity.device !== mark.device.identity.device) return false
  // Without records there is nobody to sign in and nothing to sell until the server answers; the journal goes on all the same.
  await copyRecords({ from: vault, into: store, epoch, breathe })
  const struckOff = await vault.save(await vault.claim(), { values: { spares: others } })
  if (struckOff.status !== 'saved') return false
  const device = deviceOf(spare, mark, clock.epochMs())
  const empty = await emptyHead(spare.identity, spare.publicKey)
  const values = {
    device,
    keys: { signing: spare.signing, sealing: mark.sealing },
    head: { ...empty, totals: mark.standing.perpetualTotals },
    sent: { seq: 0, hash: empty.hash },
  }
  return (await store.save(epoch, { values })).status === 'saved'
}

function deviceOf(
  { identity, publicKey }: SpareKey,
  { device, lastSeq, sentSeq, standing }: JournalMark,
  resumedAtMs: number,
): EnrolledDevice {
  const { registerId, registerName } = device
  const lost = { incarnation: device.identity.incarnation, lastSeq, sentSeq, standing, resumedAtMs }
  return { identity, registerId, registerName, publicKey, lost }
}
