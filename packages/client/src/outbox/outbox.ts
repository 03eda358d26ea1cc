/**
 * What this till wants the server to have and the journal must not say: people, their addresses. It is kept beside the journal, on the
 * disk, until the server has answered.
 *
 *   added ──▶ kept on the disk ──▶ sent, as often as it takes ──▶ answered ──▶ forgotten here
 *                                        └─▶ refused ──▶ stays, is shown, and is sent again with the others
 *
 * Ids are made here, and the server takes each id once: an answer that is lost costs nothing.
 */
import type { CallOutcome } from '@kassa/contract'
import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceStore, SaveOutcome, StoreChange } from '../store/deviceStore.ts'

/** The line may be there, and the server not ready. */
const retryAfterMs = 30_000
/** Answers that say something about what was sent; all others say that it is not the time. */
const refusals = new Set(['invalid_request', 'not_found'])

export type OutboxItem = {
  /** What the server said against it: a person has to look. */
  refusal?: string
}

type OutboxValues = NonNullable<StoreChange['values']>
type OutboxSave = (values: OutboxValues) => Promise<SaveOutcome>

export type OutboxPorts<Item extends OutboxItem> = {
  store: DeviceStore
  epoch: number
  clock: Pick<TillClock, 'after'>
  onChange: () => void
  idOf: (item: Item) => string
  /** The change of the device's store that keeps these; none where there are none. */
  kept: (items: readonly Item[] | null) => OutboxValues
  send: (item: Item) => Promise<CallOutcome<unknown>>
}

export class Outbox<Item extends OutboxItem> {
  readonly #ports: OutboxPorts<Item>
  #all: readonly Item[]
  #lastChange: Promise<unknown> = Promise.resolve()
  #sending: Promise<void> | undefined
  #isWanted = false
  #isClosed = false
  #cancelWait: () => void = () => undefined

  constructor(kept: readonly Item[], ports: OutboxPorts<Item>) {
    this.#all = kept
    this.#ports = ports
  }

  /** In the order in which they were added. */
  get all(): readonly Item[] {
    return this.#all
  }

  /** Keeps something new; resolves when that is durable.   `save`: where more becomes true in the same moment. */
  add(item: Item, save = this.#save): Promise<SaveOutcome> {
    return this.#become((all) => [...all, item], save)
  }

  /** Takes back what is not sent yet. */
  remove(id: string): Promise<SaveOutcome> {
    return this.#become((all) => all.filter((item) => this.#ports.idOf(item) !== id))
  }

  /** Sends them, one after the other, until all are answered or the server is not.   Ensures: what is added meanwhile is sent too. */
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

  readonly #save: OutboxSave = (values) => this.#ports.store.save(this.#ports.epoch, { values })

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
    const { idOf, send } = this.#ports
    const tried = new Set<string>()
    for (;;) {
      const next = this.#all.find((item) => !tried.has(idOf(item)))
      if (next === undefined) return
      const id = idOf(next)
      tried.add(id)
      const outcome = await send(next)
      if (outcome.status === 'ok') {
        await this.remove(id)
      } else if (outcome.status === 'problem' && refusals.has(outcome.problem.code)) {
        const { code, detail = code } = outcome.problem
        await this.#become((all) =>
          all.map((item) => (idOf(item) === id ? { ...item, refusal: detail } : item)),
        )
      } else return this.#tryLater()
    }
  }

  #tryLater(): void {
    this.#cancelWait()
    if (!this.#isClosed) this.#cancelWait = this.#ports.clock.after(retryAfterMs, () => void this.send())
  }

  /** One change after the other: each is on the disk before it is true here. */
  #become(
    change: (all: readonly Item[]) => readonly Item[],
    save: OutboxSave = this.#save,
  ): Promise<SaveOutcome> {
    const turn = this.#lastChange.then(async () => {
      const { kept, onChange } = this.#ports
      const next = change(this.#all)
      const outcome = await save(kept(next.length === 0 ? null : next))
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
