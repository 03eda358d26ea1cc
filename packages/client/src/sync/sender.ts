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
  #backupSeq = 0
  /** What was told while a batch was under way: its answer may have been made before. */
  #passedOnSeq = 0

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

  /** The last entry that is in two places besides this one: at the server, and at head office or in a backup. */
  get securedSeq(): number {
    return Math.min(this.#sent.seq, Math.max(this.headOfficeSeq ?? 0, this.#backupSeq))
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
    this.#passedOnSeq = 0
    onBatch('started')
    try {
      const batch = cutBatch(await journal.readEntries(from, mostEntries))
      const reply = await this.#post(batch)
      this.lineSeen(true)
      return await this.#heard(reply, from)
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

  async #heard({ status, head, headOffice, backup }: SendReply, from: number): Promise<SendEvent> {
    // A receiver that is ahead of the only writer has entries of another life of it.
    if (this.#options.isWriter && head.seq > this.#options.headSeq()) return { name: 'fork' }
    if (status === 'fork' || status === 'quarantined') return { name: status }
    this.#headOfficeSeq = headOffice && Math.max(headOffice.seq, this.#passedOnSeq)
    this.#backupSeq = backup?.seq ?? 0
    if (status === 'gap' && head.seq === from) return { name: 'failed' }
    await this.#keep({ seq: head.seq, hash: head.hash })
    return status === 'gap'
      ? { name: 'gap' }
      : { name: 'accepted', isMore: head.seq < this.#options.headSeq() }
  }

  async #keep(sent: SentHead): Promise<void> {
    if (sent.seq === this.#sent.seq && sent.hash === this.#sent.hash) return
    this.#sent = sent
    await this.#options.keep(sent)
  }
}
