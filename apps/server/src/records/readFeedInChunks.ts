/**
 * Pages of the feed whose items are in chunks. A chunk is packed when the first reader comes by, and is the same for all who follow:
 *
 *      page behind a place ── packed, and most of it is as it was ──▶ its hash, and the records that are no items
 *                          ── not packed, or most of it changed ──▶ packed anew
 *                          ── fewer records than a chunk has, or a place between chunks ──▶ none: a page as it is
 *
 * What changed since stands in the chunk as it was, and again behind it as it is: a reader that goes on to the end has the newest.
 * Customers and people who work here are in no chunk: whoever is erased is in none.
 */
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import {
  chunkLength,
  countRecords,
  type FeedChunk,
  type PageStart,
  packChunk,
  readChunk,
} from './feedChunk.ts'
import { type FeedFrom, type FeedPage, type FeedReader, placeOf, readOthers } from './readFeed.ts'

/** Of a chunk, at least so much is as it was; else it is packed anew. */
const freshPart = 0.5

export type ChunkedPage = FeedPage & { chunk: { hash: string } }

export class FeedChunks {
  readonly #pool: Pool
  readonly #length: number
  /** Being packed, by page: whoever comes meanwhile waits for it. */
  readonly #packing = new Map<string, Promise<FeedChunk | undefined>>()

  /** `length`: records that a chunk covers. */
  constructor(pool: Pool, length = chunkLength) {
    this.#pool = pool
    this.#length = length
  }

  /** Returns the page of the feed from there; undefined where it has no chunk. */
  async readPage(tenantId: string, from: FeedFrom, reader: FeedReader): Promise<ChunkedPage | undefined> {
    const place = await withTenant(this.#pool, tenantId, (client) => placeOf(client, tenantId, from))
    if (place.epoch === 'empty') return undefined
    const chunk = await this.#chunkAt(tenantId, place)
    if (chunk === undefined) return undefined
    const { hash, through } = chunk
    const records = await withTenant(this.#pool, tenantId, (client) =>
      readOthers(client, tenantId, { after: place.after, through }, reader),
    )
    return { epoch: place.epoch, records, chunk: { hash }, next: through, isComplete: false }
  }

  async #chunkAt(tenantId: string, place: PageStart): Promise<FeedChunk | undefined> {
    const fresh = await withTenant(this.#pool, tenantId, (client) => this.#fresh(client, tenantId, place))
    if (fresh !== undefined) return fresh
    const packed = await this.#pack(tenantId, place)
    // Whoever reads this one will want the next: it is packed meanwhile. Where that fails, it is packed when it is wanted.
    if (packed !== undefined)
      void this.#pack(tenantId, { epoch: place.epoch, after: packed.through }).catch(() => undefined)
    return packed
  }

  async #fresh(client: Client, tenantId: string, place: PageStart): Promise<FeedChunk | undefined> {
    const chunk = await readChunk(client, tenantId, place)
    if (chunk === undefined) return undefined
    const count = await countRecords(client, tenantId, { after: place.after, through: chunk.through })
    return count >= chunk.recordCount * freshPart ? chunk : undefined
  }

  #pack(tenantId: string, place: PageStart): Promise<FeedChunk | undefined> {
    const key = `${tenantId} ${place.epoch} ${place.after}`
    const underWay = this.#packing.get(key)
    if (underWay !== undefined) return underWay
    // Committed before anybody hears of it.
    const packing = withTenant(this.#pool, tenantId, (client) =>
      packChunk(client, tenantId, place, this.#length),
    ).finally(() => this.#packing.delete(key))
    this.#packing.set(key, packing)
    return packing
  }
}
