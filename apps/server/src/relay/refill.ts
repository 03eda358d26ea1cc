/**
 * Getting a journal back from head office: what this server lacks of it, being new or put back to an older backup, and what its tills cannot
 * send again, having let go of it. The machine of sending runs the other way round:
 *
 *      head office is ahead ──▶ page behind the end here ── taken in, as from the device ──▶ next page ──▶ … ──▶ as far as head office
 *                                   │
 *                                   ├─ no answer ──▶ waits, and asks again
 *                                   └─ another end than here, or damaged time after time ──▶ stopped; what came is kept aside
 */
import type { SentHead, TillClock } from '@kassa/client/line'
import type { RouteTypes } from '@kassa/contract'
import {
  type ReceivedHead,
  type ReceiveOutcome,
  type SendEffect,
  type SendEvent,
  type SendState,
  stepSender,
} from '@kassa/journal'

export type PassedEntry = RouteTypes['readRelayedEntries']['reply']['entries'][number]
export type TakenIn = { status: ReceiveOutcome['status']; head: ReceivedHead }

export type RefillOptions = {
  /** Entries that head office holds behind that number; undefined where it does not answer. */
  readAbove: (after: number) => Promise<readonly PassedEntry[] | undefined>
  /** Takes them in as those of a device are: links, signature, each with its effects once. */
  takeIn: (entries: readonly PassedEntry[]) => Promise<TakenIn>
  /** The last entry here. */
  headSeq: () => number
  /** Something was taken in. */
  onTakenIn: (head: ReceivedHead) => Promise<void>
  clock: Pick<TillClock, 'after'>
  /** Work that waits for neither the line nor the clock began, or ended. */
  onWork: (change: 1 | -1) => void
}

export class Refill {
  readonly #options: RefillOptions
  #state: SendState = { name: 'idle' }
  /** The end at head office that was last heard of. */
  #above: SentHead = { seq: 0, hash: '' }
  #cancelWait: () => void = () => undefined
  #isClosed = false

  constructor(options: RefillOptions) {
    this.#options = options
  }

  /** Head office holds the journal up to there. It is asked for what lacks here once for each end that it tells. */
  heardOf(above: SentHead): void {
    if (above.hash === this.#above.hash) return
    this.#above = above
    this.#wake()
  }

  close(): void {
    this.#isClosed = true
    this.#cancelWait()
  }

  #wake(): void {
    if (this.#above.seq > this.#options.headSeq()) this.#take({ name: 'woken' })
  }

  #take(event: SendEvent): void {
    if (this.#isClosed) return
    const { state, effects } = stepSender(this.#state, event)
    this.#state = state
    for (const effect of effects) this.#run(effect)
  }

  #run(effect: SendEffect): void {
    this.#cancelWait()
    switch (effect.name) {
      case 'send':
        void this.#fetch()
        return
      case 'wait':
        this.#cancelWait = this.#options.clock.after(effect.ms, () => this.#take({ name: 'timer' }))
        return
      case 'raise':
        // Taking in has named the trouble of the journal.
        return
    }
  }

  async #fetch(): Promise<void> {
    const { hash } = this.#above
    this.#take(await this.#fetchPage())
    // Another end may have been told meanwhile.
    if (hash !== this.#above.hash) this.#wake()
  }

  async #fetchPage(): Promise<SendEvent> {
    const { readAbove, headSeq, onWork } = this.#options
    const from = headSeq()
    try {
      const page = await readAbove(from)
      if (page === undefined) return { name: 'failed' }
      if (page.length === 0) return { name: 'accepted', isMore: false }
      onWork(1)
      return await this.#takeIn(page, from).finally(() => onWork(-1))
    } catch {
      return { name: 'failed' }
    }
  }

  async #takeIn(page: readonly PassedEntry[], from: number): Promise<SendEvent> {
    const { takeIn, onTakenIn } = this.#options
    const { status, head } = await takeIn(page)
    if (status === 'fork' || status === 'quarantined') return { name: status }
    if (status === 'gap' && head.seq === from) return { name: 'failed' }
    await onTakenIn(head)
    return status === 'gap' ? { name: 'gap' } : { name: 'accepted', isMore: head.seq < this.#above.seq }
  }
}
