/** What a till does about its own storage while it sells: it lets go of what is old, and keeps apart what it needs if the rest is lost. */
import type { DeviceSession } from '../identity/deviceSession.ts'
import { openPruning } from '../pruning/openPruning.ts'
import { openSpares } from '../spare/openSpares.ts'
import type { TillPorts } from '../till/ports.ts'
import type { Start } from '../till/start.ts'
import type { Upstream } from '../till/upstream.ts'

export type Keeping = {
  /** Something was appended. */
  noteSoon(): void
  close(): void
}

/** Begins both, until it is closed. */
export async function openKeeping(
  { start, session, upstream }: { start: Start; session: DeviceSession; upstream: Upstream },
  ports: TillPorts,
): Promise<Keeping> {
  const { sender } = upstream
  const stopPruning = openPruning({ ...ports, epoch: start.epoch, securedSeq: () => sender.securedSeq })
  const spares = await openSpares({ session }, ports)
  return {
    noteSoon: () => spares?.noteSoon(),
    close() {
      stopPruning()
      spares?.close()
    },
  }
}
