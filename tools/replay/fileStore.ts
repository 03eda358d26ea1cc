/**
 * The device store of a headless till: one append-only file. Each write is one line, so it happens as a whole or not at all; facts are
 * on the disk before they count. What is small is held in memory, entries are read back from the file.
 */
import type {
  AppendInput,
  AppendOutcome,
  DeviceStore,
  SaveOutcome,
  StoreChange,
  StoredValues,
  ValueName,
} from '@kassa/client'
import { type KeyText, keysFromText, keysToText } from './keyText.ts'
import { type LinePlace, LogFile } from './logFile.ts'

type Entry = AppendInput['entries'][number]
type Events = NonNullable<NonNullable<StoreChange['basket']>['add']>
type Order = NonNullable<NonNullable<StoreChange['orders']>['put']>[number]
type Chunk = NonNullable<NonNullable<StoreChange['records']>['put']>[number]

/** A line of the file: a claim, or a change with the entries that came with it. */
type Line = { epoch: number; entries?: readonly Entry[]; keys?: KeyText; change?: StoreChange }

/** Opens the store in that file, making it where there is none.   Throws where the file cannot be read or written. */
export async function openFileStore(path: string): Promise<DeviceStore> {
  const held = new Held()
  const log = await LogFile.open(path, (text, place) => held.take(JSON.parse(text) as Line, place))
  if (held.keys !== undefined) held.values.set('keys', await keysFromText(held.keys))
  return new FileStore(log, held)
}

/** What the lines of the file make, taken one after the other. */
class Held {
  epoch = 0
  keys: KeyText | undefined
  readonly values = new Map<ValueName, unknown>()
  readonly orders = new Map<string, Order>()
  readonly chunks = new Map<number, Chunk>()
  basket: Events[number][] = []
  /** Entries up to there were let go of; the file keeps them all the same. */
  goneThrough = 0
  /** Where the entry with number index + 1 is: its line, and its place in it. */
  readonly entryPlaces: { place: LinePlace; index: number }[] = []

  take({ epoch, entries = [], keys, change = {} }: Line, place: LinePlace): void {
    this.epoch = epoch
    this.keys = keys ?? this.keys
    entries.forEach((_, index) => {
      this.entryPlaces.push({ place, index })
    })
    const { values = {}, prune, basket, orders, records } = change
    this.goneThrough = Math.max(this.goneThrough, prune?.throughSeq ?? 0)
    for (const [name, value] of Object.entries(values) as [ValueName, unknown][]) {
      if (value === null) this.values.delete(name)
      else this.values.set(name, value)
    }
    if (basket?.clear === true) this.basket = []
    this.basket.push(...(basket?.add ?? []))
    for (const order of orders?.put ?? []) this.orders.set(order.orderId, order)
    for (const orderId of orders?.remove ?? []) this.orders.delete(orderId)
    if (records?.clear === true) this.chunks.clear()
    for (const number of records?.remove ?? []) this.chunks.delete(number)
    for (const chunk of records?.put ?? []) this.chunks.set(chunk.chunk, chunk)
  }
}

class FileStore implements DeviceStore {
  readonly #log: LogFile
  readonly #held: Held
  #last: Promise<unknown> = Promise.resolve()

  constructor(log: LogFile, held: Held) {
    this.#log = log
    this.#held = held
  }

  claim(): Promise<number> {
    return this.#inTurn(async () => {
      const epoch = this.#held.epoch + 1
      await this.#write({ epoch }, true)
      return epoch
    })
  }

  append({ epoch, previous, entries, head, change = {} }: AppendInput): Promise<AppendOutcome> {
    return this.#inTurn(async (): Promise<AppendOutcome> => {
      if (epoch !== this.#held.epoch) return { status: 'fenced' }
      const held = this.#held.values.get('head') as StoredValues['head'] | undefined
      if (held !== undefined && (held.seq !== previous.seq || held.hash !== previous.hash)) {
        return { status: 'head_moved' }
      }
      const values = { ...change.values, head }
      return this.#outcome('appended', { epoch, entries, change: { ...change, values } }, true)
    })
  }

  save(epoch: number, change: StoreChange): Promise<SaveOutcome> {
    return this.#inTurn(async (): Promise<SaveOutcome> => {
      if (epoch !== this.#held.epoch) return { status: 'fenced' }
      const { keys, ...values } = change.values ?? {}
      if (!keys) return this.#outcome('saved', { epoch, change }, false)
      const line = { epoch, keys: await keysToText(keys), change: { ...change, values } }
      const outcome = await this.#outcome('saved', line, true)
      if (outcome.status === 'saved') this.#held.values.set('keys', keys)
      return outcome
    })
  }

  async read<Name extends ValueName>(name: Name): Promise<StoredValues[Name] | undefined> {
    return this.#held.values.get(name) as StoredValues[Name] | undefined
  }

  async readEntries(after: number, limit: number): Promise<Entry[]> {
    const lines = new Map<LinePlace, Promise<unknown>>()
    const from = Math.max(after, this.#held.goneThrough)
    const wanted = this.#held.entryPlaces.slice(from, from + limit)
    const entries = wanted.map(async ({ place, index }) => {
      const line = lines.get(place) ?? this.#log.read(place)
      lines.set(place, line)
      return ((await line) as Line).entries?.[index]
    })
    return (await Promise.all(entries)).filter((entry) => entry !== undefined)
  }

  async readBasket(): Promise<Events[number][]> {
    return [...this.#held.basket]
  }

  async readOrders(): Promise<Order[]> {
    return [...this.#held.orders.values()]
  }

  async readChunks(numbers?: readonly number[]): Promise<Chunk[]> {
    const wanted = numbers ?? [...this.#held.chunks.keys()].sort((a, b) => a - b)
    return wanted.flatMap((number) => this.#held.chunks.get(number) ?? [])
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#log.close())
  }

  async #outcome<Status extends 'appended' | 'saved'>(status: Status, line: Line, isDurable: boolean) {
    try {
      await this.#write(line, isDurable)
      return { status } as const
    } catch (cause) {
      const isFull = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
      return isFull ? ({ status: 'quota_exceeded' } as const) : ({ status: 'failed', cause } as const)
    }
  }

  async #write(line: Line, isDurable: boolean): Promise<void> {
    const place = await this.#log.append(line, isDurable)
    this.#held.take(line, place)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
