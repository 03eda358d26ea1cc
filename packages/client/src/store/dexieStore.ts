/**
 * The device store in IndexedDB. Every write is one transaction of strict durability: it resolves when the bytes are on the disk,
 * not when the browser has taken note of them. Nothing is awaited inside a transaction but IndexedDB itself, or it would end early.
 */
import type { SignedEntry } from '@kassa/journal'
import type { BasketEvent } from '@kassa/kernel'
import Dexie, { type Table } from 'dexie'
import type { StoredOrder } from '../order/storedOrder.ts'
import type { RecordChunk } from '../replica/chunk.ts'
import type { AppendInput, AppendOutcome, DeviceStore, SaveOutcome, StoreChange } from './deviceStore.ts'
import { beginFreshLog, placeOf } from './freshLog.ts'
import type { StoredValues, ValueName } from './storedValues.ts'

type Meta = { name: ValueName | 'epoch'; value: unknown }
type Refused = 'fenced' | 'head_moved'

class TillDatabase extends Dexie {
  readonly meta: Table<Meta, string>
  readonly journal: Table<SignedEntry, number>
  readonly basket: Table<BasketEvent, number>
  readonly orders: Table<StoredOrder, string>
  readonly records: Table<RecordChunk, number>

  constructor(name: string, databases: IDBFactory | undefined) {
    super(name, { chromeTransactionDurability: 'strict', ...placeOf(databases) })
    this.version(1).stores({
      meta: 'name',
      journal: 'seq',
      basket: '++',
      orders: 'orderId',
      records: 'chunk',
    })
    this.meta = this.table('meta')
    this.journal = this.table('journal')
    this.basket = this.table('basket')
    this.orders = this.table('orders')
    this.records = this.table('records')
  }
}

/** Opens the store of that name, making it where there is none.   `databases`: of another bucket than the browser's own.
 *  Throws where the browser gives no storage at all: the till cannot run there. */
export async function openDexieStore(name: string, databases?: IDBFactory): Promise<DeviceStore> {
  await beginFreshLog(name, databases)
  const database = new TillDatabase(name, databases)
  await database.open()
  return new DexieStore(database)
}

class DexieStore implements DeviceStore {
  readonly #database: TillDatabase

  constructor(database: TillDatabase) {
    this.#database = database
  }

  claim(): Promise<number> {
    const { meta } = this.#database
    return this.#database.transaction('rw', meta, async () => {
      const epoch = Number((await meta.get('epoch'))?.value ?? 0) + 1
      await meta.put({ name: 'epoch', value: epoch })
      return epoch
    })
  }

  append(input: AppendInput): Promise<AppendOutcome> {
    const { epoch, previous, entries, head, change = {} } = input
    const values = { ...change.values, head }
    return this.#write({
      epoch,
      previous,
      entries,
      change: { ...change, values },
      done: { status: 'appended' },
    })
  }

  async save(epoch: number, change: StoreChange): Promise<SaveOutcome> {
    const outcome = await this.#write({ epoch, change, done: { status: 'saved' } as const })
    return outcome.status === 'head_moved' ? { status: 'failed', cause: outcome } : outcome
  }

  async read<Name extends ValueName>(name: Name): Promise<StoredValues[Name] | undefined> {
    return (await this.#database.meta.get(name))?.value as StoredValues[Name] | undefined
  }

  readEntries(after: number, limit: number): Promise<SignedEntry[]> {
    return this.#database.journal.where('seq').above(after).limit(limit).toArray()
  }

  readBasket(): Promise<BasketEvent[]> {
    return this.#database.basket.toArray()
  }

  readOrders(): Promise<StoredOrder[]> {
    return this.#database.orders.toArray()
  }

  async readChunks(numbers?: readonly number[]): Promise<RecordChunk[]> {
    const { records } = this.#database
    if (numbers === undefined) return records.toArray()
    return (await records.bulkGet([...numbers])).filter((chunk) => chunk !== undefined)
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  async #write<Done extends { status: string }>(args: {
    epoch: number
    previous?: AppendInput['previous']
    entries?: readonly SignedEntry[]
    change: StoreChange
    done: Done
  }): Promise<Done | Exclude<AppendOutcome, { status: 'appended' }>> {
    const { epoch, previous, entries, change, done } = args
    try {
      const refused = await this.#database.transaction(
        'rw',
        this.#tablesOf(change, entries),
        async (): Promise<Refused | undefined> => {
          const [held, head] = await this.#database.meta.bulkGet(['epoch', 'head'])
          if (Number(held?.value) !== epoch) return 'fenced'
          if (previous !== undefined && !isHead(head?.value, previous)) return 'head_moved'
          // Asked for all at once: to wait for each would take longer than the disk does.
          await Promise.all([...this.#append(entries), ...this.#apply(change)])
          return undefined
        },
      )
      return refused === undefined ? done : { status: refused }
    } catch (cause) {
      return isQuotaExceeded(cause) ? { status: 'quota_exceeded' } : { status: 'failed', cause }
    }
  }

  #tablesOf(
    { prune, basket, orders, records }: StoreChange,
    entries: readonly SignedEntry[] | undefined,
  ): Table[] {
    const { meta } = this.#database
    return [
      meta,
      ...((entries ?? prune) ? [this.#database.journal] : []),
      ...(basket === undefined ? [] : [this.#database.basket]),
      ...(orders === undefined ? [] : [this.#database.orders]),
      ...(records === undefined ? [] : [this.#database.records]),
    ]
  }

  #append(entries: readonly SignedEntry[] | undefined): PromiseLike<unknown>[] {
    return entries === undefined ? [] : [this.#database.journal.bulkAdd([...entries])]
  }

  #apply({
    values = {},
    prune,
    basket: events,
    orders: changed,
    records: chunks,
  }: StoreChange): PromiseLike<unknown>[] {
    const { meta, journal, basket, orders, records } = this.#database
    const named = Object.entries(values) as [ValueName, unknown][]
    const gone = named.flatMap(([name, value]) => (value === null ? [name] : []))
    const put = named.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
    return [
      ...(put.length > 0 ? [meta.bulkPut(put)] : []),
      ...(gone.length > 0 ? [meta.bulkDelete(gone)] : []),
      ...(prune === undefined ? [] : [journal.where('seq').belowOrEqual(prune.throughSeq).delete()]),
      ...(events?.clear === true ? [basket.clear()] : []),
      ...(events?.add === undefined ? [] : [basket.bulkAdd([...events.add])]),
      ...(changed?.put === undefined ? [] : [orders.bulkPut([...changed.put])]),
      ...(changed?.remove === undefined ? [] : [orders.bulkDelete([...changed.remove])]),
      ...(chunks?.clear === true ? [records.clear()] : []),
      ...(chunks?.put === undefined ? [] : [records.bulkPut([...chunks.put])]),
    ]
  }
}

function isHead(value: unknown, { seq, hash }: AppendInput['previous']): boolean {
  const head = value as StoredValues['head'] | undefined
  return head === undefined || (head.seq === seq && head.hash === hash)
}

// Dexie wraps the browser's error, one level or two deep.
function isQuotaExceeded(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false
  const { name, inner } = cause as { name?: unknown; inner?: unknown }
  return name === 'QuotaExceededError' || (inner !== cause && isQuotaExceeded(inner))
}
