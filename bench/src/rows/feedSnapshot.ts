/** All records of a large catalogue for a new till: in chunks that are packed once, beside pages that are made for each till. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ItemRecord } from '@kassa/contract'
import { FeedChunks, type Pool, readFeed, readPacked, withTenant, writeRecords } from '@kassa/server/parts'
import { elapsedMs, processorMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { readDemoItems } from '../shop/items.ts'
import { gtinOf } from '../shop/itemsFile.ts'
import { newId } from '../shop/sales.ts'
import type { Stage } from '../stage/stage.ts'

const usualItems = 100_000
const pageLength = 10_000
const compress = promisify(gzip)

export const feedSnapshot: Row = { name: 'feed-snapshot', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const itemCount = stage.times(usualItems)
  const pool = await (await stage.postgres()).makeDatabase()
  try {
    const tenantId = newId()
    const lastId = await writeItems(pool, tenantId, itemCount)
    const chunks = new FeedChunks(pool)
    const packingMs = await elapsedMs(() => readInChunks(pool, chunks, tenantId))
    const read = { chunkBytes: 0, pageBytes: 0 }
    const chunkMs = await processorMs(async () => {
      read.chunkBytes = await readInChunks(pool, chunks, tenantId)
    })
    const pageMs = await processorMs(async () => {
      read.pageBytes = await readInPages(pool, tenantId)
    })
    const items = `${itemCount.toLocaleString('en')} items`
    const name = 'in pages made for this till, by gzip'
    return [
      {
        what: `bytes of ${items} for a new till`,
        ...{ unit: 'bytes', figure: read.chunkBytes, baseline: { name, figure: read.pageBytes } },
        notes: [`Packing them for the first till took ${(packingMs / 1000).toFixed(1)} s.`],
      },
      {
        what: 'processor time of Node.js for that, from the second till on',
        ...{ unit: 'milliseconds', figure: chunkMs, baseline: { name, figure: pageMs } },
      },
      await measureDelta(pool, { tenantId, lastId, items }),
    ]
  } finally {
    await pool.end()
  }
}

async function measureDelta(
  pool: Pool,
  { tenantId, lastId, items }: { tenantId: string; lastId: string; items: string },
): Promise<Measurement> {
  const { epoch } = await withTenant(pool, tenantId, (client) => readFeed(client, tenantId, { limit: 1 }))
  const after = await withTenant(pool, tenantId, (client) =>
    writeRecords(client, tenantId, [{ kind: 'item', id: lastId, body: null }]),
  )
  const read = (from: { epoch?: string; after?: number }) =>
    elapsedMs(() => withTenant(pool, tenantId, (client) => readFeed(client, tenantId, from)))
  const figure = await read({ epoch, after: after - 1 })
  return {
    what: `one changed record of ${items}, read from the feed`,
    ...{ unit: 'milliseconds', figure },
    baseline: { name: 'nothing new', figure: await read({ epoch, after }) },
  }
}

async function writeItems(pool: Pool, tenantId: string, itemCount: number): Promise<string> {
  const names = (await readDemoItems()).map(({ name }) => name)
  let lastId = ''
  for (let start = 0; start < itemCount; start += pageLength) {
    const changes = Array.from({ length: Math.min(pageLength, itemCount - start) }, (_, place) => {
      const index = start + place
      lastId = newId()
      const name = `${names[index % names.length]} ${Math.floor(index / names.length)}`
      const unitPriceE5 = 100_000 * (1 + (index % 97))
      const body: ItemRecord = {
        ...{ sku: `BENCH-${index}`, gtins: [gtinOf(index)], name, unit: 'piece', taxCategory: 'standard' },
        ...{ tracksStock: true, isActive: true, prices: [{ currency: 'EUR', unitPriceE5 }] },
      }
      return { kind: 'item' as const, id: lastId, body }
    })
    await withTenant(pool, tenantId, (client) => writeRecords(client, tenantId, changes))
  }
  return lastId
}

/** Reads as the server does for a till; returns the bytes that leave it. */
async function readInChunks(pool: Pool, chunks: FeedChunks, tenantId: string): Promise<number> {
  let bytes = 0
  for (let from: { epoch?: string; after?: number } = {}; ; ) {
    const page = await chunks.readPage(tenantId, from, 'till')
    if (page === undefined) return bytes + (await readInPages(pool, tenantId, from))
    const { hash } = page.chunk
    const packed = await withTenant(pool, tenantId, (client) => readPacked(client, tenantId, hash))
    bytes += (packed?.length ?? 0) + JSON.stringify(page).length
    from = { epoch: page.epoch, after: page.next }
  }
}

async function readInPages(
  pool: Pool,
  tenantId: string,
  start: { epoch?: string; after?: number } = {},
): Promise<number> {
  let bytes = 0
  for (let from = start; ; ) {
    const page = await withTenant(pool, tenantId, (client) =>
      readFeed(client, tenantId, { ...from, limit: pageLength }, 'till'),
    )
    bytes += (await compress(JSON.stringify(page))).length
    if (page.isComplete) return bytes
    from = { epoch: page.epoch, after: page.next }
  }
}
