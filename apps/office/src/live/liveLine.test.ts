/** The live line opens again after every kind of failure, with growing pauses, and passes on only what it knows. */
import type { LiveEvent } from '@kassa/contract'
import { expect, test } from 'vitest'
import { type LineState, openLiveLine, parseLiveEvent } from './liveLine.ts'

/** The part of an EventSource that the line uses; its handlers are set by the line. */
class Source {
  onopen = () => {}
  onerror = () => {}
  onmessage: (message: { data: string }) => void = () => {}
  isClosed = false
  close() {
    this.isClosed = true
  }
}

/** A line over sources that the test opens, feeds and breaks; time passes when the test says so. */
function lineOnBench() {
  const sources: Source[] = []
  const waits: { ms: number; then: () => void }[] = []
  const states: LineState[] = []
  const events: LiveEvent[] = []
  const close = openLiveLine(
    {
      makeSource: () => {
        const source = new Source()
        sources.push(source)
        return source as Source & EventSource
      },
      wait: (ms, then) => {
        waits.push({ ms, then })
        return () => void waits.pop()
      },
    },
    { onState: (state) => states.push(state), onEvent: (event) => events.push(event) },
  )
  const latest = () => {
    const source = sources.at(-1)
    if (source === undefined) throw new Error('no source was opened')
    return source
  }
  return { sources, waits, states, events, latest, close }
}

test('a line that fails is opened again, later each time, and at once after it held', () => {
  const line = lineOnBench()
  line.latest().onerror()
  line.waits[0]?.then()
  line.latest().onerror()
  line.waits[1]?.then()
  line.latest().onopen()
  line.latest().onerror()
  expect(line.waits.map(({ ms }) => ms)).toEqual([500, 1000, 500])
  expect(line.states).toEqual(['opening', 'waiting', 'opening', 'waiting', 'opening', 'open', 'waiting'])
  expect(line.sources.map(({ isClosed }) => isClosed)).toEqual([true, true, true])
})

test('a pause never grows beyond a quarter of a minute', () => {
  const line = lineOnBench()
  for (let round = 0; round < 12; round += 1) {
    line.latest().onerror()
    line.waits.at(-1)?.then()
  }
  expect(Math.max(...line.waits.map(({ ms }) => ms))).toBe(15_000)
})

test('a line that was closed while it waited stays closed', () => {
  const line = lineOnBench()
  line.latest().onerror()
  line.close()
  expect(line.waits).toEqual([])
  expect(line.sources).toHaveLength(1)
})

test('events are passed on, and what is not one is not', () => {
  const line = lineOnBench()
  const event: LiveEvent = { type: 'transaction', transactionId: 't', storeId: 's' }
  line.latest().onmessage({ data: JSON.stringify(event) })
  line.latest().onmessage({ data: '{"type":"weather"}' })
  expect(line.events).toEqual([event])
  expect(parseLiveEvent('not json')).toBeUndefined()
  expect(parseLiveEvent('null')).toBeUndefined()
  expect(parseLiveEvent(7)).toBeUndefined()
})
