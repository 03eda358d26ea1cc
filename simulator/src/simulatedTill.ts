/** A till: the shipping journal writer and sender over a disk in memory. Killing it loses everything but the disk. */
import type { DeviceStore } from '@kassa/client'
import { JournalWriter, pruneJournal, Sender, type SpareKey } from '@kassa/client/parts'
import { MemoryDisk, makeMemoryStore } from '@kassa/client/testing'
import {
  emptyHead,
  exportPublicKey,
  type Fact,
  type Head,
  type JournalIdentity,
  makeKeyPair,
  type SignedEntry,
  seal,
  uuidv7,
} from '@kassa/journal'
import { newRegister } from '@kassa/kernel'
import { business } from './business.ts'
import type { Strikes } from './fault.ts'
import { journalKey } from './journalKey.ts'
import { Line } from './line.ts'
import type { Network } from './network.ts'
import { today } from './programVersion.ts'
import type { Chance } from './random.ts'
import { makeSale } from './sale.ts'
import { copyOfDisk, makeTillStore } from './tillStore.ts'
import type { VirtualClock } from './virtualClock.ts'
import { WallClock } from './wallClock.ts'

export type TillOptions = {
  name: string
  time: VirtualClock
  chance: Chance
  network: Network
  strikes: Strikes
}

/** What a till is to the server; a copy of its disk is the same to it. */
export type TillSoul = {
  identity: JournalIdentity
  publicKey: string
  privateKey: CryptoKey
  start: Head
  /** Where its journal begins after another one was lost. */
  first?: Fact
}

/** From a start to its end: what is under way ends with it. */
type Life = { writes: number; isPaused: boolean; isOver: boolean }

/** A receipt that a customer holds: its sale must never be lost or doubled. */
export type HandedOut = { receiptNumber: number; transactionId: string; seq: number }

/** Returns the next life of a till that may lose its journal, with its key. */
export async function makeSpare({ identity }: TillSoul): Promise<SpareKey> {
  const signing = await makeKeyPair()
  const spare = { ...identity, incarnation: identity.incarnation + 1 }
  return { identity: spare, publicKey: await exportPublicKey(signing.publicKey), signing }
}

export async function makeSoul({ time, chance }: Pick<TillOptions, 'time' | 'chance'>): Promise<TillSoul> {
  const device = uuidv7(time.epochMs(), chance.bytes(10))
  const identity = { ...business, device, incarnation: 1 }
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  return { identity, publicKey, privateKey: pair.privateKey, start: await emptyHead(identity, publicKey) }
}

export class SimulatedTill {
  readonly name: string
  readonly soul: TillSoul
  readonly disk = new MemoryDisk()
  /** What is kept apart from the journal. */
  readonly vault = new MemoryDisk()
  readonly clock: WallClock
  readonly line = new Line()
  readonly handedOut: HandedOut[] = []
  /** What stands on those receipts. */
  readonly papers: SignedEntry[] = []
  /** Burnt: nothing of it is left but what the server holds. */
  isGone = false
  /** Of its program. */
  version = today
  /** The time, of the world, at which the server held what this life of the till last heard of; 0 before it heard of anything. */
  toldAtMs = 0
  /** The same of head office, where the server is that of a store. */
  toldAboveAtMs = 0
  /** As the last answer to what it sent itself said. */
  answeredAboveAtMs = 0
  sender: Sender | undefined
  #writer: JournalWriter | undefined
  /** What the writer writes to; undefined while nobody does. */
  #open: { store: DeviceStore; epoch: number } | undefined
  /** What is no more on the disk; what is behind the disk's anchor belongs to another life of it. */
  #letGo: SignedEntry[] = []
  #life: Life = { writes: 0, isPaused: false, isOver: true }
  #sending = 0
  readonly #options: TillOptions

  constructor(options: TillOptions, soul: TillSoul) {
    this.#options = options
    this.name = options.name
    this.soul = soul
    this.clock = new WallClock(options.time)
  }

  /** Whether work is under way that waits neither for the network nor for the clock. */
  get isBusy(): boolean {
    const { writes, isPaused, isOver } = this.#life
    return this.#sending > 0 || (writes > 0 && !isPaused && !isOver)
  }

  get isRunning(): boolean {
    return this.sender !== undefined
  }

  get writtenCount(): number {
    return this.anchorSeq + this.disk.entries.length
  }

  /** The last entry that it has let go of. */
  get anchorSeq(): number {
    return anchorOf(this.disk)
  }

  /** All that was written, also what it has let go of. */
  get journal(): readonly SignedEntry[] {
    return [...this.#letGo.slice(0, this.anchorSeq), ...this.disk.entries]
  }

  entryAt(seq: number): SignedEntry | undefined {
    const { anchorSeq } = this
    return seq <= anchorSeq ? this.#letGo[seq - 1] : this.disk.entries[seq - 1 - anchorSeq]
  }

  /** Starts over what the disk holds. */
  async start(): Promise<void> {
    const { soul, clock } = this
    const { network, strikes } = this.#options
    const life: Life = { writes: 0, isPaused: false, isOver: false }
    this.#life = life
    this.toldAtMs = 0
    this.toldAboveAtMs = 0
    this.answeredAboveAtMs = 0
    const store = makeTillStore(this.disk, {
      strikes,
      pause: (ms) => this.#waiting(life, new Promise((resolve) => clock.after(ms, resolve))),
      onPlugPulled: () => this.stop(),
    })
    const epoch = await store.claim()
    this.#open = { store, epoch }
    const head = (await store.read('head')) ?? soul.start
    const sent = (await store.read('sent')) ?? { seq: 0, hash: soul.start.hash }
    const onTold = (heldAtMs: number, aboveAtMs: number) => {
      if (this.#life !== life) return
      this.toldAtMs = heldAtMs
      this.toldAboveAtMs = aboveAtMs
      this.answeredAboveAtMs = aboveAtMs
    }
    const post = (init: RequestInit) => {
      const onSettled = () => {
        this.#sending += 1
      }
      this.#sending -= 1
      const { line, version } = this
      const device = journalKey(soul.identity)
      return network.send({ device, name: 'sendEntries', version, line, init, onSettled, onTold })
    }
    const writer = new JournalWriter({
      ...{ store, epoch, identity: soul.identity, privateKey: soul.privateKey, head },
      ...(soul.first === undefined ? {} : { first: soul.first }),
      now: () => ({ epochMs: clock.epochMs(), offsetMinutes: clock.offsetMinutes() }),
      onAppended: () => this.sender?.wake(),
      onLost: () => {
        if (this.#life === life) this.stop()
      },
    })
    this.#writer = writer
    this.sender = new Sender({
      ...{ journal: store, clock, sent, isWriter: true, post },
      keep: (head) => store.save(epoch, { values: { sent: head } }),
      headSeq: () => writer.head.seq,
      onBatch: (event) => {
        this.#sending += event === 'started' ? 1 : -1
      },
      onChange: () => undefined,
      onLineBack: () => undefined,
    })
    this.sender.wake()
  }

  /** The store server tells that head office held the journal up to there at that time. */
  hear(seq: number, heldAtMs: number): void {
    if (this.sender === undefined || this.isGone || !this.line.carriesAnswers(this.#options.time.epochMs()))
      return
    this.toldAboveAtMs = heldAtMs
    this.sender.passedOn(seq)
  }

  /** The plug is pulled. */
  stop(): void {
    this.sender?.close()
    this.sender = undefined
    this.#writer = undefined
    this.#open = undefined
    this.#life.isOver = true
  }

  /** Sells something; the receipt is handed out only once the sale is durable. */
  async sell(change: { transactionId?: string; hasWrongSums?: boolean } = {}): Promise<void> {
    const writer = this.#writer
    if (writer === undefined) return
    const { chance, strikes } = this.#options
    if (strikes('till_killed_before_write')) return this.stop()
    const transactionId = change.transactionId ?? this.#newId()
    const hasWrongSums = change.hasWrongSums === true
    const outcome = await this.#written(
      writer.write((head) => makeSale({ transactionId, head, chance, hasWrongSums })),
    )
    // Power is gone between the write and the printer: the sale is a fact, but nobody holds its receipt.
    if (strikes('till_killed_after_write')) return this.stop()
    if (outcome?.status !== 'appended' || change.transactionId !== undefined) return
    this.handedOut.push({ receiptNumber: outcome.head.receiptNumber, transactionId, seq: outcome.head.seq })
    this.papers.push(...outcome.entries)
    if (!strikes('mark_not_noted')) await this.#noteMark()
  }

  /** Lets go of what is old, as far as the shipping rule goes. Returns what went. */
  async letGoOfOld(keptMs: number): Promise<readonly SignedEntry[]> {
    const { sender, disk, anchorSeq } = this
    const open = this.#open
    if (open === undefined || sender === undefined) return []
    // Shifts are not simulated: nothing of an open period is counted from the journal.
    disk.values.set('tillPeriod', {})
    const held = [...disk.entries]
    const { securedSeq } = sender
    const keepSinceMs = this.clock.epochMs() - keptMs
    await pruneJournal({ ...open, securedSeq, keepSinceMs, breathe: async () => undefined })
    const gone = held.slice(0, this.anchorSeq - anchorSeq)
    this.#letGo.splice(anchorSeq, Number.POSITIVE_INFINITY, ...gone)
    return gone
  }

  /** Writes facts that are no sales. */
  async note(...facts: Fact[]): Promise<void> {
    await this.#written(this.#writer?.write(() => ({ facts })))
  }

  /** Writes an entry that says it belongs to another business. */
  async noteAsStranger(fact: Fact): Promise<void> {
    const store = makeMemoryStore(this.disk)
    const { identity, privateKey, start } = this.soul
    const head = (await store.read('head')) ?? start
    const now = { epochMs: this.clock.epochMs(), offsetMinutes: this.clock.offsetMinutes() }
    const stranger = { ...identity, tenant: 'another business' }
    const sealed = await seal({ identity: stranger, head, fact, now, privateKey })
    this.stop()
    const epoch = await store.claim()
    await store.append({ epoch, previous: head, entries: [sealed.signed], head: sealed.head })
    await this.start()
  }

  /** A second writer starts over the same disk: the first one must never write again. */
  async startSecondWriter(): Promise<void> {
    const [first, firstSender] = [this.#writer, this.sender]
    const { chance } = this.#options
    await this.start()
    firstSender?.close()
    const transactionId = this.#newId()
    const outcome = await first?.write((head) => makeSale({ transactionId, head, chance }))
    if (outcome?.status === 'appended') throw new Error('a writer that was replaced has written')
  }

  /** Its disk is a copy of that till's. */
  copyFrom(till: SimulatedTill): void {
    copyOfDisk(till.disk, this.disk)
    this.#letGo = [...till.#letGo]
  }

  /** The disk is as it was when the image was taken. */
  async goOnFrom(image: MemoryDisk): Promise<void> {
    this.stop()
    copyOfDisk(image, this.disk)
    await this.start()
  }

  /** Keeps the mark of how far the journal is, as the keeper of spares does. */
  async #noteMark(): Promise<void> {
    const { identity, publicKey, privateKey } = this.soul
    const place = { registerId: identity.device, registerName: this.name }
    const head = this.disk.values.get('head') as Head
    const { zNumber, unfinished } = newRegister
    const standing = { zNumber, perpetualTotals: head.totals, unfinished }
    const sentSeq = this.sender?.sent.seq ?? 0
    const device = { identity, publicKey, ...place }
    // Nothing is sealed in a simulated shop: any key will do.
    const mark = { device, sealing: privateKey, lastSeq: head.seq, sentSeq, standing }
    const vault = makeMemoryStore(this.vault)
    await vault.save(await vault.claim(), { values: { mark } })
  }

  #newId(): string {
    return uuidv7(this.#options.time.epochMs(), this.#options.chance.bytes(10))
  }

  /** Waits for a write; never ends where the till dies before it does. */
  async #written<Result>(write: Promise<Result> | undefined): Promise<Result | undefined> {
    if (write === undefined) return undefined
    const life = this.#life
    life.writes += 1
    const outcome = await write
    life.writes -= 1
    return life.isOver ? new Promise(() => undefined) : outcome
  }

  /** A write that waits for its disk, and all behind it; it never goes on where the till dies meanwhile. */
  async #waiting(life: Life, pause: Promise<void>): Promise<void> {
    life.isPaused = true
    await pause
    life.isPaused = false
    if (life.isOver) return new Promise(() => undefined)
  }
}

/** The last entry that was let go of on that disk. */
export function anchorOf({ values }: MemoryDisk): number {
  return (values.get('anchor') as { seq: number } | undefined)?.seq ?? 0
}
