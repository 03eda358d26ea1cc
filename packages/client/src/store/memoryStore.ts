/**
 * The device store in memory, for tests and the simulator: the same contract, no I/O. What it keeps lives in a `MemoryDisk`, so that
 * a till can be closed and opened again over the same disk; faults come from a function, so that one seed decides them all.
 */
import type { SignedEntry } from '@kassa/journal'
import type { BasketEvent } from '@kassa/kernel'
import type { StoredOrder } from '../order/storedOrder.ts'
import type { RecordChunk, RecordPart } from '../replica/chunk.ts'
import type { AppendInput, AppendOutcome, DeviceStore, SaveOutcome, StoreChange } from './deviceStore.ts'
import type { StoredValues, ValueName } from './storedValues.ts'

/** What the next write meets. */
export type StoreFault = 'none' | 'quota_exceeded' | 'failed'

export class MemoryDisk {
  epoch = 0
  values = new Map<ValueName, unknown>()
  entries: SignedEntry[] = []
  basket: BasketEvent[] = []
  orders = new Map<string, StoredOrder>()
  chunks = new Map<number, RecordChunk>()
  parts = new Map<number, RecordPart>()
}

/** Returns a store over the disk. Writes take effect before they resolve, as on a disk. */
export function makeMemoryStore(
  disk: MemoryDisk = new MemoryDisk(),
  nextFault: () => StoreFault = () => 'none',
): DeviceStore {
  return new MemoryStore(disk, nextFault)
}

class MemoryStore implements DeviceStore {
  readonly #disk: MemoryDisk
  readonly #nextFault: () => StoreFault

  constructor(disk: MemoryDisk, nextFault: () => StoreFault) {
    this.#disk = disk
    this.#nextFault = nextFault
  }

  async claim(): Promise<number> {
    this.#disk.epoch += 1
    return this.#disk.epoch
  }

  async append({ epoch, previous, entries, head, change }: AppendInput): Promise<AppendOutcome> {
    const refusal = this.#refusal(epoch)
    if (refusal !== undefined) return refusal
    const held = this.#disk.values.get('head') as StoredValues['head'] | undefined
    if (held !== undefined && (held.seq !== previous.seq || held.hash !== previous.hash)) {
      return { status: 'head_moved' }
    }
    this.#disk.entries.push(...entries.map(copied))
    this.#disk.values.set('head', structuredClone(head))
    this.#apply(change ?? {})
    return { status: 'appended' }
  }

  async save(epoch: number, change: StoreChange): Promise<SaveOutcome> {
    const refusal = this.#refusal(epoch)
    if (refusal !== undefined) return refusal
    this.#apply(change)
    return { status: 'saved' }
  }

  async read<Name extends ValueName>(name: Name): Promise<StoredValues[Name] | undefined> {
    return structuredClone(this.#disk.values.get(name)) as StoredValues[Name] | undefined
  }

  async readEntries(after: number, limit: number): Promise<SignedEntry[]> {
    const first = this.#disk.entries[0]?.seq ?? 1
    const start = Math.max(0, after + 1 - first)
    return this.#disk.entries.slice(start, start + limit).map(copied)
  }

  async readBasket(): Promise<BasketEvent[]> {
    return structuredClone(this.#disk.basket)
  }

  async readOrders(): Promise<StoredOrder[]> {
    return structuredClone([...this.#disk.orders.values()])
  }

  async readChunks(numbers?: readonly number[]): Promise<RecordChunk[]> {
    const wanted = numbers ?? [...this.#disk.chunks.keys()].sort((a, b) => a - b)
    return wanted.flatMap((number) => this.#disk.chunks.get(number) ?? [])
  }

  async readParts(numbers: readonly number[]): Promise<RecordPart[]> {
    return numbers.flatMap((number) => structuredClone(this.#disk.parts.get(number)) ?? [])
  }

  async close(): Promise<void> {}

  #refusal(epoch: number) {
    if (epoch !== this.#disk.epoch) return { status: 'fenced' } as const
    const fault = this.#nextFault()
    if (fault === 'quota_exceeded') return { status: 'quota_exceeded' } as const
    if (fault === 'failed') return { status: 'failed', cause: new Error('the disk said no') } as const
    return undefined
  }

  #apply({ values = {}, prune, basket, orders, records }: StoreChange): void {
    if (prune) this.#disk.entries = this.#disk.entries.filter(({ seq }) => seq > prune.throughSeq)
    for (const [name, value] of Object.entries(values)) {
      if (value === null) this.#disk.values.delete(name as ValueName)
      else this.#disk.values.set(name as ValueName, structuredClone(value))
    }
    if (basket?.clear === true) this.#disk.basket = []
    this.#disk.basket.push(...structuredClone([...(basket?.add ?? [])]))
    for (const order of orders?.put ?? []) this.#disk.orders.set(order.orderId, structuredClone(order))
    for (const orderId of orders?.remove ?? []) this.#disk.orders.delete(orderId)
    const rows = [this.#disk.chunks, this.#disk.parts]
    for (const some of rows) {
      if (records?.clear === true) some.clear()
      for (const number of records?.remove ?? []) some.delete(number)
    }
    for (const chunk of records?.put ?? []) this.#disk.chunks.set(chunk.chunk, { ...chunk })
    for (const part of records?.parts ?? []) this.#disk.parts.set(part.chunk, structuredClone(part))
  }
}

function copied({ seq, text, hash, signature }: SignedEntry): SignedEntry {
  return { seq, text, hash, signature }
}
