/** Looks from time to time whether items are worth packing: many, and not packed, or many of them changed since. */
import { pause, type TillClock } from '../../clock/tillClock.ts'
import type { Replica } from '../replica.ts'
import { type PackPorts, packRecords } from './packRecords.ts'

/** So few are read one by one before anybody has typed a PIN. */
const fewItems = 5000
const mostChanges = 5000
/** By then a till that was just switched on has read what is new, and sells. */
const firstLookMs = 10_000
const lookAfterMs = 60_000
/** It takes the till a minute of work to pack a million, whether it can keep them or not. */
const packAgainAfterMs = 3_600_000

export type PackingPorts = PackPorts & { clock: TillClock; replica: Replica }

/** Begins to look; ends when the returned function is called. */
export function openPacking(ports: PackingPorts): () => void {
  const { clock, replica, store } = ports
  const closing = new AbortController()
  const run = async () => {
    let waitMs = firstLookMs
    while (store.readParts !== undefined) {
      await pause(clock, waitMs, closing.signal)
      if (closing.signal.aborted) return
      const isTime = isWorthIt(replica)
      if (isTime) await packRecords(ports, replica).catch(() => false)
      waitMs = isTime ? packAgainAfterMs : lookAfterMs
    }
  }
  void run()
  return () => closing.abort()
}

function isWorthIt({ cursor, isFresh, itemCount }: Replica): boolean {
  if (!isFresh || itemCount < fewItems) return false
  return cursor.packed === undefined || cursor.packed.changeCount > mostChanges
}
