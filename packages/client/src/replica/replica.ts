/** The device's copy of the records: kept in chunks, held in memory, and read on from the feed. */
import { protocolVersion, type RecordVersion } from '@kassa/contract'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { PackedItems } from '../catalogue/packed/packedItems.ts'
import type { Customers } from '../customer/customers.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Offers } from '../offer/offers.ts'
import type { Roster } from '../people/roster.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import {
  asideOf,
  chunkCount,
  chunkOf,
  chunkOfChanges,
  chunkOfPage,
  type RecordChunk,
  unpackChunk,
} from './chunk.ts'
import type { FeedCursor } from './feedCursor.ts'
import type { RefreshOutcome } from './readFeed.ts'
import type { ReferenceBook } from './referenceBook.ts'

const chunksAtOnce = 16
const atStart: FeedCursor = { epoch: '', after: 0, isComplete: false, pages: 0 }

export type ReplicaOptions = {
  store: DeviceStore
  epoch: number
  session: DeviceSession
  catalogue: LiveCatalogue
  book: ReferenceBook
  offers: Offers
  customers: Customers
  roster: Roster
  /** Lets others work between two pieces of a long one. */
  breathe: () => Promise<void>
  onChange: () => void
}

export class Replica {
  readonly #options: ReplicaOptions
  /** How far the feed is read. */
  cursor: FeedCursor = atStart
  /** Items that changed since the others were packed, as far as they are in the last page of such. */
  lastChanges: readonly RecordVersion[] = []
  #first: number | undefined
  #loaded = 0
  #isLoading = false
  #isFresh = false
  #news: RecordVersion[] | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: ReplicaOptions) {
    this.#options = options
  }

  get isLoading(): boolean {
    return this.#isLoading
  }

  /** Records read so far. */
  get loaded(): number {
    return this.#loaded
  }

  /** Whether the end of the feed was reached when it was last read. */
  get isFresh(): boolean {
    return this.#isFresh
  }

  /** Items that are sold. */
  get itemCount(): number {
    return this.#options.catalogue.items.soldCount
  }

  /** Reads what a till needs to greet people: who works here, and the record with that id, which is the store's. */
  async loadFirst(storeId: string): Promise<void> {
    const { store, roster, onChange } = this.#options
    this.#isLoading = true
    const read = (await store.read('feed')) ?? atStart
    // What was read by a program of another version is read anew.
    this.cursor = (read.protocol ?? 1) === protocolVersion ? read : { ...read, epoch: '' }
    await roster.load(await store.read('staff'))
    const first = chunkOf(storeId)
    this.#first = this.cursor.packed === undefined ? first : asideOf(first)
    await this.#load(await store.readChunks([this.#first]))
    onChange()
  }

  /** Reads everything else that the device keeps into memory. */
  async loadRest(): Promise<void> {
    const packed = await this.#readPacked()
    const pages = rangeOf(chunkOfPage(0), chunkOfPage(this.cursor.pages))
    if (packed === undefined) await this.#loadAll([...rangeOf(0, chunkCount), ...pages])
    else {
      this.#options.catalogue.adopt(packed)
      this.#loaded += packed.rowCount
      const changes = rangeOf(chunkOfChanges(0), chunkOfChanges(this.cursor.packed?.changePages ?? 0))
      await this.#loadAll([...rangeOf(asideOf(0), asideOf(chunkCount)), ...changes, ...pages])
    }
    this.#isLoading = false
    this.#options.onChange()
  }

  /** Returns the items as they were packed; undefined where they were not, or are not as they were written. */
  async #readPacked(): Promise<PackedItems | undefined> {
    const { packed: mark, ...cursor } = this.cursor
    if (mark === undefined) return undefined
    const reading = await import('./packed/packedParts.ts').catch(() => undefined)
    const packed = await reading?.readPacked(this.#options.store, mark)
    if (packed === undefined) this.cursor = cursor
    return packed
  }

  async #loadAll(numbers: readonly number[]): Promise<void> {
    const { store, breathe } = this.#options
    const others = numbers.filter((number) => number !== this.#first)
    for (let start = 0; start < others.length; start += chunksAtOnce) {
      await this.#load(await store.readChunks(others.slice(start, start + chunksAtOnce)))
      await breathe()
    }
  }

  /** Reads on in the feed until its end. */
  refresh(): Promise<RefreshOutcome> {
    return this.inTurn(async () => {
      // Apart, so that a till that starts without a server does not wait for it.
      const reading = await import('./readFeed.ts').catch(() => undefined)
      const outcome = (await reading?.readFeed(this.#options, this)) ?? 'unreachable'
      this.#isFresh = outcome === 'complete'
      return outcome
    })
  }

  /** Does that when no reading of the feed is under way, and lets none begin before it is done. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }

  /** From now on remembers what is taken in. */
  rememberNews(): void {
    this.#news = []
  }

  /** Returns what was taken in since; undefined where all of it is other records by now. */
  takeNews(): readonly RecordVersion[] | undefined {
    const news = this.#news
    this.#news = undefined
    return news
  }

  async #load(chunks: readonly RecordChunk[]): Promise<void> {
    for (const chunk of chunks) {
      const records = unpackChunk(chunk)
      await this.prepare(records)
      this.#hold(records)
    }
  }

  /** Makes what can only be made in its own time of records that are to be held.   Fails: rejects where prices cannot be made of them. */
  prepare(records: readonly RecordVersion[]): Promise<unknown> {
    const { offers, customers } = this.#options
    return Promise.all([offers.prepare(records), customers.prepare(records)])
  }

  /** Has these records in memory from now on, and is read so far.   `isNew`: in place of all that it had. */
  take(records: readonly RecordVersion[], cursor: FeedCursor, isNew: boolean): void {
    const { catalogue, book, offers, customers } = this.#options
    if (isNew) {
      for (const held of [catalogue, book, offers, customers]) held.clear()
      this.#loaded = 0
      this.#news = undefined
      this.lastChanges = []
    }
    for (const record of records) this.#news?.push(record)
    this.cursor = cursor
    this.#hold(records)
  }

  #hold(records: readonly RecordVersion[]): void {
    const { catalogue, book, offers, customers } = this.#options
    for (const record of records) {
      if (record.kind === 'item') catalogue.putItem(record.id, record.body)
      else if (record.kind === 'category') catalogue.putCategory(record.id, record.body)
      else {
        book.put(record)
        offers.put(record)
        customers.put(record)
      }
    }
    this.#loaded += records.length
  }
}

/** Returns the numbers from `first` up to `end`, which is not among them. */
function rangeOf(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index)
}
