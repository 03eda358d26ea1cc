/**
 * Passing journals on to head office, as they are: a sender for each journal, over what this server holds of it.
 *
 *      a device's batch ── taken in here ──▶ look ──▶ sender ──▶ head office ── its head ──▶ kept here ──▶ look ──▶ told to the device
 *                                                       ▲                                                 └─ another end than here:
 *      line opened, every minute ──▶ vouch for all ─────┘ where its head is not the one that it last told     sent for it to decide
 *
 *      head office is ahead ──▶ what lacks here is read back from it (refill.ts)
 *
 * Head office learns the keys of new devices from this server (ADR-0015) and decides for each entry by itself. No clock, no database and
 * no network in here: simulated shops run the same code.
 */
import { Sender, type SentHead, type TillClock } from '@kassa/client/line'
import type { RouteTypes } from '@kassa/contract'
import type { SignedEntry } from '@kassa/journal'
import { type PassedEntry, Refill, type TakenIn } from './refill.ts'
import { makeTurns } from './turns.ts'

export type RelayedJournal = { device: string; incarnation: number }

/** A journal as it stands here, and what head office last said that it holds of it. */
export type JournalStanding = RelayedJournal & {
  headSeq: number
  sent: SentHead
  /** Of the entry here that has the place of head office's last one; undefined where there is none. */
  hashHere: string | undefined
}

export type VouchedDevice = RouteTypes['vouchForDevices']['body']['devices'][number]
export type VouchReply = RouteTypes['vouchForDevices']['reply']
export type DeviceReply = VouchReply['devices'][number]

/** What this server keeps. */
export type RelayStore = {
  readJournals(): Promise<JournalStanding[]>
  /** Entries with seq > after, in order, at most `limit`. */
  readEntries(journal: RelayedJournal, after: number, limit: number): Promise<SignedEntry[]>
  keepSent(journal: RelayedJournal, sent: SentHead): Promise<void>
  /** Takes in what head office holds, as from the device.   Fails: throws where the database does. */
  takeIn(journal: RelayedJournal, entries: readonly PassedEntry[]): Promise<TakenIn>
  /** Head office has another end of the journal: a person should know here, too. */
  keepFork(journal: RelayedJournal): Promise<void>
  /** Every device whose journal is here, with its key. */
  readDevices(): Promise<VouchedDevice[]>
  /** Head office knows devices of this store that are not known here. */
  keepDevices(devices: readonly VouchedDevice[]): Promise<void>
  /** Head office has shut devices out. */
  keepRevoked(devices: readonly (RelayedJournal & { revokedAt: string })[]): Promise<void>
}

/** Head office, as it is called. */
export type HeadOffice = {
  /** Undefined where there is no answer. */
  vouch(devices: readonly VouchedDevice[]): Promise<VouchReply | undefined>
  /** Entries with seq > after, some; undefined where there is no answer. */
  readEntries(journal: RelayedJournal, after: number): Promise<readonly PassedEntry[] | undefined>
  /** Rejects as fetch does. */
  post(journal: RelayedJournal, batch: RequestInit): Promise<Response>
}

export type RelayOptions = {
  store: RelayStore
  headOffice: HeadOffice
  clock: Pick<TillClock, 'epochMs' | 'after'>
  /** Head office holds the journal up to there, as it is here. */
  onSent: (journal: RelayedJournal, seq: number) => void
  /** Head office takes nothing of the journal. */
  onRefused: (journal: RelayedJournal) => void
  onError: (error: unknown) => void
  /** Work began, or ended or waits for the line: for who runs it on a clock of its own. */
  onWork?: (change: 1 | -1) => void
}

type Chain = {
  headSeq: number
  sender: Sender
  refill: Refill
  /** What head office holds as it is here. */
  sentSeq: number
  /** Where head office is ahead, or has another end: up to where it was shown what is here. */
  shownSeq: number
}

/** So far back is looked for the place where two ends of a journal part. */
const mostShown = 400
/** Batches under way at once, over all journals. */
const mostBatches = 4

export class Relay {
  readonly #options: RelayOptions
  readonly #chains = new Map<string, Chain>()
  readonly #inTurn = makeTurns(mostBatches)
  #looking: Promise<void> | undefined
  #mustLookAgain = false
  #vouching: Promise<void> | undefined
  #mustVouchAgain = false
  #isClosed = false

  constructor(options: RelayOptions) {
    this.#options = options
  }

  /** The last entry of the journal that head office is known to hold as it is here. */
  sentSeq(journal: RelayedJournal): number {
    return this.#chains.get(keyOf(journal))?.sentSeq ?? 0
  }

  /** Whether head office takes no more of the journal: it has another end of it, or what is here is damaged. */
  isStopped(journal: RelayedJournal): boolean {
    return this.#chains.get(keyOf(journal))?.sender.line === 'stopped'
  }

  /** Something may have been taken in here. */
  async look(): Promise<void> {
    this.#mustLookAgain = true
    this.#looking ??= this.#lookAround().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** Answers for all devices, and asks after each journal of which head office holds something else than it last said. */
  async vouch(): Promise<void> {
    this.#mustVouchAgain = true
    this.#vouching ??= this.#vouchOn().finally(() => {
      this.#vouching = undefined
    })
    return this.#vouching
  }

  close(): void {
    this.#isClosed = true
    for (const chain of this.#chains.values()) closeChain(chain)
  }

  async #lookAround(): Promise<void> {
    const { store, onError } = this.#options
    try {
      while (this.#mustLookAgain && !this.#isClosed) {
        this.#mustLookAgain = false
        for (const standing of await store.readJournals()) this.#follow(standing)
      }
    } catch (error) {
      onError(error)
    }
  }

  #follow(standing: JournalStanding): void {
    const { sent, hashHere } = standing
    const chain = this.#chainOf(standing)
    chain.headSeq = standing.headSeq
    const isSame = hashHere === sent.hash
    if (isSame) chain.shownSeq = 0
    else if (sent.seq > 0) this.#showOtherEnd(chain, standing)
    const sentSeq = isSame ? sent.seq : 0
    const isNews = sentSeq > chain.sentSeq
    chain.sentSeq = sentSeq
    if (isNews) this.#options.onSent(standing, sentSeq)
    chain.refill.heardOf(sent)
    chain.sender.wake()
  }

  #chainOf(standing: JournalStanding): Chain {
    const held = this.#chains.get(keyOf(standing))
    if (held !== undefined) return held
    const [sender, refill] = [this.#makeSender(standing), this.#makeRefill(standing)]
    const chain: Chain = { headSeq: standing.headSeq, sender, refill, sentSeq: 0, shownSeq: 0 }
    if (this.#isClosed) closeChain(chain)
    this.#chains.set(keyOf(standing), chain)
    return chain
  }

  /** Head office is ahead, as after a backup was restored here, or has another entry at that place. It is shown what is here: it says that
   *  it has the same, or that the journal has two ends, and keeps this one aside. */
  #showOtherEnd(chain: Chain, standing: JournalStanding): void {
    const isShown = standing.headSeq <= chain.shownSeq || chain.sender.line === 'stopped'
    if (!isShown && !this.#isClosed) this.#sendEndAgain(chain, standing)
  }

  #sendEndAgain(chain: Chain, { device, incarnation }: RelayedJournal): void {
    chain.sender.close()
    chain.shownSeq = chain.headSeq
    const sent = { seq: Math.max(0, chain.headSeq - mostShown), hash: '' }
    chain.sender = this.#makeSender({ device, incarnation, sent })
  }

  #makeSender({ device, incarnation, sent }: RelayedJournal & Pick<JournalStanding, 'sent'>): Sender {
    const { store, clock, onWork = () => undefined } = this.#options
    const journal = { device, incarnation }
    return new Sender({
      ...{ clock, sent, isWriter: false },
      journal: { readEntries: (after, limit) => store.readEntries(journal, after, limit) },
      keep: async (head) => {
        await store.keepSent(journal, head)
        await this.look()
      },
      post: async (batch) => {
        onWork(-1)
        return this.#inTurn(() => this.#post(journal, batch)).finally(() => onWork(1))
      },
      headSeq: () => this.#chains.get(keyOf(journal))?.headSeq ?? 0,
      onBatch: (event) => onWork(event === 'started' ? 1 : -1),
      onLineBack: () => undefined,
      onChange: () => undefined,
    })
  }

  #makeRefill({ device, incarnation }: RelayedJournal): Refill {
    const { store, headOffice, clock, onWork = () => undefined } = this.#options
    const journal = { device, incarnation }
    const headSeq = () => this.#chains.get(keyOf(journal))?.headSeq ?? 0
    return new Refill({
      ...{ clock, headSeq, onWork },
      readAbove: (after) => this.#inTurn(() => headOffice.readEntries(journal, after)),
      takeIn: (entries) => store.takeIn(journal, entries),
      onTakenIn: () => this.look(),
    })
  }

  /** A device that head office does not know, or does not know any more, is vouched for first. */
  async #post(journal: RelayedJournal, batch: RequestInit): Promise<Response> {
    const { headOffice, store } = this.#options
    let answer = await headOffice.post(journal, batch)
    if (answer.status === 404) {
      await this.vouch()
      answer = await headOffice.post(journal, batch)
    }
    if (await saysFork(answer.clone())) await store.keepFork(journal)
    return answer
  }

  async #vouchOn(): Promise<void> {
    try {
      while (this.#mustVouchAgain && !this.#isClosed) {
        this.#mustVouchAgain = false
        await this.#vouchForAll()
      }
    } catch (error) {
      this.#options.onError(error)
    }
  }

  async #vouchForAll(): Promise<void> {
    const { store, headOffice, onRefused } = this.#options
    const reply = await headOffice.vouch(await store.readDevices())
    if (reply === undefined || this.#isClosed) return
    if (reply.others.length > 0) await this.#meet(reply.others)
    const revoked = reply.devices.flatMap(({ device, incarnation, revokedAt }) =>
      revokedAt === undefined ? [] : [{ device, incarnation, revokedAt }],
    )
    if (revoked.length > 0) await store.keepRevoked(revoked)
    for (const known of reply.devices) {
      if (known.status === 'refused') onRefused(known)
      const chain = this.#chains.get(keyOf(known))
      // Where it was put back to an older backup, it does not know any more that the journal has two ends.
      if (chain?.sender.line === 'stopped') this.#sendEndAgain(chain, known)
      if (known.head !== undefined && known.head.hash !== chain?.sender.sent.hash) chain?.sender.ask()
    }
  }

  /** Lets devices in that head office knows, and asks how far it has their journals. */
  async #meet(others: readonly VouchedDevice[]): Promise<void> {
    await this.#options.store.keepDevices(others)
    await this.look()
    for (const other of others) this.#chains.get(keyOf(other))?.sender.ask()
  }
}

function closeChain({ sender, refill }: Chain): void {
  sender.close()
  refill.close()
}

/** What is no answer of a server, the sender finds out. */
async function saysFork(answer: Response): Promise<boolean> {
  if (!answer.ok) return false
  const reply: unknown = await answer.json().catch(() => undefined)
  return typeof reply === 'object' && reply !== null && 'status' in reply && reply.status === 'fork'
}

function keyOf({ device, incarnation }: RelayedJournal): string {
  return `${device}/${incarnation}`
}
