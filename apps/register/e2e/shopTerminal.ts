/** The shop's simulated payment terminal: what it is told to do, what it charged, and how it comes back after a crash. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantPace, startTerminalSimulator, type TerminalSimulator } from '@kassa/devices/node'

export class ShopTerminal {
  readonly #folder: string
  #simulator: TerminalSimulator

  private constructor(folder: string, simulator: TerminalSimulator) {
    this.#folder = folder
    this.#simulator = simulator
  }

  /** Starts a terminal on a free port, with a memory that outlives it. */
  static async start(): Promise<ShopTerminal> {
    const folder = mkdtempSync(join(tmpdir(), 'kassa-e2e-terminal-'))
    return new ShopTerminal(folder, await startSimulator(folder, 0))
  }

  get url(): string {
    return this.#simulator.url
  }

  /** Says how the next payments are treated. */
  async treat(setting: { behaviour: string; times?: number; delayMs?: number }): Promise<void> {
    const answer = await fetch(`${this.url}/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(setting),
    })
    if (!answer.ok) throw new Error(`the terminal refuses ${JSON.stringify(setting)}: ${await answer.text()}`)
  }

  /** All amounts that moved since it was bought, in minor units. */
  async chargedMinor(): Promise<number[]> {
    const answer = await fetch(`${this.url}/charges`)
    const charges = (await answer.json()) as { amountMinor: number }[]
    return charges.map(({ amountMinor }) => amountMinor)
  }

  /** Pulls its plug. */
  async goAway(): Promise<void> {
    await this.#simulator.stop()
  }

  /** Starts it again after a crash, at the same address. */
  async restart(): Promise<void> {
    await this.#simulator.stop()
    this.#simulator = await startSimulator(this.#folder, this.#simulator.port)
  }

  async stop(): Promise<void> {
    await this.#simulator.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function startSimulator(folder: string, port: number): Promise<TerminalSimulator> {
  return startTerminalSimulator({ port, file: join(folder, 'transactions.json'), pace: instantPace })
}
