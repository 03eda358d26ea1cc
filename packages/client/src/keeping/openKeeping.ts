/** What a till does about its own storage while it sells: it lets go of what is old, packs what the next
 * start is to find quickly, and keeps apart what it needs if the rest is lost. */
import type { DeviceSession } from '../identity/deviceSession.ts'
import { openPruning } from '../pruning/openPruning.ts'
import { openPacking } from '../replica/packed/openPacking.ts'
import { openSpares } from '../spare/openSpares.ts'
import type { TillPorts } from '../till/ports.ts'
import type { Records } from '../till/records.ts'
import type { Start } from '../till/start.ts'
import type { Upstream } from '../till/upstream.ts'

export type Keeping = {
  /** Something was appended. */
  noteSoon(): void
  close(): void
}

/** Of the till whose storage it is. */
type Kept = { start: Start; session: DeviceSession; upstream: Upstream; records: Records }

/** Begins all of it, until it is closed. */
export async function openKeeping(
  { start, session, upstream, records }: Kept,
  ports: TillPorts,
): Promise<Keeping> {
  const { sender } = upstream
  const stopPruning = openPruning({ ...ports, epoch: start.epoch, securedSeq: () => sender.securedSeq })
  const stopPacking = openPacking({ ...ports, epoch: start.epoch, replica: records.replica })
  const spares = await openSpares({ session }, ports)
  return {
    noteSoon: () => spares?.noteSoon(),
    close() {
      stopPruning()
      stopPacking()
      spares?.close()
    },
  }
}
