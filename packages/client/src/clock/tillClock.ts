/** Time as the till core gets it: nothing in it reads a clock or sets a timer by itself. */
import type { Moment } from '@kassa/journal'

export type TillClock = {
  /** ms since 1970 UTC, as the device believes. */
  epochMs(): number
  /** Minutes that local time in the zone (IANA name) is ahead of UTC at that moment; the device's own zone where none is named. */
  offsetMinutes(timeZone: string | undefined, epochMs: number): number
  /** Calls back once, unless the returned function is called first. */
  after(ms: number, callback: () => void): () => void
}

/** Returns the moment in the store's time zone; in the device's own while the store is not known yet. */
export function momentIn(clock: TillClock, timeZone: string | undefined): Moment {
  const epochMs = clock.epochMs()
  return { epochMs, offsetMinutes: clock.offsetMinutes(timeZone, epochMs) }
}

/** Resolves after `ms`, or at once when the signal ends; never rejects. */
export function pause(clock: Pick<TillClock, 'after'>, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      cancel()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const cancel = clock.after(ms, done)
    signal.addEventListener('abort', done)
  })
}
