/** What came of killing things: how often, how soon all was well again, and what did not hold. */

export type Crash = {
  /** What was killed, and when, in words. */
  what: string
  /** Until it served again. Units: ms. */
  readyMs: number
}

/** What a shop may have to wait. Source: issue "Journal and replication", proof. */
const readyWithinMs = 5_000

export class CrashReport {
  readonly #crashes: Crash[] = []
  readonly #failures: string[] = []

  add(crash: Crash, failures: readonly string[]): void {
    this.#crashes.push(crash)
    this.#failures.push(...failures.map((failure) => `after ${crash.what}: ${failure}`))
  }

  addFailures(failures: readonly string[]): void {
    this.#failures.push(...failures)
  }

  get isKept(): boolean {
    return this.#failures.length === 0 && this.#late.length === 0
  }

  get #late(): Crash[] {
    return this.#crashes.filter(({ readyMs }) => readyMs > readyWithinMs)
  }

  /** Lines for whoever ran it, the verdict last. */
  lines(): string[] {
    const times = this.#crashes.map(({ readyMs }) => readyMs).sort((a, b) => a - b)
    const at = (part: number) => seconds(times[Math.floor((times.length - 1) * part)] ?? 0)
    return [
      ...this.#failures,
      ...this.#late.map(({ what, readyMs }) => `after ${what}: ready only after ${seconds(readyMs)}`),
      `${this.#crashes.length} times killed; ready again after ${at(0.5)} in the middle, ${at(1)} at most`,
      this.isKept ? 'Nothing that was acknowledged is lost, nothing is doubled.' : 'It does not hold.',
    ]
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
