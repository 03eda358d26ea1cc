/** A till: the shipping journal writer and sender over a disk in memory. Killing it loses everything but the disk. */
import { type DeviceSession, JournalWriter, Sender } from '@kassa/client/parts'
import { MemoryDisk, makeMemoryStore } from '@kassa/client/testing'
import {
  emptyHead,
  exportPublicKey,
  type Head,
  type JournalIdentity,
  makeKeyPair,
  uuidv7,
} from '@kassa/journal'
import type { FaultKind } from './fault.ts'
import type { Network } from './network.ts'
import type { Chance } from './random.ts'
import { makeSale } from './sale.ts'
import type { VirtualClock } from './virtualClock.ts'

export type TillOptions = {
  name: string
  clock: VirtualClock
  chance: Chance
  network: Network
  strikes: (kind: FaultKind) => boolean
}

export class SimulatedTill {
  readonly identity: JournalIdentity
  readonly disk = new MemoryDisk()
  /** Receipts that were handed to customers: what must never be lost or doubled. */
  readonly handedOut: { receiptNumber: number; transactionId: string; seq: number }[] = []
  genesis = ''
  /** Work under way that is not waiting for the network or the clock. */
  busy = 0
  sender: Sender | undefined
  #writer: JournalWriter | undefined
  #privateKey: CryptoKey | undefined
  #start: Head | undefined
  #clockIsBehindMs = 0
  readonly #options: TillOptions

  constructor(options: TillOptions) {
    this.#options = options
    const id = () => uuidv7(options.clock.epochMs(), options.chance.bytes(10))
    this.identity = { tenant: 'tenant', store: 'store', device: id(), incarnation: 1 }
  }

  get isRunning(): boolean {
    return this.sender !== undefined
  }

  async enrol(): Promise<void> {
    const pair = await makeKeyPair()
    this.#privateKey = pair.privateKey
    this.#start = await emptyHead(this.identity, await exportPublicKey(pair.publicKey))
    this.genesis = this.#start.hash
    await this.start()
  }

  /** Starts over what the disk holds. */
  async start(): Promise<void> {
    const { clock, network, strikes } = this.#options
    const fault = () => {
      if (strikes('disk_full')) return 'quota_exceeded' as const
      return strikes('disk_failed') ? ('failed' as const) : ('none' as const)
    }
    const store = makeMemoryStore(this.disk, fault)
    const epoch = await store.claim()
    const head = (await store.read('head')) ?? this.#start
    if (head === undefined || this.#privateKey === undefined)
      throw new Error('a till starts after it was enrolled')
    const sent = (await store.read('sent')) ?? { seq: 0, hash: this.genesis }
    const session: Pick<DeviceSession, 'fetch'> = {
      fetch: (_path, init) => {
        this.busy -= 1
        return network.send(this.identity.device, init, () => {
          this.busy += 1
        })
      },
    }
    const writer = new JournalWriter({
      ...{ store, epoch, identity: this.identity, privateKey: this.#privateKey, head },
      now: () => ({ epochMs: clock.epochMs() - this.#clockIsBehindMs, offsetMinutes: 60 }),
      onAppended: () => this.sender?.wake(),
      onLost: () => this.stop(),
    })
    this.#writer = writer
    this.sender = new Sender({
      ...{ store, epoch, clock, sent },
      session: session as DeviceSession,
      headSeq: () => writer.head.seq,
      onBatch: (event) => {
        this.busy += event === 'started' ? 1 : -1
      },
      onChange: () => undefined,
      onLineBack: () => undefined,
    })
    this.sender.wake()
  }

  /** Sells something; the receipt is handed out only once the sale is durable. */
  async sell(): Promise<void> {
    const { chance, clock, strikes } = this.#options
    if (this.#writer === undefined) return
    if (strikes('clock_went_back')) this.#clockIsBehindMs += chance.below(7_200_000)
    if (strikes('till_killed_before_write')) return this.stop()
    const transactionId = uuidv7(clock.epochMs(), chance.bytes(10))
    const outcome = await this.#writer.write((head) => makeSale({ transactionId, head, chance }))
    // Power is gone between the write and the printer: the sale is a fact, but nobody holds its receipt.
    if (strikes('till_killed_after_write')) return this.stop()
    if (outcome.status !== 'appended') return
    this.handedOut.push({ receiptNumber: outcome.head.receiptNumber, transactionId, seq: outcome.head.seq })
  }

  /** A second writer starts over the same disk: the first one must never write again. */
  async startSecondWriter(): Promise<void> {
    const first = this.#writer
    const firstSender = this.sender
    await this.start()
    firstSender?.close()
    const { clock, chance } = this.#options
    const transactionId = uuidv7(clock.epochMs(), chance.bytes(10))
    const outcome = await first?.write((head) => makeSale({ transactionId, head, chance }))
    if (outcome?.status === 'appended') throw new Error('a writer that was replaced has written')
    if (this.sender === undefined) await this.start()
  }

  /** The plug is pulled. */
  stop(): void {
    this.sender?.close()
    this.sender = undefined
    this.#writer = undefined
  }
}
