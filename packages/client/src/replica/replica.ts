/**
 * The device's copy of the records: read from the feed in the order in which they changed, kept in chunks, held in memory. Each page and
 * the place to read on from become durable in one transaction, so that a reading can stop anywhere.
 */
import type { RecordVersion, RouteTypes } from '@kassa/contract'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { Customers } from '../customer/customers.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Offers } from '../offer/offers.ts'
import type { Roster, StaffChange } from '../people/roster.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import {
  byChunk,
  chunkOf,
  chunkOfPage,
  mergeChunk,
  packChunk,
  type RecordChunk,
  unpackChunk,
} from './chunk.ts'
import type { FeedCursor } from './feedCursor.ts'
import type { ReferenceBook } from './referenceBook.ts'

const pageLength = 10_000
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

export type RefreshOutcome = 'complete' | 'unreachable' | 'storage_failed'
type FeedPage = RouteTypes['readFeed']['reply']

export class Replica {
  readonly #options: ReplicaOptions
  #cursor: FeedCursor = atStart
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
    this.#cursor = (await store.read('feed')) ?? atStart
    await roster.load(await store.read('staff'))
    this.#first = chunkOf(storeId)
    await this.#load(await store.readChunks([this.#first]))
    onChange()
  }

  /** Reads everything else that the device keeps into memory. */
  async loadRest(): Promise<void> {
    const { store, breathe, onChange } = this.#options
    const last = chunkOfPage(this.#cursor.pages)
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
    for (;;) {
      const page = await this.#readPage(this.#cursor)
      if (page === undefined) return 'unreachable'
      const isOtherEpoch = page.epoch !== this.#cursor.epoch
      if (isOtherEpoch && this.#loaded > 0) return this.#replaceAll(page)
      if (!(await this.#takeIn(page, page.records, isOtherEpoch))) return 'storage_failed'
      if (page.isComplete) return 'complete'
    }
  }

  // Selling goes on with the old records until the new ones are all there.
  async #replaceAll(first: FeedPage): Promise<RefreshOutcome> {
    const records = [...first.records]
    let page = first
    while (!page.isComplete) {
      const next = await this.#readPage({ epoch: page.epoch, after: page.next })
      if (next === undefined || next.epoch !== first.epoch) return 'unreachable'
      records.push(...next.records)
      page = next
    }
    return (await this.#takeIn(page, records, true)) ? 'complete' : 'storage_failed'
  }

  async #readPage({ epoch, after }: Pick<FeedCursor, 'epoch' | 'after'>): Promise<FeedPage | undefined> {
    const query = { limit: pageLength, ...(epoch === '' ? {} : { epoch, after }) }
    const outcome = await this.#options.session.call('readFeed', { query })
    return outcome.status === 'ok' ? outcome.reply : undefined
  }

  async #takeIn(page: FeedPage, records: readonly RecordVersion[], isNew: boolean): Promise<boolean> {
    const { store, epoch, catalogue, book, offers, customers, roster, onChange } = this.#options
    const hasNews = records.length > 0 || isNew || page.isComplete !== this.#cursor.isComplete
    if (!hasNews) return true
    // Until prices can be made of them, the old records hold.
    if (
      !(await this.#prepare(records).then(
        () => true,
        () => false,
      ))
    )
      return false
    const staff = records.flatMap((record): StaffChange[] => (record.kind === 'staff' ? [record] : []))
    const others = records.filter((record) => record.kind !== 'staff')
    const sealed = staff.length > 0 || isNew ? { staff: await roster.sealed(staff, isNew) } : {}
    const pagesBefore = isNew ? 0 : this.#cursor.pages
    // What comes in one page is merged at once; more than that is kept as it comes, and merged when all of it is there.
    const isMerged = page.isComplete && pagesBefore === 0
    const pages = isMerged ? 0 : pagesBefore + Math.min(1, others.length)
    const feed: FeedCursor = { epoch: page.epoch, after: page.next, isComplete: isMerged, pages }
    const put = isMerged ? await this.#merged(others, isNew) : [packChunk(chunkOfPage(pagesBefore), others)]
    const outcome = await store.save(epoch, { values: { feed, ...sealed }, records: { clear: isNew, put } })
    if (outcome.status !== 'saved') return false
    if (isNew) {
      catalogue.clear()
      book.clear()
      offers.clear()
      customers.clear()
      this.#loaded = 0
    }
    roster.apply(staff, isNew)
    this.#cursor = feed
    this.#hold(others)
    onChange()
    return isMerged || !page.isComplete || this.#mergePages(feed)
  }

  /** Until that is done a start reads pages behind the chunks. */
  async #mergePages(feed: FeedCursor): Promise<boolean> {
    const merged = await import('./mergePages.ts').then(
      ({ mergePages }) => mergePages(this.#options, feed),
      () => undefined,
    )
    this.#cursor = merged ?? feed
    this.#options.onChange()
    return merged !== undefined
  }

  /** Returns the chunks that change. */
  async #merged(records: readonly RecordVersion[], isNew: boolean): Promise<RecordChunk[]> {
    const changes = byChunk(records)
    const held = isNew ? [] : await this.#options.store.readChunks([...changes.keys()])
    const heldByNumber = new Map(held.map((chunk) => [chunk.chunk, unpackChunk(chunk)]))
    return [...changes].map(([number, news]) => mergeChunk(number, heldByNumber.get(number) ?? [], news))
  }

  async #load(chunks: readonly RecordChunk[]): Promise<void> {
    for (const chunk of chunks) {
      const records = unpackChunk(chunk)
      await this.#prepare(records)
      this.#hold(records)
    }
  }

  #prepare(records: readonly RecordVersion[]): Promise<unknown> {
    const { offers, customers } = this.#options
    return Promise.all([offers.prepare(records), customers.prepare(records)])
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
