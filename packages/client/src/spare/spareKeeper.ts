/**
 * Sees to it that this till can go on if its journal is lost: notes how far the journal is soon after each entry, keeps spare
 * incarnations while the server answers, and a copy of the records. All of that is in the vault, apart from the store of the journal.
 */
import { pause, type TillClock } from '../clock/tillClock.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { copyRecords } from './copyRecords.ts'
import { readMark } from './readMark.ts'
import { type StockPorts, stockSpares } from './stockSpares.ts'

export type SpareKeeperPorts = StockPorts & {
  store: DeviceStore
  clock: Pick<TillClock, 'after'>
  breathe: () => Promise<void>
}

/** Entries that come in one moment are noted at once. */
const noteAfterMs = 300
const againAfterMs = 5_000
const lookAfterMs = 5 * 60_000

export class SpareKeeper {
  readonly #ports: SpareKeeperPorts
  readonly #closing = new AbortController()
  #cancelNote: (() => void) | undefined
  #isStocked = false

  constructor(ports: SpareKeeperPorts) {
    this.#ports = ports
    void this.#run()
  }

  /** Something was appended. */
  noteSoon(): void {
    this.#cancelNote ??= this.#ports.clock.after(noteAfterMs, () => {
      this.#cancelNote = undefined
      void this.#note()
    })
  }

  close(): void {
    this.#closing.abort()
    this.#cancelNote?.()
  }

  async #run(): Promise<void> {
    const { clock } = this.#ports
    const { signal } = this.#closing
    while (!signal.aborted) {
      const isWell = await this.#tend().catch(() => false)
      await pause(clock, isWell ? lookAfterMs : againAfterMs, signal)
    }
  }

  async #tend(): Promise<boolean> {
    const { store, vault, vaultEpoch, breathe } = this.#ports
    const device = await store.read('device')
    if (device === undefined || !(await this.#note())) return false
    const isCopied = await copyRecords({ from: store, into: vault, epoch: vaultEpoch, breathe })
    this.#isStocked ||= await stockSpares(this.#ports, device)
    if (!this.#isStocked || !isCopied) return false
    // What is well is looked at anew, much later; until then only what is missing is tried again.
    this.#isStocked = false
    return true
  }

  async #note(): Promise<boolean> {
    const { store, vault, vaultEpoch } = this.#ports
    const mark = await readMark(store)
    return mark !== undefined && (await vault.save(vaultEpoch, { values: { mark } })).status === 'saved'
  }
}
