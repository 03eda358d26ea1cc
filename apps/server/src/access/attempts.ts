/** Bounds on guessing. Failures are counted by key (an account, an address); beyond the bound a key waits, and each
 *  further failure doubles the wait.
 *
 *      free ── failed × allowed ──▶ waiting ── wait over ──▶ one more try ── failed ──▶ waiting, twice as long
 *        ▲                                                        │
 *        └────────────── forgotten, or calm for a while ──────────┘
 */

export type AttemptBounds = {
  /** Failures before the first wait. */
  allowed: number
  firstWaitMs: number
  longestWaitMs: number
}

type Record = { failures: number; lastFailureAtMs: number }

// Bounded memory: someone who fails from a million addresses pushes out the oldest, not the server.
const MOST_KEYS = 10_000

/** Counts in memory: a restart forgets, which is no way in for someone who cannot restart the server. */
export class Attempts {
  readonly #bounds: AttemptBounds
  readonly #records = new Map<string, Record>()

  constructor(bounds: AttemptBounds) {
    this.#bounds = bounds
  }

  /** How long the key still has to wait; 0 where it may try.   Units: ms. */
  waitMs(key: string, nowMs: number): number {
    const record = this.#records.get(key)
    if (record === undefined) return 0
    const longestMs = this.#waitAfter(record.failures)
    // Where the clock was put back meanwhile, the wait begins anew and does not last until the clock is there again.
    return Math.min(longestMs, Math.max(0, record.lastFailureAtMs + longestMs - nowMs))
  }

  failed(key: string, nowMs: number): void {
    const record = this.#records.get(key)
    const isCalm = record !== undefined && nowMs - record.lastFailureAtMs > 2 * this.#bounds.longestWaitMs
    const failures = record === undefined || isCalm ? 1 : record.failures + 1
    this.#records.delete(key)
    this.#records.set(key, { failures, lastFailureAtMs: nowMs })
    const [oldest] = this.#records.keys()
    if (this.#records.size > MOST_KEYS && oldest !== undefined) this.#records.delete(oldest)
  }

  /** The attempt that was counted as failed did succeed; those before it stay counted. */
  takeBack(key: string): void {
    const record = this.#records.get(key)
    if (record !== undefined) this.#records.set(key, { ...record, failures: record.failures - 1 })
  }

  forget(key: string): void {
    this.#records.delete(key)
  }

  #waitAfter(failures: number): number {
    const { allowed, firstWaitMs, longestWaitMs } = this.#bounds
    if (failures < allowed) return 0
    return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - allowed, 30))
  }
}
