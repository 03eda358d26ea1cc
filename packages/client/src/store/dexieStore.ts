/**
 * The device store in IndexedDB. Every write is one transaction of strict durability: it resolves when the bytes are on the disk,
 * not when the browser has taken note of them. Nothing is awaited inside a transaction but IndexedDB itself, or it would end early.
 */
import type { SignedEntry } from '@kassa/journal'
import type { BasketEvent } from '@kassa/kernel'
import Dexie, { type Table } from 'dexie'
import type { RecordChunk } from '../replica/chunk.ts'
import type { AppendInput, AppendOutcome, DeviceStore, SaveOutcome, StoreChange } from './deviceStore.ts'
import { beginFreshLog } from './freshLog.ts'
import type { StoredValues, ValueName } from './storedValues.ts'

type Meta = { name: ValueName | 'epoch'; value: unknown }
type Refused = 'fenced' | 'head_moved'

class TillDatabase extends Dexie {
  readonly meta: Table<Meta, string>
  readonly journal: Table<SignedEntry, number>
  readonly basket: Table<BasketEvent, number>
  readonly records: Table<RecordChunk, number>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ meta: 'name', journal: 'seq', basket: '++', records: 'chunk' })
    this.meta = this.table('meta')
    this.journal = this.table('journal')
    this.basket = this.table('basket')
    this.records = this.table('records')
  }
}

/** Opens the store of that name, making it where there is none.
 *  Throws where the browser gives no storage at all: the till cannot run there. */
export async function openDexieStore(name: string): Promise<DeviceStore> {
  await beginFreshLog(name)
  const database = new TillDatabase(name)
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
    const { journal } = this.#database
    return this.#write({
      epoch: input.epoch,
      previous: input.previous,
      change: input.change ?? {},
      extra: [journal],
      work: async () => {
        await journal.bulkAdd([...input.entries])
        await this.#put('head', input.head)
      },
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
    change: StoreChange
    extra?: Table[]
    work?: () => Promise<void>
    done: Done
  }): Promise<Done | Exclude<AppendOutcome, { status: 'appended' }>> {
    const { meta } = this.#database
    const tables = [meta, ...(args.extra ?? []), ...this.#tablesOf(args.change)]
    try {
      const refused = await this.#database.transaction(
        'rw',
        tables,
        async (): Promise<Refused | undefined> => {
          if (Number((await meta.get('epoch'))?.value) !== args.epoch) return 'fenced'
          if (args.previous !== undefined && !(await this.#isHead(args.previous))) return 'head_moved'
          await args.work?.()
          await this.#apply(args.change)
          return undefined
        },
      )
      return refused === undefined ? args.done : { status: refused }
    } catch (cause) {
      return isQuotaExceeded(cause) ? { status: 'quota_exceeded' } : { status: 'failed', cause }
    }
  }

  async #isHead({ seq, hash }: AppendInput['previous']): Promise<boolean> {
    const head = await this.read('head')
    return head === undefined || (head.seq === seq && head.hash === hash)
  }

  #tablesOf({ basket, records }: StoreChange): Table[] {
    return [
      ...(basket === undefined ? [] : [this.#database.basket]),
      ...(records === undefined ? [] : [this.#database.records]),
    ]
  }

  #put(name: ValueName, value: unknown): Promise<unknown> {
    return this.#database.meta.put({ name, value })
  }

  async #apply({ values = {}, basket, records }: StoreChange): Promise<void> {
    for (const [name, value] of Object.entries(values) as [ValueName, unknown][]) {
      if (value === null) await this.#database.meta.delete(name)
      else await this.#put(name, value)
    }
    if (basket?.clear === true) await this.#database.basket.clear()
    if (basket?.add !== undefined) await this.#database.basket.bulkAdd([...basket.add])
    if (records?.clear === true) await this.#database.records.clear()
    if (records?.put !== undefined) await this.#database.records.bulkPut([...records.put])
  }
}

// Dexie wraps the browser's error, one level or two deep.
function isQuotaExceeded(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false
  const { name, inner } = cause as { name?: unknown; inner?: unknown }
  return name === 'QuotaExceededError' || (inner !== cause && isQuotaExceeded(inner))
}
