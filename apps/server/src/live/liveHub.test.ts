/** Who is told what, and that nobody is waited for. */

import type { LiveEvent } from '@kassa/contract'
import { expect, test } from 'vitest'
import { LiveHub } from './liveHub.ts'

const sale: LiveEvent = { type: 'transaction', transactionId: 't1', storeId: 's1' }
const records: LiveEvent = { type: 'records', feedSeq: 7 }

function watch(hub: LiveHub, watcher: { tenantId: string; storeId?: string }) {
  const line = { texts: [] as string[], isFull: false, isClosed: false }
  const stop = hub.watch({
    ...watcher,
    line: {
      send(text) {
        if (line.isFull) return false
        line.texts.push(text)
        return true
      },
      close() {
        line.isClosed = true
      },
    },
  })
  return { ...{ line, stop }, heard: () => line.texts.join('') }
}

test('a person hears of everything, a device of records and its own store, a stranger of nothing', () => {
  const hub = new LiveHub()
  const person = watch(hub, { tenantId: 'a' })
  const here = watch(hub, { tenantId: 'a', storeId: 's1' })
  const elsewhere = watch(hub, { tenantId: 'a', storeId: 's2' })
  const stranger = watch(hub, { tenantId: 'b' })
  hub.publish('a', [sale, records])
  const both = `data: ${JSON.stringify(sale)}\n\ndata: ${JSON.stringify(records)}\n\n`
  expect(person.heard()).toBe(both)
  expect(here.heard()).toBe(both)
  expect(elsewhere.heard()).toBe(`data: ${JSON.stringify(records)}\n\n`)
  expect(stranger.heard()).toBe('')
})

test('a line that is full is closed and forgotten', () => {
  const hub = new LiveHub()
  const { line, heard } = watch(hub, { tenantId: 'a' })
  line.isFull = true
  hub.publish('a', [sale])
  expect(line.isClosed).toBe(true)
  line.isFull = false
  hub.publish('a', [sale])
  hub.beat()
  expect(heard()).toBe('')
})

test('who has stopped hears no more', () => {
  const hub = new LiveHub()
  const { stop, heard } = watch(hub, { tenantId: 'a' })
  stop()
  hub.publish('a', [sale])
  expect(heard()).toBe('')
})
