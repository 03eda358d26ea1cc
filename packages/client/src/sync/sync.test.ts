import type { SignedEntry } from '@kassa/journal'
import { describe, expect, it } from 'vitest'
import { batchRequest, cutBatch } from './batch.ts'
import { readEventStream } from './eventStream.ts'

const entry = (seq: number, length: number): SignedEntry => ({
  seq,
  text: 'x'.repeat(length),
  hash: 'h',
  signature: 's',
})

describe('a batch', () => {
  it.each([
    { lengths: Array.from({ length: 700 }, () => 100), count: 200 },
    { lengths: [400_000, 400_000, 400_000], count: 2 },
    { lengths: [3_000_000, 10], count: 1 },
    { lengths: [], count: 0 },
  ])('holds $count of $lengths.length entries', ({ lengths, count }) => {
    expect(cutBatch(lengths.map((length, index) => entry(index + 1, length)))).toHaveLength(count)
  })

  it('goes compressed where that is worth it, and never carries hashes', async () => {
    const small = await batchRequest([entry(1, 10)])
    expect(JSON.parse(String(small.body))).toEqual({
      entries: [{ seq: 1, text: 'xxxxxxxxxx', signature: 's' }],
    })
    const large = await batchRequest([entry(1, 100_000)])
    expect(new Headers(large.headers).get('content-encoding')).toBe('gzip')
    const bytes = large.body as ArrayBuffer
    expect(bytes.byteLength).toBeLessThan(2000)
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    expect(((await new Response(plain).json()) as { entries: unknown[] }).entries).toHaveLength(1)
  })
})

describe('a stream of events', () => {
  it('is read wherever it is cut, letters of several bytes included', async () => {
    const text = 'retry: 1000\n\n: beat\n\ndata: {"name":"crème"}\n\ndata: one\ndata: two\n\ndata: unfinished'
    const bytes = new TextEncoder().encode(text)
    for (const size of [1, 3, 7, bytes.length]) {
      const events: string[] = []
      let signs = 0
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
          controller.close()
        },
      })
      await readEventStream(body, { heard: () => (signs += 1), event: (data) => events.push(data) })
      expect(events).toEqual(['{"name":"crème"}', 'one\ntwo'])
      expect(signs).toBeGreaterThan(0)
    }
  })
})
