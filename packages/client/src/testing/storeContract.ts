/**
 * What every device store must do, whatever it writes to. Runs in Node over memory and files and in the browser over IndexedDB,
 * so it brings its own way to say what fails and needs no test runner.
 */
import { type Head, type JournalIdentity, makeKeyPair, type SignedEntry, seal } from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import type { BasketEvent } from '@kassa/kernel'
import { numberOfPart } from '../replica/chunk.ts'
import type { AppendOutcome, DeviceStore } from '../store/deviceStore.ts'

export type StorePlace = {
  /** Opens the same place again, as after a reload. */
  open(): Promise<DeviceStore>
  /** Keys are written down here: only such that can be are put in. */
  keepsKeysAsText?: true
}

export type StoreCase = {
  name: string
  /** It takes two openings of the same place at once. */
  needsTwoOpenings?: true
  run(place: StorePlace): Promise<void>
}

const identity: JournalIdentity = {
  tenant: '01930000-0000-7000-8000-000000000001',
  store: '01930000-0000-7000-8000-000000000002',
  device: '01930000-0000-7000-8000-000000000003',
  incarnation: 1,
}

export const storeCases: readonly StoreCase[] = [
  {
    name: 'an appended entry is there after opening again, with its head and everything that came with it',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const { entries, head, previous } = await chain(await start(), 3)
      const change = { values: { sale: { basketId: 'b1' } }, basket: { add: [event('e1')] } }
      equal(await store.append({ epoch, previous, entries, head, change }), { status: 'appended' })
      await store.close()
      const again = await place.open()
      equal(await again.readEntries(0, 10), entries)
      equal(await again.readEntries(1, 1), entries.slice(1, 2))
      equal(await again.read('head'), head)
      equal(await again.read('sale'), { basketId: 'b1' })
      equal(await again.readBasket(), [event('e1')])
      await again.close()
    },
  },
  {
    name: 'entries that are let go of are gone, with the anchor kept, and the next one is appended',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const { entries, head, previous } = await chain(await start(), 4)
      await store.append({ epoch, previous, entries, head })
      const anchor = { seq: 3, hash: entries[2]?.hash ?? '' }
      equal(await store.save(epoch, { values: { anchor }, prune: { throughSeq: 3 } }), { status: 'saved' })
      equal(await store.readEntries(0, 10), entries.slice(3))
      await store.close()
      const again = await place.open()
      equal(await again.readEntries(0, 10), entries.slice(3))
      equal(await again.readEntries(3, 10), entries.slice(3))
      equal(await again.read('anchor'), anchor)
      equal(await again.read('head'), head)
      await again.close()
    },
  },
  {
    name: 'an entry that is not chained to the end is refused, and nothing that came with it is kept',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const first = await chain(await start(), 1)
      await store.append({ epoch, ...first })
      const late = await chain(await start(), 1)
      const change = { values: { sale: { basketId: 'late' } }, basket: { add: [event('late')] } }
      equal(await store.append({ epoch, ...late, change }), { status: 'head_moved' })
      equal(await store.readEntries(0, 10), first.entries)
      equal(await store.read('sale'), undefined)
      equal(await store.readBasket(), [])
      await store.close()
    },
  },
  {
    name: 'a writer that was replaced is fenced',
    needsTwoOpenings: true,
    async run(place) {
      const frozen = await place.open()
      const frozenEpoch = await frozen.claim()
      const next = await place.open()
      const epoch = await next.claim()
      const first = await chain(await start(), 1)
      equal(await frozen.append({ epoch: frozenEpoch, ...first }), { status: 'fenced' })
      equal(await frozen.save(frozenEpoch, { basket: { add: [event('x')] } }), { status: 'fenced' })
      equal(await next.append({ epoch, ...first }), { status: 'appended' })
      equal(await next.readBasket(), [])
      await frozen.close()
      await next.close()
    },
  },
  {
    name: 'of two appends at once to one end, one is refused',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const head = await start()
      const [left, right] = [await chain(head, 1), await chain(head, 1, 'other')]
      const outcomes = await Promise.all([
        store.append({ epoch, ...left }),
        store.append({ epoch, ...right }),
      ])
      const statuses = outcomes.map((outcome: AppendOutcome) => outcome.status).sort()
      equal(statuses, ['appended', 'head_moved'])
      equal((await store.readEntries(0, 10)).length, 1)
      await store.close()
    },
  },
  {
    name: 'values are put in place and taken away, and keys stay keys',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const signing = await makeKeyPair({ extractable: place.keepsKeysAsText === true })
      const sealing = await crypto.subtle.generateKey(
        { name: 'AES-GCM', length: 256 },
        place.keepsKeysAsText === true,
        ['encrypt', 'decrypt'],
      )
      const pendingEnrolment = { code: 'c', publicKey: 'k', proof: 'p' }
      equal(await store.save(epoch, { values: { keys: { signing, sealing }, pendingEnrolment } }), {
        status: 'saved',
      })
      await store.save(epoch, { values: { pendingEnrolment: null } })
      await store.close()
      const again = await place.open()
      equal(await again.read('pendingEnrolment'), undefined)
      const kept = await again.read('keys')
      const sealed = await seal({ ...(await sealInput()), privateKey: present(kept).signing.privateKey })
      equal(sealed.signed.seq, 1)
      await again.close()
    },
  },
  {
    name: 'chunks of records are put, replaced, read by number and cleared',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      await store.save(epoch, {
        records: {
          put: [
            { chunk: 7, text: '[1]' },
            { chunk: 3, text: '[2]' },
          ],
        },
        values: { feed: { epoch: 'f', after: 5, isComplete: false, pages: 1 } },
      })
      await store.save(epoch, { records: { put: [{ chunk: 7, text: '[3]' }] } })
      equal(await store.readChunks([7, 9]), [{ chunk: 7, text: '[3]' }])
      equal(await store.readChunks(), [
        { chunk: 3, text: '[2]' },
        { chunk: 7, text: '[3]' },
      ])
      await store.save(epoch, { records: { remove: [3, 9], put: [{ chunk: 9, text: '[4]' }] } })
      equal(await store.readChunks(), [
        { chunk: 7, text: '[3]' },
        { chunk: 9, text: '[4]' },
      ])
      await store.save(epoch, { records: { clear: true, put: [{ chunk: 1, text: '[]' }] } })
      equal(await store.readChunks(), [{ chunk: 1, text: '[]' }])
      await store.close()
    },
  },
  {
    name: 'parts of packed items are put, read, removed and cleared beside the chunks, where a store keeps them',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      if (store.readParts !== undefined) {
        const [a, b] = [numberOfPart(0, 0), numberOfPart(1, 1)]
        const bytes = new Uint8Array([1, 2, 255]).buffer
        await store.save(epoch, {
          records: { parts: [{ chunk: a, bytes }], put: [{ chunk: 1, text: '[]' }] },
        })
        await store.save(epoch, { records: { parts: [{ chunk: b, bytes: new ArrayBuffer(100_000) }] } })
        const [first, second, ...others] = await store.readParts([a, b, b + 1])
        equal([...new Uint8Array(first?.bytes ?? new ArrayBuffer())], [1, 2, 255])
        equal([second?.bytes.byteLength, others], [100_000, []])
        equal(await store.readChunks(), [{ chunk: 1, text: '[]' }])
        await store.save(epoch, { records: { remove: [a] } })
        equal((await store.readParts([a, b])).length, 1)
        await store.save(epoch, { records: { clear: true } })
        equal(await store.readParts([a, b]), [])
      }
      await store.close()
    },
  },
  {
    name: 'orders are put, replaced and taken away, in the transaction of what they come with',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      const order = (orderId: string, isSent: boolean) => ({ orderId, events: [event(orderId)], isSent })
      await store.save(epoch, { orders: { put: [order('b', false), order('a', false)] } })
      const first = await chain(await start(), 1)
      const change = { orders: { put: [order('a', true)], remove: ['b'] }, basket: { clear: true } }
      await store.append({ epoch, ...first, change })
      const late = await chain(await start(), 1)
      await store.append({ epoch, ...late, change: { orders: { remove: ['a'] } } })
      await store.close()
      const again = await place.open()
      equal(await again.readOrders(), [order('a', true)])
      await again.close()
    },
  },
  {
    name: 'basket events keep their order, and clearing comes before adding',
    async run(place) {
      const store = await place.open()
      const epoch = await store.claim()
      await store.save(epoch, { basket: { add: [event('b'), event('a')] } })
      await store.save(epoch, { basket: { add: [event('c')] } })
      equal(await store.readBasket(), [event('b'), event('a'), event('c')])
      await store.save(epoch, { basket: { clear: true, add: [event('d')] } })
      equal(await store.readBasket(), [event('d')])
      await store.close()
    },
  },
]

async function start(): Promise<Head> {
  return {
    seq: 0,
    hash: await sha256Hex('genesis'),
    totals: { salesMinor: 0, returnsMinor: 0 },
    receiptNumber: 0,
  }
}

async function sealInput() {
  return {
    identity,
    head: await start(),
    fact: { kind: 'program_started', body: { version: '1' } },
    now: { epochMs: 1_700_000_000_000, offsetMinutes: 60 },
  }
}

async function chain(from: Head, count: number, version = '1') {
  const { privateKey } = await makeKeyPair()
  const entries: SignedEntry[] = []
  let head = from
  for (let index = 0; index < count; index += 1) {
    const fact = { kind: 'program_started', body: { version } }
    const sealed = await seal({ ...(await sealInput()), head, fact, privateKey })
    entries.push(sealed.signed)
    head = sealed.head
  }
  return { entries, head, previous: { seq: from.seq, hash: from.hash } }
}

function event(eventId: string): BasketEvent {
  return { type: 'line_removed', eventId, revision: 1, lineId: 'l1' }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the store lost a value')
  return value
}

function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [plain(actual), plain(expected)]
  if (a !== b) throw new Error(`expected ${b}, got ${a}`)
}

// Objects come back with their properties in any order.
function plain(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  )
}
