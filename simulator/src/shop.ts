/** A business from one seed: its tills, its server, with a head office above it or without, the lines between them, and the people who
 *  sell. */
import { createHash } from 'node:crypto'
import { firstFact, resumeUnderSpare } from '@kassa/client/parts'
import { MemoryDisk, makeMemoryStore } from '@kassa/client/testing'
import { genesisHash, type SignedEntry } from '@kassa/journal'
import { must } from '@kassa/kernel'
import { type FaultCounts, type FaultKind, faultKinds } from './fault.ts'
import { journalKey } from './journalKey.ts'
import { altered, Network } from './network.ts'
import { isLetIn, knowsWhereElse, newestLetIn, today } from './programVersion.ts'
import { type Chance, chanceOf } from './random.ts'
import { type ServerState, SimulatedServer } from './simulatedServer.ts'
import { anchorOf, makeSoul, makeSpare, SimulatedTill, type TillSoul } from './simulatedTill.ts'
import { StoreRelay } from './storeRelay.ts'
import { copyOfDisk } from './tillStore.ts'
import { VirtualClock } from './virtualClock.ts'

export type ShopOptions = {
  seed: number
  /** Faults that may happen; half of all, drawn from the seed, where they are left out. */
  faults?: readonly FaultKind[]
  /** In memory where it is left out. */
  makeServer?: (place: 'store' | 'head office') => SimulatedServer
  onTrace?: (line: string) => void
}

const percentOfChances = 8
const mostTills = 5
const percentUnderHeadOffice = 60
/** How long of two ends of a journal one is not heard. */
const silenceMs = 3_600_000
const lineCutMs = 120_000

/** What befalls head office where it would befall the server. */
const ofHeadOffice: { [Kind in FaultKind]?: FaultKind } = {
  server_killed_before_commit: 'head_office_killed_before_commit',
  server_killed_after_commit: 'head_office_killed_after_commit',
}

export class Shop {
  readonly time = new VirtualClock(Date.UTC(2026, 10, 22, 8))
  readonly server: SimulatedServer
  readonly tills: SimulatedTill[] = []
  readonly faults: FaultCounts = new Map()
  readonly broken: string[] = []
  readonly network: Network
  /** Absent where the server stands alone. */
  readonly above: { headOffice: SimulatedServer; relay: StoreRelay; network: Network } | undefined
  /** When the server, and head office, was last put back, on virtual time. */
  restoredAtMs: number | undefined
  headOfficeRestoredAtMs: number | undefined
  /** Receipts whose only copy was destroyed by what no till and no server can survive. */
  readonly lostWithTheirTill = new Set<string>()
  /** Devices whose journal has, or had, two ends, or is damaged on its disk: they stop sending and say so. */
  readonly mayStop = new Set<string>()
  /** Disks that hold something else than what was written to them. */
  readonly damaged = new Set<MemoryDisk>()
  isCalm = false
  #atWork = 0
  #backup: ServerState | undefined
  #headOfficeBackup: ServerState | undefined
  /** That of a server that is the top: what is in it, tills may let go of. */
  #newestBackup: ServerState | undefined
  /** By journal: the entry that head office has when the store server is to be lost. */
  readonly #losesServerAt = new Map<string, { seq: number; lose: () => void }>()
  readonly #images = new Map<SimulatedTill, MemoryDisk>()
  readonly #options: ShopOptions
  readonly #active: ReadonlySet<FaultKind>
  readonly #trace = createHash('sha256')

  private constructor(options: ShopOptions) {
    this.#options = options
    this.server = options.makeServer?.('store') ?? new SimulatedServer()
    const chance = chanceOf(options.seed, 'which faults')
    const drawn = faultKinds.filter(() => chance.happens(50))
    this.#active = new Set(options.faults ?? drawn)
    const hasHeadOffice = chanceOf(options.seed, 'head office').happens(percentUnderHeadOffice)
    this.network = new Network({
      ...{ clock: this.time, server: this.server, chance: chanceOf(options.seed, 'network') },
      strikes: this.strikesOf('network'),
      onServerKilled: () => this.killServer(),
      onWork: this.#onWork,
      ...(hasHeadOffice ? { passedOn: (device) => this.#passedOn(device) } : {}),
    })
    this.above = hasHeadOffice ? this.#makeHeadOffice() : undefined
  }

  readonly #onWork = (change: 1 | -1): void => {
    this.#atWork += change
  }

  #makeHeadOffice() {
    const headOffice = this.#options.makeServer?.('head office') ?? new SimulatedServer()
    const strikes = this.strikesOf('network above')
    const network = new Network({
      ...{ clock: this.time, server: headOffice, chance: chanceOf(this.#options.seed, 'network above') },
      strikes: (kind) => strikes(ofHeadOffice[kind] ?? kind),
      onServerKilled: () => this.killHeadOffice(),
      onWork: this.#onWork,
    })
    const relay = new StoreRelay({
      ...{ time: this.time, server: this.server, headOffice, network },
      onSent: (device, seq, toldAtMs) => this.#tellTills(device, seq, toldAtMs),
    })
    return { headOffice, relay, network }
  }

  #passedOn(device: string): { seq: number; toldAtMs: number } {
    const { relay } = this.above ?? {}
    relay?.look()
    return { seq: relay?.sentSeq(device) ?? 0, toldAtMs: relay?.toldAtMs(device) ?? 0 }
  }

  /** As the live line does: to whoever is there. */
  #tellTills(device: string, seq: number, toldAtMs: number): void {
    const loss = this.#losesServerAt.get(device)
    if (loss !== undefined && seq >= loss.seq) {
      this.#losesServerAt.delete(device)
      this.time.after(1, loss.lose)
    }
    this.time.after(10, () => {
      for (const till of this.tills)
        if (journalKey(till.soul.identity) === device && this.#isOnLine(till)) till.hear(seq, toldAtMs)
    })
  }

  #isOnLine({ version }: SimulatedTill): boolean {
    return knowsWhereElse(this.server.version) && isLetIn('live', version, this.server.version)
  }

  static async open(options: ShopOptions): Promise<Shop> {
    const shop = new Shop(options)
    const count = 1 + chanceOf(options.seed, 'tills').below(mostTills - 1)
    for (let number = 1; number <= count; number += 1) await shop.enrolTill()
    shop.above?.relay.start()
    await shop.rest()
    return shop
  }

  /** One more till, where there is room for one. */
  async enrolTill(): Promise<void> {
    if (this.tills.length >= mostTills) return
    const name = `till ${this.tills.length + 1}`
    const chance = chanceOf(this.#options.seed, name)
    // A key takes its time, which is not that of the world.
    this.#onWork(1)
    const soul = await makeSoul({ time: this.time, chance }).finally(() => this.#onWork(-1))
    this.server.openJournal({ ...soul, genesis: soul.start.hash })
    await this.#addTill(name, soul, chance).start()
  }

  #addTill(name: string, soul: TillSoul, chance: Chance): SimulatedTill {
    const strikes = this.strikesOf(name)
    const till = new SimulatedTill({ name, time: this.time, chance, network: this.network, strikes }, soul)
    this.tills.push(till)
    return till
  }

  killServer(): void {
    this.note('server down')
    this.server.isUp = false
    this.above?.relay.stop()
    this.time.after(5_000, () => {
      this.note('server up')
      this.server.isUp = true
      if (this.above?.relay.isRunning === false) this.above.relay.start()
    })
  }

  killHeadOffice(): void {
    if (this.above === undefined) return
    const { headOffice, relay } = this.above
    this.note('head office down')
    headOffice.isUp = false
    this.time.after(5_000, () => {
      this.note('head office up')
      headOffice.isUp = true
      relay.lineOpened()
    })
  }

  /** The program is replaced by one of that version. */
  changeServer(version: number): void {
    this.server.version = version
    this.killServer()
  }

  changeHeadOffice(version: number): void {
    if (this.above === undefined) return
    this.above.headOffice.version = version
    this.killHeadOffice()
  }

  changeTill(till: SimulatedTill, version: number): void {
    till.stop()
    till.version = version
  }

  /** Nothing breaks any more; whatever was down is up. Servers have the newest program; tills keep theirs, but those that are too new. */
  calmDown(): void {
    this.isCalm = true
    this.server.isUp = true
    this.server.version = today
    if (this.above !== undefined) this.above.headOffice.version = today
    for (const till of this.tills) if (till.version > newestLetIn) this.changeTill(till, today)
    if (this.above === undefined) return
    const { headOffice, relay } = this.above
    headOffice.isUp = true
    relay.line.mend()
    if (relay.isRunning) relay.lineOpened()
    else relay.start()
  }

  /** The till lets go of what is older than that, as far as it may: each entry is then at the server, and at head office or in a backup. Of a
   *  server that was put back since the till last heard of it, it cannot know. */
  async letGoOfOld(till: SimulatedTill, keptMs: number): Promise<void> {
    const wasPutBack = [
      this.restoredAtMs !== undefined && till.toldAtMs <= this.restoredAtMs,
      this.headOfficeRestoredAtMs !== undefined && till.answeredAboveAtMs <= this.headOfficeRestoredAtMs,
    ].filter((isSo) => isSo).length
    // Of what both servers have just lost at once, the till is the only copy, and does not know it: that is the loss of two nodes.
    if (wasPutBack === 2) return
    for (const entry of await till.letGoOfOld(keptMs))
      if (this.countPlaces(till, entry) < 2 - wasPutBack)
        this.broken.push(`${till.name} lets go of what is not kept twice: entry ${entry.seq}`)
  }

  /** How many servers and backups hold the entry. */
  countPlaces({ soul }: SimulatedTill, { seq, hash }: SignedEntry): number {
    const key = journalKey(soul.identity)
    return [this.server.state, this.above?.headOffice.state, this.#newestBackup].filter(
      (state) => state?.journals.get(key)?.entries[seq - 1]?.hash === hash,
    ).length
  }

  /** Whether what tills have let go of would still be there, with these in place of what the servers hold. */
  #wouldKeep(states: readonly (ServerState | undefined)[]): boolean {
    return this.tills.every((till) => {
      const last = till.entryAt(till.anchorSeq)
      const key = journalKey(till.soul.identity)
      const isHeld = (state: ServerState | undefined) =>
        state?.journals.get(key)?.entries[till.anchorSeq - 1]?.hash === last?.hash
      return last === undefined || states.some(isHeld)
    })
  }

  /** Puts the server back to its backup, where it has one. */
  restoreServer(): void {
    if (this.#backup === undefined || !this.#wouldKeep([this.#backup, this.above?.headOffice.state])) return
    const before = this.server.state
    this.server.restore(this.#backup)
    this.server.enrolAgain(before)
    this.#backup = undefined
    this.#lostWhatServerHad()
  }

  /** An empty store server takes the place of the one that there was. */
  loseServer(): void {
    // Tills that neither server knows are enrolled anew by people.
    if (!this.tills.every(({ soul }) => this.above?.headOffice.knows(journalKey(soul.identity)))) return
    if (!this.#wouldKeep([this.above?.headOffice.state])) return
    this.server.lose()
    this.#backup = undefined
    this.#lostWhatServerHad()
  }

  #lostWhatServerHad(): void {
    this.restoredAtMs = this.time.epochMs()
    if (this.server.isUp) this.above?.relay.start()
    for (const till of this.tills)
      if (till.isGone || this.mayStop.has(journalKey(till.soul.identity))) this.#giveUpOn(till)
  }

  /** Puts head office back to its backup, where it has one. */
  restoreHeadOffice(): void {
    const backup = this.#headOfficeBackup
    if (this.above === undefined || backup === undefined) return
    const isKnown = ({ soul: { identity } }: SimulatedTill) =>
      backup.journals.has(journalKey(identity)) || this.server.knows(journalKey(identity))
    if (!this.tills.every(isKnown) || !this.#wouldKeep([backup, this.server.state])) return
    this.above.headOffice.restore(backup)
    this.#headOfficeBackup = undefined
    this.headOfficeRestoredAtMs = this.time.epochMs()
    this.above.relay.lineOpened()
  }

  backUpServers(): void {
    if (this.#backup === undefined) {
      this.#backup = this.server.backup()
      this.#newestBackup = this.above === undefined ? this.#backup : undefined
    }
    this.#headOfficeBackup ??= this.above?.headOffice.backup()
  }

  takeImage(till: SimulatedTill): void {
    this.#images.set(till, copyOfDisk(till.disk, new MemoryDisk()))
  }

  /** The till goes on from its image, where it has one. */
  async rollBack(till: SimulatedTill): Promise<void> {
    const image = this.#images.get(till)
    if (image === undefined || anchorOf(image) + image.entries.length === till.writtenCount) return
    this.mayStop.add(journalKey(till.soul.identity))
    await till.goOnFrom(image)
    this.#giveUpOn(till)
  }

  /** Of what the server does not hold, the first entry is no more what was signed. */
  flipBit({ soul, disk, anchorSeq }: SimulatedTill): void {
    const place = this.server.headSeq(journalKey(soul.identity)) - anchorSeq
    const entry = disk.entries[place]
    if (entry === undefined) return
    this.mayStop.add(journalKey(soul.identity))
    disk.entries[place] = altered(entry)
    this.damaged.add(disk)
  }

  /** Returns the copy that goes on beside the till; undefined where there is no room for one. */
  async clone(till: SimulatedTill): Promise<SimulatedTill | undefined> {
    if (this.tills.length >= mostTills) return undefined
    this.mayStop.add(journalKey(till.soul.identity))
    const name = `copy of ${till.name}`
    const copy = this.#addTill(name, till.soul, chanceOf(this.#options.seed, name))
    copy.copyFrom(till)
    if (this.damaged.has(till.disk)) this.damaged.add(copy.disk)
    await copy.start()
    return copy
  }

  /**
   * Till and copy write other entries at the same places, the till more of them. As soon as head office has those of the till, the store server
   * is lost; the new one learns of the till, its line is cut, and it hears of the journal again from the copy.
   */
  async letCopyOutrun(till: SimulatedTill): Promise<void> {
    const copy = this.above && (await this.clone(till))
    if (copy === undefined) return
    const cut = ({ line }: SimulatedTill, ms: number) => line.cut('line_cut', this.time.epochMs() + ms)
    cut(copy, silenceMs)
    this.#losesServerAt.set(journalKey(till.soul.identity), {
      seq: till.writtenCount + 2,
      lose: () => {
        this.loseServer()
        cut(till, silenceMs)
        this.#letInFirst(copy)
      },
    })
    await Promise.all([copy.sell(), till.sell().then(() => till.sell())])
    copy.clock.freeze(silenceMs)
  }

  /** As soon as the store server knows how far head office has its journal, and before it gets anything of it back, its line to head office is cut, and the copy
   *  wakes up. */
  #letInFirst(copy: SimulatedTill, looks = 80): void {
    if (looks === 0) return
    if (!this.server.state.sent.has(journalKey(copy.soul.identity))) {
      this.time.after(4, () => this.#letInFirst(copy, looks - 1))
      return
    }
    this.cutLineAbove(lineCutMs)
    copy.clock.thaw()
    copy.line.mend()
    copy.sender?.wake()
  }

  /** The line to head office is cut, and opens again. */
  cutLineAbove(ms: number): void {
    this.above?.relay.line.cut('line_cut', this.time.epochMs() + ms)
    this.time.after(ms, () => this.above?.relay.lineOpened())
  }

  /** What was begun and has not happened by now does not happen any more. */
  callOff(): void {
    this.#losesServerAt.clear()
  }

  /** People bring some receipts, of a till that is lost or of one that is there, to whoever has the journals of all stores. */
  async readReceipts(chance: Chance): Promise<void> {
    const till = this.tills[chance.below(this.tills.length)]
    const server = this.above?.headOffice ?? this.server
    if (till === undefined || !server.isUp || !server.knows(journalKey(till.soul.identity))) return
    const from = chance.below(Math.max(1, till.papers.length))
    for (const paper of till.papers.slice(from, from + 3))
      await server.readPaper(journalKey(till.soul.identity), paper)
  }

  /** The till loses its journal's store and goes on under its next incarnation, as the shipping till does: a till of its own to this shop. */
  async loseStorage(till: SimulatedTill): Promise<void> {
    if (!till.vault.values.has('mark')) return
    // Keys take their time, which is not that of the world.
    this.#onWork(1)
    await this.#goOnUnderSpare(till).finally(() => this.#onWork(-1))
  }

  async #goOnUnderSpare(till: SimulatedTill): Promise<void> {
    const spare = await makeSpare(till.soul)
    const key = journalKey(spare.identity)
    // Registered beforehand, so that the server knows it; a copy of this till may have been here before.
    if (!this.server.knows(key))
      this.server.openJournal({ ...spare, genesis: await genesisHash(spare.identity, spare.publicKey) })
    else return
    const vault = makeMemoryStore(till.vault)
    await vault.save(await vault.claim(), { values: { spares: [spare] } })
    const disk = new MemoryDisk()
    const store = makeMemoryStore(disk)
    const openVault = async () => makeMemoryStore(till.vault)
    const ports = { store, openVault, clock: till.clock, breathe: async () => undefined }
    if (!(await resumeUnderSpare(ports, await store.claim()))) this.broken.push('a spare could not be used')
    const device = must(await store.read('device'), 'a till that goes on is enrolled')
    const start = must(await store.read('head'), 'and has the beginning of a journal')
    const { identity, publicKey } = device
    this.destroy(till)
    const name = `${till.name} again`
    const soul = {
      identity,
      publicKey,
      privateKey: spare.signing.privateKey,
      start,
      first: firstFact(device),
    }
    const again = this.#addTill(name, soul, chanceOf(this.#options.seed, name))
    copyOfDisk(disk, again.disk)
    await again.start()
  }

  destroy(till: SimulatedTill): void {
    till.stop()
    till.isGone = true
    this.#giveUpOn(till)
  }

  /** Receipts that neither the server nor what is left of the till's disk holds. */
  #giveUpOn(till: SimulatedTill): void {
    const { handedOut, soul, isGone, anchorSeq } = till
    const key = journalKey(soul.identity)
    // Where a journal has two ends, what head office has may stay aside.
    const servers = this.mayStop.has(key) ? [this.server] : [this.server, this.above?.headOffice]
    for (const { transactionId, seq } of handedOut) {
      const places = servers.map((server) => server?.state.journals.get(key)?.entries[seq - 1])
      if (!isGone && seq > anchorSeq) places.push(till.entryAt(seq))
      if (!places.some((entry) => entry?.text.includes(transactionId)))
        this.lostWithTheirTill.add(transactionId)
    }
  }

  strikes(kind: FaultKind): boolean {
    return this.#strike(kind, 0)
  }

  /** Draws are made whether or not the fault is active, so that seeds stay comparable. */
  strikesOf(stream: string): (kind: FaultKind) => boolean {
    const fate = chanceOf(this.#options.seed, `fate of ${stream}`)
    return (kind) => this.#strike(kind, fate.below(100))
  }

  #strike(kind: FaultKind, draw: number): boolean {
    if (this.isCalm || !this.#active.has(kind) || draw >= percentOfChances) return false
    this.faults.set(kind, (this.faults.get(kind) ?? 0) + 1)
    this.note(kind)
    return true
  }

  /** Begins something, and waits until it is done or waits for the line or the clock. */
  async act(what: string, work: () => Promise<unknown>): Promise<void> {
    this.note(what)
    work().catch((error: unknown) => this.broken.push(`${what}: ${String(error)}`))
    await this.rest()
  }

  /** Waits until nobody is at work: everything under way waits for the line or for the clock. */
  async rest(): Promise<void> {
    do await new Promise(setImmediate)
    while (this.#atWork > 0 || this.tills.some((till) => till.isBusy) || this.above?.relay.isBusy === true)
  }

  note(line: string): void {
    const entry = `${this.time.epochMs()} ${line}`
    this.#trace.update(entry)
    this.#options.onTrace?.(entry)
  }

  traceHash(): string {
    return this.#trace.digest('hex')
  }
}
