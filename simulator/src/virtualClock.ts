/** Time that only moves when the world moves it. Callbacks run in order of their time, then of their making. */

type Timer = { atMs: number; order: number; callback: () => void }

export class VirtualClock {
  #nowMs: number
  #order = 0
  #timers: Timer[] = []

  constructor(startMs: number) {
    this.#nowMs = startMs
  }

  epochMs(): number {
    return this.#nowMs
  }

  after(ms: number, callback: () => void): () => void {
    this.#order += 1
    const timer = { atMs: this.#nowMs + ms, order: this.#order, callback }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Moves to the next callback and runs it; false where none waits. */
  runNext(): boolean {
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || comesBefore(timer, first) ? timer : first),
      undefined,
    )
    if (next === undefined) return false
    this.#timers = this.#timers.filter((timer) => timer !== next)
    if (next.atMs > this.#nowMs) this.#nowMs = next.atMs
    next.callback()
    return true
  }

  /** Lets time pass without anything happening in it. */
  pass(ms: number): void {
    this.#nowMs += ms
  }
}

function comesBefore(a: Timer, b: Timer): boolean {
  return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs
}
