/** A business from one seed: its tills, its server, the lines between them, and the people who sell. */
import { createHash } from 'node:crypto'
import { MemoryDisk } from '@kassa/client/testing'
import { type FaultCounts, type FaultKind, faultKinds } from './fault.ts'
import { altered, Network } from './network.ts'
import { type Chance, chanceOf } from './random.ts'
import { type ServerState, SimulatedServer } from './simulatedServer.ts'
import { makeSoul, SimulatedTill, type TillSoul } from './simulatedTill.ts'
import { copyOfDisk } from './tillStore.ts'
import { VirtualClock } from './virtualClock.ts'

export type ShopOptions = {
  seed: number
  /** Faults that may happen; half of all, drawn from the seed, where they are left out. */
  faults?: readonly FaultKind[]
  onTrace?: (line: string) => void
}

const percentOfChances = 8
const mostTills = 5

export class Shop {
  readonly time = new VirtualClock(Date.UTC(2026, 10, 22, 8))
  readonly server = new SimulatedServer()
  readonly tills: SimulatedTill[] = []
  readonly faults: FaultCounts = new Map()
  readonly broken: string[] = []
  readonly network: Network
  /** When the server was last put back, on virtual time. */
  restoredAtMs: number | undefined
  /** Receipts whose only copy was destroyed by what no till and no server can survive. */
  readonly lostWithTheirTill = new Set<string>()
  /** Devices whose journal has, or had, two ends, or is damaged on its disk: they stop sending and say so. */
  readonly mayStop = new Set<string>()
  /** Disks that hold something else than what was written to them. */
  readonly damaged = new Set<MemoryDisk>()
  isCalm = false
  #atWork = 0
  #backup: ServerState | undefined
  readonly #images = new Map<SimulatedTill, MemoryDisk>()
  readonly #options: ShopOptions
  readonly #active: ReadonlySet<FaultKind>
  readonly #trace = createHash('sha256')

  private constructor(options: ShopOptions) {
    this.#options = options
    const chance = chanceOf(options.seed, 'which faults')
    const drawn = faultKinds.filter(() => chance.happens(50))
    this.#active = new Set(options.faults ?? drawn)
    this.network = new Network({
      ...{ clock: this.time, server: this.server, chance: chanceOf(options.seed, 'network') },
      strikes: this.#strikesOf('network'),
      onServerKilled: () => this.killServer(),
      onWork: (change) => {
        this.#atWork += change
      },
    })
  }

  static async open(options: ShopOptions): Promise<Shop> {
    const shop = new Shop(options)
    const count = 1 + chanceOf(options.seed, 'tills').below(mostTills - 1)
    for (let number = 1; number <= count; number += 1) {
      const chance = chanceOf(options.seed, `till ${number}`)
      const soul = await makeSoul({ time: shop.time, chance })
      shop.server.openJournal({ ...soul, genesis: soul.start.hash })
      await shop.#addTill(`till ${number}`, soul, chance).start()
    }
    return shop
  }

  #addTill(name: string, soul: TillSoul, chance: Chance): SimulatedTill {
    const strikes = this.#strikesOf(name)
    const till = new SimulatedTill({ name, time: this.time, chance, network: this.network, strikes }, soul)
    this.tills.push(till)
    return till
  }

  killServer(): void {
    this.note('server down')
    this.server.isUp = false
    this.time.after(5_000, () => {
      this.note('server up')
      this.server.isUp = true
    })
  }

  /** Puts the server back to its backup, where it has one. */
  restoreServer(): void {
    if (this.#backup === undefined) return
    this.server.restore(this.#backup)
    this.#backup = undefined
    this.restoredAtMs = this.time.epochMs()
    for (const till of this.tills)
      if (till.isGone || this.mayStop.has(till.soul.identity.device)) this.#giveUpOn(till)
  }

  backUpServer(): void {
    this.#backup ??= this.server.backup()
  }

  takeImage(till: SimulatedTill): void {
    this.#images.set(till, copyOfDisk(till.disk, new MemoryDisk()))
  }

  /** The till goes on from its image, where it has one. */
  async rollBack(till: SimulatedTill): Promise<void> {
    const image = this.#images.get(till)
    if (image === undefined || image.entries.length === till.writtenCount) return
    this.mayStop.add(till.soul.identity.device)
    await till.goOnFrom(image)
    this.#giveUpOn(till)
  }

  /** Of what the server does not hold, the first entry is no more what was signed. */
  flipBit({ soul, disk }: SimulatedTill): void {
    const place = this.server.headSeq(soul.identity.device)
    const entry = disk.entries[place]
    if (entry === undefined) return
    this.mayStop.add(soul.identity.device)
    disk.entries[place] = altered(entry)
    this.damaged.add(disk)
  }

  async clone(till: SimulatedTill): Promise<void> {
    if (this.tills.length >= mostTills) return
    this.mayStop.add(till.soul.identity.device)
    const name = `copy of ${till.name}`
    const copy = this.#addTill(name, till.soul, chanceOf(this.#options.seed, name))
    copyOfDisk(till.disk, copy.disk)
    await copy.start()
  }

  destroy(till: SimulatedTill): void {
    till.stop()
    till.isGone = true
    this.#giveUpOn(till)
  }

  /** Receipts that neither the server nor what is left of the till's disk holds. */
  #giveUpOn({ handedOut, soul, disk, isGone }: SimulatedTill): void {
    const held = this.server.state.journals.get(soul.identity.device)?.entries ?? []
    for (const { transactionId, seq } of handedOut) {
      const places = isGone ? [held[seq - 1]] : [held[seq - 1], disk.entries[seq - 1]]
      if (!places.some((entry) => entry?.text.includes(transactionId)))
        this.lostWithTheirTill.add(transactionId)
    }
  }

  strikes(kind: FaultKind): boolean {
    return this.#strike(kind, 0)
  }

  /** Draws are made whether or not the fault is active, so that seeds stay comparable. */
  #strikesOf(stream: string): (kind: FaultKind) => boolean {
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
    while (this.#atWork > 0 || this.tills.some((till) => till.isBusy))
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
