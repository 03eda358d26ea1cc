/** The clock of one till: virtual time as this till believes it is. While the till is frozen, nothing of it runs. */
import type { TillClock } from '@kassa/client/parts'
import type { VirtualClock } from './virtualClock.ts'

const startOf1970Ms = 0

export class WallClock implements TillClock {
  readonly #time: VirtualClock
  #aheadMs = 0
  #offsetMinutes = 60
  #frozenUntilMs = 0

  constructor(time: VirtualClock) {
    this.#time = time
  }

  epochMs(): number {
    return Math.max(startOf1970Ms, this.#time.epochMs() + this.#aheadMs)
  }

  offsetMinutes(): number {
    return this.#offsetMinutes
  }

  after(ms: number, callback: () => void): () => void {
    let cancel: () => void
    const run = () => {
      const frozenMs = this.#frozenUntilMs - this.#time.epochMs()
      if (frozenMs > 0) cancel = this.#time.after(frozenMs, run)
      else callback()
    }
    cancel = this.#time.after(ms, run)
    return () => cancel()
  }

  shift(ms: number): void {
    this.#aheadMs += ms
  }

  /** As a device whose battery was empty. */
  beginAt1970(): void {
    this.#aheadMs = -this.#time.epochMs()
  }

  putRight(): void {
    this.#aheadMs = 0
  }

  changeOffset(): void {
    this.#offsetMinutes = this.#offsetMinutes === 60 ? 120 : 60
  }

  freeze(ms: number): void {
    this.#frozenUntilMs = this.#time.epochMs() + ms
  }

  get isFrozen(): boolean {
    return this.#frozenUntilMs > this.#time.epochMs()
  }

  thaw(): void {
    this.#frozenUntilMs = 0
  }
}
