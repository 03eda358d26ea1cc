import type { RecordVersion } from '@kassa/contract'
import { describe, expect, it } from 'vitest'
import { chunkCount, chunkOf, mergeChunk, unpackChunk } from './chunk.ts'

const category = (id: string, version: number, name: string | null): RecordVersion => ({
  kind: 'category',
  id,
  version,
  feedSeq: version,
  body: name === null ? null : { name, hue: 1, position: 1 },
})

describe('chunks', () => {
  it('share ids out evenly', () => {
    const counts = new Map<number, number>()
    for (let index = 0; index < 100_000; index += 1) {
      const id = `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`
      counts.set(chunkOf(id), (counts.get(chunkOf(id)) ?? 0) + 1)
    }
    expect(counts.size).toBe(chunkCount)
    expect(Math.max(...counts.values())).toBeLessThan(2 * (100_000 / chunkCount))
  })

  it('take newer versions in, never older ones, and let go what was deleted', () => {
    const held = [category('a', 2, 'A2'), category('b', 1, 'B1'), category('c', 1, 'C1')]
    const changes = [
      category('a', 1, 'A1'),
      category('b', 2, 'B2'),
      category('c', 2, null),
      category('d', 1, 'D1'),
    ]
    const merged = unpackChunk(mergeChunk(7, held, changes))
    expect(merged.map(({ body }) => (body as { name: string }).name)).toEqual(['A2', 'B2', 'D1'])
  })
})
