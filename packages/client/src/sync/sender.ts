/**
 * Sending a journal to the server above: runs the sender's state machine of the journal package. It begins where the receiver's own head
 * says, so that a lost answer, or a server restored from an old backup, mends itself. A till sends its own journal so; a store server
 * sends each of its tills'.
 */
import type { RouteTypes } from '@kassa/contract'
import { type SendEffect, type SendEvent, type SendState, type SignedEntry, stepSender } from '@kassa/journal'
import type { TillClock } from '../clock/tillClock.ts'
import type { SentHead } from '../store/storedValues.ts'
import { batchRequest, cutBatch, mostEntries } from './batch.ts'

const patienceMs = 60_000

export type SentJournal = {
  /** Entries with seq > after, in order, at most `limit`. */
  readEntries(after: number, limit: number): Promise<SignedEntry[]>
}

export type SenderOptions = {
  journal: SentJournal
  /** Keeps what the receiver holds. Where that fails, the next start sends some entries again, and the receiver knows them. */
  keep: (sent: SentHead) => Promise<unknown>
  /** Sends a batch. Rejects as fetch does. */
  post: (batch: RequestInit) => Promise<Response>
  clock: Pick<TillClock, 'epochMs' | 'after'>
  sent: SentHead
  /** Whether all entries are made here. Whoever only passes them on may be behind the receiver, after a backup was restored, until
   *  those who made them send them again. */
  isWriter: boolean
  /** The last entry that is durable here. */
  headSeq: () => number
  onBatch: (event: 'started' | 'ended') => void
  /** The server answers again, or for the first time. */
  onLineBack: () => void
  onChange: () => void
}

/** Behind which entry it begins, how far the journal went then, and what was sent. */
type Batch = { from: number; headSeq: number; entries: readonly SignedEntry[] }
type SendReply = RouteTypes['sendEntries']['reply']

export class Sender {
  readonly #options: SenderOptions
  #state: SendState = { name: 'idle' }
  #sent: SentHead
  #cancelWait: () => void = () => undefined
  #isClosed = false
  #lastContactAtMs: number | undefined
  #hasLine = false
  #headOfficeSeq: number | undefined
  #securedSeq = 0
  /** What was told while a batch was under way: its answer may have been made before. */
  #passedOnSeq = 0
  /** The receiver has another end, and is shown this one. */
  #isShowing = false

  constructor(options: SenderOptions) {
    this.#options = options
    this.#sent = options.sent
  }

  /** The last entry that the server is known to hold. */
  get sent(): SentHead {
    return this.#sent
  }

  /** The last entry that the server above the receiver is known to hold; undefined where there is none. What it holds beyond what was
   *  sent from here is of somebody else who has this journal. */
  get headOfficeSeq(): number | undefined {
    const seq = this.#headOfficeSeq
    return seq === undefined ? seq : Math.min(seq, this.#sent.seq)
  }

  /** The last entry that is in two places besides this one: at the server, and at head office or in a backup. As an answer to what was sent
   *  from here said it: news of what was passed on may be of somebody else's end of this journal. Where there is one, nothing counts. */
  get securedSeq(): number {
    return this.#state.name === 'stopped' ? 0 : Math.min(this.#sent.seq, this.#securedSeq)
  }

  get line(): 'online' | 'offline' | 'stopped' {
    if (this.#state.name === 'stopped') return 'stopped'
    return this.#hasLine ? 'online' : 'offline'
  }

  get lastContactAtMs(): number | undefined {
    return this.#lastContactAtMs
  }

  get isIdle(): boolean {
    return this.#state.name === 'idle'
  }

  /** Something waits, or the line may be back. */
  wake(): void {
    if (this.#sent.seq < this.#options.headSeq()) this.#take({ name: 'woken' })
  }

  /** Asks what the receiver holds, also where nothing waits: it is less after an older backup was restored. */
  ask(): void {
    this.#take({ name: 'woken' })
  }

  /** Another way of reaching the server succeeded or failed. */
  lineSeen(isThere: boolean): void {
    if (isThere) this.#lastContactAtMs = this.#options.clock.epochMs()
    if (this.#hasLine === isThere) return
    this.#hasLine = isThere
    this.#options.onChange()
    if (!isThere) return
    this.#options.onLineBack()
    this.ask()
  }

  /** The receiver passed entries on. */
  passedOn(seq: number): void {
    this.#headOfficeSeq = this.#passedOnSeq = seq
    // It may have got back what was missing before that which waits here.
    this.wake()
    this.#options.onChange()
  }

  close(): void {
    this.#isClosed = true
    this.#cancelWait()
  }

  #take(event: SendEvent): void {
    if (this.#isClosed) return
    const { state, effects } = stepSender(this.#state, event)
    this.#state = state
    for (const effect of effects) this.#run(effect)
    this.#options.onChange()
  }

  #run(effect: SendEffect): void {
    this.#cancelWait()
    switch (effect.name) {
      case 'send':
        void this.#send().then((event) => this.#take(event))
        return
      case 'wait':
        this.#cancelWait = this.#options.clock.after(effect.ms, () => this.#take({ name: 'timer' }))
        return
      case 'raise':
        // The state says it; whoever looks at the till sees it there.
        return
    }
  }

  async #send(): Promise<SendEvent> {
    const { journal, onBatch } = this.#options
    const from = this.#sent.seq
    const headSeq = this.#options.headSeq()
    this.#passedOnSeq = 0
    onBatch('started')
    try {
      const entries = cutBatch(await journal.readEntries(from, mostEntries))
      const reply = await this.#post(entries)
      this.lineSeen(true)
      return await this.#heard(reply, { from, headSeq, entries })
    } catch {
      this.lineSeen(false)
      return { name: 'failed' }
    } finally {
      onBatch('ended')
    }
  }

  async #post(batch: Parameters<typeof batchRequest>[0]): Promise<SendReply> {
    const request = { ...(await batchRequest(batch)), signal: AbortSignal.timeout(patienceMs) }
    const response = await this.#options.post(request)
    const isAnswer = response.headers.get('content-type')?.startsWith('application/json') === true
    if (!response.ok || !isAnswer) throw new Error(`answer ${response.status}`)
    return (await response.json()) as SendReply
  }

  async #heard(reply: SendReply, batch: Batch): Promise<SendEvent> {
    const { status, head, headOffice, backup } = reply
    if (status === 'quarantined') return { name: status }
    if (!(await this.#isOwnEnd(reply, batch))) return this.#showJournal(reply, batch)
    this.#isShowing = false
    this.#headOfficeSeq = headOffice && Math.max(headOffice.seq, this.#passedOnSeq)
    this.#securedSeq = Math.max(headOffice?.seq ?? 0, backup?.seq ?? 0)
    // The receiver cannot go on, or lacks what was let go of here: another has to bring that, and asking at once would not end.
    const hasNothing = batch.entries.length === 0 && batch.from < batch.headSeq
    if ((status === 'gap' || hasNothing) && head.seq === batch.from) return { name: 'failed' }
    await this.#keep({ seq: head.seq, hash: head.hash })
    return status === 'gap'
      ? { name: 'gap' }
      : { name: 'accepted', isMore: head.seq < this.#options.headSeq() }
  }

  /** Whether the receiver's end is an entry of this journal, as far as it is known here: what was let go of was there. One that is ahead of
   *  the only writer has entries of another life of it. */
  async #isOwnEnd({ status, head }: SendReply, { entries }: Batch): Promise<boolean> {
    if (status === 'fork') return false
    const { isWriter, headSeq, journal } = this.#options
    const { seq, hash } = head
    const isKnown = seq === 0 || (seq === this.#sent.seq && hash === this.#sent.hash)
    if (!isWriter || isKnown) return true
    if (seq > headSeq()) return false
    const last = entries.at(-1)
    const own = last?.seq === seq ? last : (await journal.readEntries(seq - 1, 1))[0]
    return own?.seq !== seq || own.hash === hash
  }

  /** The receiver has another end. All that is here is shown to it once, from the first on: it finds the place where the ends part, keeps
   *  what is behind it aside, and here nothing counts as held that is not. */
  async #showJournal({ status, seq }: SendReply, { entries }: Batch): Promise<SendEvent> {
    const { isWriter, headSeq } = this.#options
    if (!isWriter) return { name: 'fork' }
    const isAgain = this.#isShowing
    this.#isShowing = true
    const same = isAgain && status !== 'gap' ? entries.filter((entry) => entry.seq < (seq ?? Infinity)) : []
    const last = same.at(-1)
    if (!isAgain || last !== undefined) await this.#keep({ seq: last?.seq ?? 0, hash: last?.hash ?? '' })
    const isOver = status === 'fork' || last === undefined || last.seq >= headSeq()
    return { name: isAgain && isOver ? 'fork' : 'gap' }
  }

  async #keep(sent: SentHead): Promise<void> {
    if (sent.seq === this.#sent.seq && sent.hash === this.#sent.hash) return
    this.#sent = sent
    await this.#options.keep(sent)
  }
}
