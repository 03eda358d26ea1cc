/**
 * Passing journals on to head office, as they are: a sender for each journal, over what this server holds of it.
 *
 *      a device's batch ── taken in here ──▶ look ──▶ sender ──▶ head office ── its head ──▶ kept here, told to the device
 *                                                       ▲
 *      line opened, every minute ──▶ vouch for all ─────┘ where head office holds another head than it last said
 *
 * Head office learns the keys of new devices from this server (ADR-0015) and decides for each entry by itself. No clock, no database and
 * no network in here: simulated shops run the same code.
 */
import { Sender, type SentHead, type TillClock } from '@kassa/client/line'
import type { RouteTypes } from '@kassa/contract'
import type { SignedEntry } from '@kassa/journal'
import { makeTurns } from './turns.ts'

export type RelayedJournal = { device: string; incarnation: number }

/** A journal as it stands here, and what head office last said that it holds of it. */
export type JournalStanding = RelayedJournal & { headSeq: number; sent: SentHead }

export type VouchedDevice = RouteTypes['vouchForDevices']['body']['devices'][number]
export type VouchReply = RouteTypes['vouchForDevices']['reply']
export type DeviceReply = VouchReply['devices'][number]

/** What this server keeps. */
export type RelayStore = {
  readJournals(): Promise<JournalStanding[]>
  /** Entries with seq > after, in order, at most `limit`. */
  readEntries(journal: RelayedJournal, after: number, limit: number): Promise<SignedEntry[]>
  keepSent(journal: RelayedJournal, sent: SentHead): Promise<void>
  /** Every device whose journal is here, with its key. */
  readDevices(): Promise<VouchedDevice[]>
  /** Head office knows tills of this store that are not known here. */
  keepDevices(devices: readonly VouchedDevice[]): Promise<void>
  /** Head office has shut devices out. */
  keepRevoked(devices: readonly (RelayedJournal & { revokedAt: string })[]): Promise<void>
}

/** Head office, as it is called. */
export type HeadOffice = {
  /** Undefined where there is no answer. */
  vouch(devices: readonly VouchedDevice[]): Promise<VouchReply | undefined>
  /** Rejects as fetch does. */
  post(journal: RelayedJournal, batch: RequestInit): Promise<Response>
}

export type RelayOptions = {
  store: RelayStore
  headOffice: HeadOffice
  clock: Pick<TillClock, 'epochMs' | 'after'>
  /** Head office holds the journal up to there. */
  onSent: (journal: RelayedJournal, seq: number) => void
  /** Head office takes nothing of the journal. */
  onRefused: (journal: RelayedJournal) => void
  onError: (error: unknown) => void
}

type Chain = { headSeq: number; sender: Sender }

/** Batches under way at once, over all journals. */
const mostBatches = 4

export class Relay {
  readonly #options: RelayOptions
  readonly #chains = new Map<string, Chain>()
  readonly #inTurn = makeTurns(mostBatches)
  #looking: Promise<void> | undefined
  #mustLookAgain = false
  #vouching: Promise<void> | undefined
  #isClosed = false

  constructor(options: RelayOptions) {
    this.#options = options
  }

  /** The last entry of the journal that head office is known to hold. */
  sentSeq(journal: RelayedJournal): number {
    return this.#chains.get(keyOf(journal))?.sender.sent.seq ?? 0
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
    this.#vouching ??= this.#vouchForAll().finally(() => {
      this.#vouching = undefined
    })
    return this.#vouching
  }

  close(): void {
    this.#isClosed = true
    for (const { sender } of this.#chains.values()) sender.close()
  }

  async #lookAround(): Promise<void> {
    const { store, onError } = this.#options
    try {
      while (this.#mustLookAgain && !this.#isClosed) {
        this.#mustLookAgain = false
        for (const standing of await store.readJournals()) this.#chainOf(standing).sender.wake()
      }
    } catch (error) {
      onError(error)
    }
  }

  #chainOf(standing: JournalStanding): Chain {
    const key = keyOf(standing)
    const held = this.#chains.get(key)
    if (held !== undefined) {
      held.headSeq = standing.headSeq
      return held
    }
    const chain: Chain = { headSeq: standing.headSeq, sender: this.#makeSender(standing) }
    if (this.#isClosed) chain.sender.close()
    this.#chains.set(key, chain)
    return chain
  }

  #makeSender({ device, incarnation, sent }: JournalStanding): Sender {
    const { store, clock, onSent } = this.#options
    const journal = { device, incarnation }
    return new Sender({
      ...{ clock, sent, isWriter: false },
      journal: { readEntries: (after, limit) => store.readEntries(journal, after, limit) },
      keep: async (head) => {
        await store.keepSent(journal, head)
        onSent(journal, head.seq)
      },
      post: (batch) => this.#inTurn(() => this.#post(journal, batch)),
      headSeq: () => this.#chains.get(keyOf(journal))?.headSeq ?? 0,
      onBatch: () => undefined,
      onLineBack: () => undefined,
      onChange: () => undefined,
    })
  }

  /** A device that head office does not know, or does not know any more, is vouched for first. */
  async #post(journal: RelayedJournal, batch: RequestInit): Promise<Response> {
    const { headOffice } = this.#options
    const answer = await headOffice.post(journal, batch)
    if (answer.status !== 404) return answer
    await this.vouch()
    return headOffice.post(journal, batch)
  }

  async #vouchForAll(): Promise<void> {
    const { store, headOffice, onError, onRefused } = this.#options
    try {
      const reply = await headOffice.vouch(await store.readDevices())
      if (reply === undefined || this.#isClosed) return
      if (reply.others.length > 0) await store.keepDevices(reply.others)
      const revoked = reply.devices.flatMap(({ device, incarnation, revokedAt }) =>
        revokedAt === undefined ? [] : [{ device, incarnation, revokedAt }],
      )
      if (revoked.length > 0) await store.keepRevoked(revoked)
      for (const known of reply.devices) {
        if (known.status === 'refused') onRefused(known)
        const sender = this.#chains.get(keyOf(known))?.sender
        if (known.head !== undefined && known.head.hash !== sender?.sent.hash) sender?.ask()
      }
    } catch (error) {
      onError(error)
    }
  }
}

function keyOf({ device, incarnation }: RelayedJournal): string {
  return `${device}/${incarnation}`
}
