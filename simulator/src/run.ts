/**
 * One run: a shop from one seed. First a phase in which things go wrong, then one in which they do not; at the end everything that was
 * handed out must be where it belongs.
 */
import { createHash } from 'node:crypto'
import { type FaultCounts, type FaultKind, faultKinds } from './fault.ts'
import { badgeClaimsTooMuch, invariants } from './invariants.ts'
import { Network } from './network.ts'
import { chanceOf } from './random.ts'
import { type ServerState, SimulatedServer } from './simulatedServer.ts'
import { SimulatedTill } from './simulatedTill.ts'
import { VirtualClock } from './virtualClock.ts'

export type RunOptions = {
  seed: number
  /** Sales over all tills. */
  sales: number
  /** For planted bugs: another server than the real one. */
  makeServer?: () => SimulatedServer
  onTrace?: (line: string) => void
}

export type RunResult = { saleCount: number; faults: FaultCounts; traceHash: string; broken: string[] }

const mostStepsOfCalm = 5_000

/** Runs one seed. The same seed gives the same trace. */
export async function run(options: RunOptions): Promise<RunResult> {
  const shop = await Shop.open(options)
  await shop.makeTrouble()
  await shop.comeToRest()
  return shop.result()
}

class Shop {
  readonly #options: RunOptions
  readonly #clock = new VirtualClock(Date.UTC(2026, 10, 22, 8))
  readonly #server: SimulatedServer
  readonly #tills: SimulatedTill[] = []
  readonly #faults: FaultCounts = new Map()
  readonly #active: ReadonlySet<FaultKind>
  readonly #trace = createHash('sha256')
  readonly #broken: string[] = []
  #isCalm = false
  #backup: ServerState | undefined

  private constructor(options: RunOptions) {
    this.#options = options
    this.#server = options.makeServer?.() ?? new SimulatedServer()
    const chance = chanceOf(options.seed, 'which faults')
    this.#active = new Set(faultKinds.filter(() => chance.happens(50)))
  }

  static async open(options: RunOptions): Promise<Shop> {
    const shop = new Shop(options)
    const count = 1 + chanceOf(options.seed, 'tills').below(4)
    const fate = chanceOf(options.seed, 'fate')
    const strikes = (kind: FaultKind) => shop.#strikes(kind, fate.below(100))
    const network = new Network({
      ...{ clock: shop.#clock, server: shop.#server, chance: chanceOf(options.seed, 'network'), strikes },
      onServerKilled: () => shop.#killServer(),
    })
    for (let index = 0; index < count; index += 1) {
      const name = `till ${index + 1}`
      const chance = chanceOf(options.seed, name)
      const till = new SimulatedTill({ name, clock: shop.#clock, chance, network, strikes })
      await till.enrol()
      shop.#server.openJournal(till.identity, till.genesis)
      shop.#tills.push(till)
    }
    return shop
  }

  /** Sells, and lets everything go wrong that this seed lets go wrong. */
  async makeTrouble(): Promise<void> {
    const chance = chanceOf(this.#options.seed, 'people')
    for (let sold = 0; sold < this.#options.sales; ) {
      const till = this.#tills[chance.below(this.#tills.length)]
      if (till === undefined) break
      await this.#rest()
      const act = chance.below(100)
      if (act < 45) {
        sold += 1
        await this.#do(`${this.#tills.indexOf(till)} sells`, () =>
          till.isRunning ? till.sell() : till.start(),
        )
      } else if (act < 85) this.#note(this.#clock.runNext() ? 'time' : 'nothing waits')
      else if (act < 90) this.#clock.pass(chance.below(600_000))
      else await this.#meetTrouble(till, chance.below(5))
      await this.#rest()
      this.#broken.push(...badgeClaimsTooMuch({ tills: this.#tills, server: this.#server }))
    }
  }

  async #meetTrouble(till: SimulatedTill, which: number): Promise<void> {
    if (which === 0 && this.#strikes('till_killed', 0)) till.stop()
    if (which === 1 && till.isRunning && this.#strikes('second_writer', 0)) {
      await this.#do('second writer', () => till.startSecondWriter())
    }
    if (which === 2 && this.#server.isUp && this.#strikes('server_down', 0)) this.#killServer()
    if (which === 3) this.#backup ??= this.#server.backup()
    if (which === 4 && this.#backup !== undefined && this.#strikes('server_restored_from_backup', 0)) {
      this.#server.restore(this.#backup)
      this.#backup = undefined
      // A till learns of it at its next sale; until then it believes what it was told.
      for (const other of this.#tills) await this.#do('restart', () => this.#restart(other))
    }
  }

  async #restart(till: SimulatedTill): Promise<void> {
    till.stop()
    till.disk.values.delete('sent')
    await till.start()
  }

  /** Faults stop; everyone starts; the clock runs until nothing waits. */
  async comeToRest(): Promise<void> {
    this.#isCalm = true
    this.#server.isUp = true
    for (const till of this.#tills) {
      if (!till.isRunning) await this.#do('start', () => till.start())
      till.sender?.wake()
    }
    await this.#rest()
    for (let step = 0; this.#clock.runNext(); step += 1) {
      await this.#rest()
      if (step < mostStepsOfCalm) continue
      this.#broken.push('it never comes to rest')
      return
    }
  }

  result(): RunResult {
    const world = { tills: this.#tills, server: this.#server }
    for (const [name, invariant] of Object.entries(invariants)) {
      this.#broken.push(...invariant(world).map((detail) => `${name}: ${detail}`))
    }
    const saleCount = this.#tills.reduce((sum, till) => sum + till.disk.entries.length, 0)
    for (const till of this.#tills) till.stop()
    return { saleCount, faults: this.#faults, traceHash: this.#trace.digest('hex'), broken: this.#broken }
  }

  #killServer(): void {
    this.#note('server down')
    this.#server.isUp = false
    this.#clock.after(5_000, () => {
      this.#note('server up')
      this.#server.isUp = true
    })
  }

  /** Draws are made whether or not the fault is active, so that seeds stay comparable. */
  #strikes(kind: FaultKind, draw: number): boolean {
    if (this.#isCalm || !this.#active.has(kind) || draw >= 8) return false
    this.#faults.set(kind, (this.#faults.get(kind) ?? 0) + 1)
    this.#note(kind)
    return true
  }

  async #do(what: string, work: () => Promise<void>): Promise<void> {
    this.#note(what)
    try {
      await work()
    } catch (error) {
      this.#broken.push(`${what}: ${String(error)}`)
    }
  }

  /** Waits until nobody is at work: everything under way waits for the line or for the clock. */
  async #rest(): Promise<void> {
    do await new Promise(setImmediate)
    while (this.#tills.some((till) => till.busy > 0))
  }

  #note(line: string): void {
    const entry = `${this.#clock.epochMs()} ${line}`
    this.#trace.update(entry)
    this.#options.onTrace?.(entry)
  }
}
