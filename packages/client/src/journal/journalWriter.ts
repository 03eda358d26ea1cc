/**
 * Writing the journal of this device: one entry after the other, each durable before the next is made. What is handed in while an
 * entry is under way waits its turn, so that numbers have no gaps and every link holds.
 */
import {
  type Fact,
  type Head,
  type JournalIdentity,
  type Moment,
  type SignedEntry,
  seal,
} from '@kassa/journal'
import type { PeriodKeeper } from '../shift/periodKeeper.ts'
import type { AppendOutcome, DeviceStore, StoreChange } from '../store/deviceStore.ts'

/** What is to be written, worked out from the journal's end when its turn has come. */
export type Draft = {
  facts: readonly Fact[]
  /** What else becomes true with the facts, made when they are sealed. */
  change?: (entries: readonly SignedEntry[]) => StoreChange | Promise<StoreChange>
}

export type WriteOutcome =
  | { status: 'appended'; entries: readonly SignedEntry[]; head: Head }
  /** Another writer has this journal now. */
  | { status: 'lost_journal' }
  | Extract<AppendOutcome, { status: 'quota_exceeded' | 'failed' }>

export type JournalWriterOptions = {
  store: DeviceStore
  epoch: number
  identity: JournalIdentity
  privateKey: CryptoKey
  head: Head
  /** What the journal begins with: it comes with the first entry that becomes durable, whichever that is. */
  first?: Fact
  now: () => Moment
  /** Counts what is written, where somebody does. */
  keeper?: () => Promise<PeriodKeeper>
  /** Called after each append, in order. */
  onAppended: (head: Head) => void
  /** Called once, when another writer has taken over. */
  onLost: () => void
}

export class JournalWriter {
  readonly #options: JournalWriterOptions
  #head: Head
  #last: Promise<unknown> = Promise.resolve()
  #isLost = false

  constructor(options: JournalWriterOptions) {
    this.#options = options
    this.#head = options.head
  }

  /** The end of the journal as far as it is durable. */
  get head(): Head {
    return this.#head
  }

  /** Appends what the draft asks for, in one transaction; resolves when it is durable.
   *  Fails: `lost_journal` (final), `quota_exceeded`, `failed` (returned; nothing was written). */
  write(draft: (head: Head) => Draft): Promise<WriteOutcome> {
    const turn = this.#last.then(() => this.#append(draft))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything handed in so far is written or refused. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #append(draft: (head: Head) => Draft): Promise<WriteOutcome> {
    if (this.#isLost) return { status: 'lost_journal' }
    const { store, epoch, first, onAppended, onLost } = this.#options
    const previous = { seq: this.#head.seq, hash: this.#head.hash }
    const { facts, change } = draft(this.#head)
    const begun = first === undefined || previous.seq > 0 ? [] : [first]
    const { entries, head } = await this.#seal([...begun, ...facts])
    const keeper = await this.#options.keeper?.()
    const tillPeriod = keeper?.counted(entries)
    const made = (await change?.(entries.slice(begun.length))) ?? {}
    const also = tillPeriod === undefined ? made : { ...made, values: { ...made.values, tillPeriod } }
    const outcome = await store.append({ epoch, previous, entries, head, change: also })
    switch (outcome.status) {
      case 'appended':
        this.#head = head
        if (tillPeriod !== undefined) keeper?.keep(tillPeriod)
        onAppended(head)
        return { status: 'appended', entries: entries.slice(begun.length), head }
      case 'fenced':
      case 'head_moved':
        this.#isLost = true
        onLost()
        return { status: 'lost_journal' }
      default:
        return outcome
    }
  }

  async #seal(facts: readonly Fact[]): Promise<{ entries: SignedEntry[]; head: Head }> {
    const { identity, privateKey, now } = this.#options
    const entries: SignedEntry[] = []
    let head = this.#head
    for (const fact of facts) {
      const sealed = await seal({ identity, head, fact, now: now(), privateKey })
      entries.push(sealed.signed)
      head = sealed.head
    }
    return { entries, head }
  }
}
