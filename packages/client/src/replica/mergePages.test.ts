/** Merging kept pages, also where it is cut off and done again: the same as one record after the other. */
import type { RecordVersion } from '@kassa/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeMemoryStore } from '../store/memoryStore.ts'
import { chunkOfPage, packChunk, unpackChunk } from './chunk.ts'
import { mergePages } from './mergePages.ts'

const category = (place: number, version: number): RecordVersion => ({
  ...{ kind: 'category', id: `01930000-0000-7000-8000-0000000000${10 + place}`, version, feedSeq: version },
  body: version % 5 === 0 ? null : { name: `Category ${place}, ${version}`, position: place, hue: 0 },
})

/** Enough pages to be merged in several parts; a version of a record comes after all earlier ones. */
const pages = fc
  .array(fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 3 }), { minLength: 25, maxLength: 40 })
  .map((places) => {
    let version = 0
    return places.map((page) =>
      page.map((place) => {
        version += 1
        return category(place, version)
      }),
    )
  })

test('merged in parts, cut off anywhere and done again, every record is there in its last version', async () => {
  await fc.assert(
    fc.asyncProperty(pages, fc.nat(200), async (kept, writesUntilCut) => {
      let writes = 0
      let isWhole = false
      const store = makeMemoryStore(undefined, () => {
        writes += 1
        return !isWhole && writes > writesUntilCut ? 'failed' : 'none'
      })
      const ports = { store, epoch: await store.claim(), breathe: async () => undefined }
      const put = kept.map((records, page) => packChunk(chunkOfPage(page), records))
      isWhole = true
      await store.save(ports.epoch, { records: { clear: true, put } })
      ;[writes, isWhole] = [0, false]
      const feed = { epoch: 'e', after: 9, isComplete: false, pages: kept.length }
      const merged = { ...feed, isComplete: true, pages: 0 }
      if ((await mergePages(ports, feed)) === undefined) {
        isWhole = true
        expect(await mergePages(ports, feed)).toEqual(merged)
      }
      expect(await store.read('feed')).toEqual(merged)
      const chunks = await store.readChunks()
      const held = chunks.flatMap(unpackChunk).map(({ id, version }) => [id, version])
      const last = new Map(kept.flat().map((record) => [record.id, record]))
      const expected = [...last.values()]
        .filter(({ body }) => body !== null)
        .map(({ id, version }) => [id, version])
      expect(held.sort()).toEqual(expected.sort())
    }),
    { numRuns: 40 },
  )
})
