/** Looks from time to time for what may go. */
import { pause, type TillClock } from '../clock/tillClock.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { keptDays, pruneJournal } from './pruneJournal.ts'

export type PruningPorts = {
  store: DeviceStore
  epoch: number
  clock: TillClock
  breathe: () => Promise<void>
  securedSeq: () => number
}

const dayMs = 86_400_000
const firstLookMs = 60_000
const lookAfterMs = 3_600_000

/** Begins to look; ends when the returned function is called. */
export function openPruning({ store, epoch, clock, breathe, securedSeq }: PruningPorts): () => void {
  const closing = new AbortController()
  const run = async () => {
    for (let waitMs = firstLookMs; ; waitMs = lookAfterMs) {
      await pause(clock, waitMs, closing.signal)
      if (closing.signal.aborted) return
      const keepSinceMs = clock.epochMs() - keptDays * dayMs
      await pruneJournal({ store, epoch, securedSeq: securedSeq(), keepSinceMs, breathe }).catch(() => 0)
    }
  }
  void run()
  return () => closing.abort()
}
