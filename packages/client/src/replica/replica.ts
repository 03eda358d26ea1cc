/** The device's copy of the records: kept in chunks, held in memory, and read on from the feed. */
import { protocolVersion, type RecordVersion } from '@kassa/contract'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { Customers } from '../customer/customers.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Offers } from '../offer/offers.ts'
import type { Roster } from '../people/roster.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { chunkOf, chunkOfPage, type RecordChunk, unpackChunk } from './chunk.ts'
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
  #first: number | undefined
  #loaded = 0
  #isLoading = false

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

  /** Reads what a till needs to greet people: who works here, and the record with that id, which is the store's. */
  async loadFirst(storeId: string): Promise<void> {
    const { store, roster, onChange } = this.#options
    this.#isLoading = true
    const read = (await store.read('feed')) ?? atStart
    // What was read by a program of another version is read anew.
    this.cursor = (read.protocol ?? 1) === protocolVersion ? read : { ...read, epoch: '' }
    await roster.load(await store.read('staff'))
    this.#first = chunkOf(storeId)
    await this.#load(await store.readChunks([this.#first]))
    onChange()
  }

  /** Reads everything else that the device keeps into memory. */
  async loadRest(): Promise<void> {
    const { store, breathe, onChange } = this.#options
    const last = chunkOfPage(this.cursor.pages)
    for (let start = 0; start < last; start += chunksAtOnce) {
      const numbers = Array.from({ length: chunksAtOnce }, (_, index) => start + index)
      const others = numbers.filter((number) => number !== this.#first && number < last)
      await this.#load(await store.readChunks(others))
      await breathe()
    }
    this.#isLoading = false
    onChange()
  }

  /** Reads on in the feed until its end. */
  async refresh(): Promise<RefreshOutcome> {
    // Apart, so that a till that starts without a server does not wait for it.
    const reading = await import('./readFeed.ts').catch(() => undefined)
    return reading === undefined ? 'unreachable' : reading.readFeed(this.#options, this)
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
    }
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
