/**
 * Whoever was made on this till and is not at the server yet. They are kept beside the journal, never in it: it is for ever, and people
 * may want to be forgotten.
 *
 *   made ──▶ kept on the disk ──▶ sent, as often as it takes ──▶ answered ──▶ forgotten here: the feed brings the record
 *                                        └─▶ refused ──▶ stays, is shown, and is sent again with the others
 *
 * The id is made here, and the server adds each id once: an answer that is lost costs nothing.
 */
import type { SaveOutcome } from '../store/deviceStore.ts'
import type { NewCustomer } from './customer.ts'
import type { CustomerPorts } from './customerPorts.ts'

/** The line may be there, and the server not ready. */
const retryAfterMs = 30_000
/** Answers that say something about the customer; all others say that it is not the time. */
const refusals = new Set(['invalid_request', 'not_found'])

export class NewCustomers {
  readonly #ports: CustomerPorts
  #all: readonly NewCustomer[]
  #lastChange: Promise<unknown> = Promise.resolve()
  #sending: Promise<void> | undefined
  #isWanted = false
  #isClosed = false
  #cancelWait: () => void = () => undefined

  constructor(kept: readonly NewCustomer[], ports: CustomerPorts) {
    this.#all = kept
    this.#ports = ports
  }

  /** In the order in which they were made. */
  get all(): readonly NewCustomer[] {
    return this.#all
  }

  /** Keeps somebody new; resolves when that is durable. */
  add(customer: NewCustomer): Promise<SaveOutcome> {
    return this.#become((all) => [...all, customer])
  }

  /** Sends them, one after the other, until all are answered or the server is not.   Ensures: who is added meanwhile is sent too. */
  send(): Promise<void> {
    this.#isWanted = true
    this.#sending ??= this.#sendWhileWanted()
    return this.#sending
  }

  /** The till is closed: nothing more is tried from here. */
  close(): void {
    this.#isClosed = true
    this.#cancelWait()
  }

  async #sendWhileWanted(): Promise<void> {
    try {
      while (this.#isWanted) {
        this.#isWanted = false
        await this.#sendAll()
      }
    } finally {
      this.#sending = undefined
    }
  }

  async #sendAll(): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      const next = this.#all.find(({ customerId }) => !tried.has(customerId))
      if (next === undefined) return
      tried.add(next.customerId)
      const { customerId, body } = next
      const outcome = await this.#ports.session.call('registerCustomer', { params: { customerId }, body })
      if (outcome.status === 'ok') {
        await this.#become((all) => all.filter((other) => other.customerId !== customerId))
      } else if (outcome.status === 'problem' && refusals.has(outcome.problem.code)) {
        const { code, detail = code } = outcome.problem
        await this.#become((all) =>
          all.map((other) => (other.customerId === customerId ? { ...other, refusal: detail } : other)),
        )
      } else return this.#tryLater()
    }
  }

  #tryLater(): void {
    this.#cancelWait()
    if (!this.#isClosed) this.#cancelWait = this.#ports.clock.after(retryAfterMs, () => void this.send())
  }

  /** One change after the other: each is on the disk before it is true here. */
  #become(change: (all: readonly NewCustomer[]) => readonly NewCustomer[]): Promise<SaveOutcome> {
    const turn = this.#lastChange.then(async () => {
      const { store, epoch, onChange } = this.#ports
      const next = change(this.#all)
      const values = { newCustomers: next.length === 0 ? null : next }
      const outcome = await store.save(epoch, { values })
      if (outcome.status === 'saved') {
        this.#all = next
        onChange()
      }
      return outcome
    })
    this.#lastChange = turn.catch(() => undefined)
    return turn
  }
}
