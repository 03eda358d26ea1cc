/**
 * The device store in IndexedDB. Every write is one transaction of strict durability: it resolves when the bytes are on the disk,
 * not when the browser has taken note of them. Nothing is awaited inside a transaction but IndexedDB itself, or it would end early.
 */
import type { SignedEntry } from '@kassa/journal'
import type { BasketEvent } from '@kassa/kernel'
import type { StoredOrder } from '../order/storedOrder.ts'
import { numberOfPart, type RecordChunk, type RecordPart } from '../replica/chunk.ts'
import type { AppendInput, AppendOutcome, DeviceStore, SaveOutcome, StoreChange } from './deviceStore.ts'
import { beginFreshLog } from './freshLog.ts'
import { answerOf, completionOf, openDatabase } from './indexedDb.ts'
import type { StoredValues, ValueName } from './storedValues.ts'

type Meta = { name: ValueName | 'epoch'; value: unknown }
type Place = 'meta' | 'journal' | 'basket' | 'orders' | 'records'

/** Tills of earlier versions have this one. */
const version = 10

/** Opens the store of that name, making it where there is none.   `databases`: of another bucket than the browser's own.
 *  Fails: rejected where the browser gives no storage at all: the till cannot run there. */
export async function openIndexedDbStore(name: string, databases?: IDBFactory): Promise<DeviceStore> {
  await beginFreshLog(name, databases)
  const open = () => openDatabase({ name, version, make, databases })
  return new IndexedDbStore(await open(), open)
}

function make(database: IDBDatabase): void {
  database.createObjectStore('meta', { keyPath: 'name' })
  database.createObjectStore('journal', { keyPath: 'seq' })
  database.createObjectStore('basket', { autoIncrement: true })
  database.createObjectStore('orders', { keyPath: 'orderId' })
  database.createObjectStore('records', { keyPath: 'chunk' })
}

class IndexedDbStore implements DeviceStore {
  #database: IDBDatabase
  readonly #open: () => Promise<IDBDatabase>
  #opening: Promise<IDBDatabase> | undefined
  #isClosed = false

  constructor(database: IDBDatabase, open: () => Promise<IDBDatabase>) {
    this.#database = database
    this.#open = open
  }

  async claim(): Promise<number> {
    const transaction = await this.#begin(['meta'], 'readwrite')
    const meta = transaction.objectStore('meta')
    const held: Meta | undefined = await answerOf(meta.get('epoch'))
    const epoch = Number(held?.value ?? 0) + 1
    meta.put({ name: 'epoch', value: epoch } satisfies Meta)
    await completionOf(transaction)
    return epoch
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
    const meta: Meta | undefined = await answerOf((await this.#look('meta')).get(name))
    return meta?.value as StoredValues[Name] | undefined
  }

  async readEntries(after: number, limit: number): Promise<SignedEntry[]> {
    return answerOf((await this.#look('journal')).getAll(IDBKeyRange.lowerBound(after, true), limit))
  }

  async readBasket(): Promise<BasketEvent[]> {
    return answerOf((await this.#look('basket')).getAll())
  }

  async readOrders(): Promise<StoredOrder[]> {
    return answerOf((await this.#look('orders')).getAll())
  }

  async readChunks(numbers?: readonly number[]): Promise<RecordChunk[]> {
    const records = await this.#look('records')
    if (numbers === undefined)
      return answerOf(records.getAll(IDBKeyRange.upperBound(numberOfPart(0, 0), true)))
    return rowsAt<RecordChunk>(records, numbers)
  }

  async readParts(numbers: readonly number[]): Promise<RecordPart[]> {
    return rowsAt(await this.#look('records'), numbers)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#database.close()
  }

  async #look(place: Place): Promise<IDBObjectStore> {
    return (await this.#begin([place], 'readonly')).objectStore(place)
  }

  /** Browsers take a connection away: when another page changes the database, when what is behind it dies. Nothing was asked of it yet,
   *  so that it is opened again, once; whether this writer may still write, the epoch says. */
  async #begin(places: readonly Place[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    const begin = () => this.#database.transaction(places, mode, { durability: 'strict' })
    try {
      return begin()
    } catch (cause) {
      if (this.#isClosed) throw cause
      this.#database.close()
      this.#opening ??= this.#open().finally(() => {
        this.#opening = undefined
      })
      this.#database = await this.#opening
      return begin()
    }
  }

  async #write<Done extends { status: string }>(args: {
    epoch: number
    previous?: AppendInput['previous']
    entries?: readonly SignedEntry[]
    change: StoreChange
    done: Done
  }): Promise<Done | Exclude<AppendOutcome, { status: 'appended' }>> {
    const { epoch, previous, entries = [], change, done } = args
    try {
      const transaction = await this.#begin(placesOf(change, entries), 'readwrite')
      const completed = completionOf(transaction)
      // Whatever fails before it is waited for is told as it failed.
      completed.catch(() => undefined)
      const meta = transaction.objectStore('meta')
      const [held, head]: (Meta | undefined)[] = await Promise.all([
        answerOf(meta.get('epoch')),
        answerOf(meta.get('head')),
      ])
      const mayWrite = Number(held?.value) === epoch
      const isNext = previous === undefined || isHead(head?.value, previous)
      if (mayWrite && isNext) putAll(transaction, entries, change)
      await completed
      if (!mayWrite) return { status: 'fenced' }
      return isNext ? done : { status: 'head_moved' }
    } catch (cause) {
      return isQuotaExceeded(cause) ? { status: 'quota_exceeded' } : { status: 'failed', cause }
    }
  }
}

async function rowsAt<Row>(rows: IDBObjectStore, keys: readonly number[]): Promise<Row[]> {
  const found: (Row | undefined)[] = await Promise.all(keys.map((key) => answerOf(rows.get(key))))
  return found.filter((row) => row !== undefined)
}

function placesOf({ prune, basket, orders, records }: StoreChange, entries: readonly SignedEntry[]): Place[] {
  return [
    'meta',
    ...(entries.length > 0 || prune !== undefined ? (['journal'] as const) : []),
    ...(basket === undefined ? [] : (['basket'] as const)),
    ...(orders === undefined ? [] : (['orders'] as const)),
    ...(records === undefined ? [] : (['records'] as const)),
  ]
}

/** Asks for everything at once: to wait for each would take longer than the disk does. What cannot be asked for ends the transaction. */
function putAll(transaction: IDBTransaction, entries: readonly SignedEntry[], change: StoreChange): void {
  const { values = {}, prune, basket = {}, orders = {}, records = {} } = change
  const at = (place: Place) => transaction.objectStore(place)
  try {
    for (const entry of entries) at('journal').add(entry)
    for (const [name, value] of Object.entries(values))
      if (value === null) at('meta').delete(name)
      else if (value !== undefined) at('meta').put({ name, value })
    if (prune !== undefined) at('journal').delete(IDBKeyRange.upperBound(prune.throughSeq))
    if (basket.clear === true) at('basket').clear()
    for (const event of basket.add ?? []) at('basket').add(event)
    for (const order of orders.put ?? []) at('orders').put(order)
    for (const orderId of orders.remove ?? []) at('orders').delete(orderId)
    if (records.clear === true) at('records').clear()
    for (const number of records.remove ?? []) at('records').delete(number)
    for (const row of [...(records.put ?? []), ...(records.parts ?? [])]) at('records').put(row)
    transaction.commit()
  } catch (cause) {
    transaction.abort()
    throw cause
  }
}

function isHead(value: unknown, { seq, hash }: AppendInput['previous']): boolean {
  const head = value as StoredValues['head'] | undefined
  return head === undefined || (head.seq === seq && head.hash === hash)
}

function isQuotaExceeded(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError'
}
