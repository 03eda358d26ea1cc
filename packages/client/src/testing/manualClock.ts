/** A clock that stands still until it is moved: for tests and the simulator. */
import type { TillClock } from '../clock/tillClock.ts'

export type ManualClock = TillClock & {
  /** Moves time on and calls what became due, in order. */
  advance(ms: number): void
  /** Sets what the device believes, as when someone turns the clock; timers do not notice. */
  turnTo(epochMs: number): void
}

/** Returns a clock that starts at `epochMs`, one hour ahead of UTC everywhere. */
export function makeManualClock(epochMs: number): ManualClock {
  let believedMs = epochMs
  let passedMs = 0
  let timers: { dueMs: number; callback: () => void }[] = []
  return {
    epochMs: () => believedMs,
    offsetMinutes: () => 60,
    after(ms, callback) {
      const timer = { dueMs: passedMs + ms, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const untilMs = passedMs + ms
      for (;;) {
        const next = timers.filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0]
        if (next === undefined) break
        timers = timers.filter((other) => other !== next)
        believedMs += next.dueMs - passedMs
        passedMs = next.dueMs
        next.callback()
      }
      believedMs += untilMs - passedMs
      passedMs = untilMs
    },
    turnTo(ms) {
      believedMs = ms
    },
  }
}
