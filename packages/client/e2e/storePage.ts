/** What runs in the page: the store's contract, and a till's worth of appends that can be cut off anywhere. */
import { makeKeyPair, type SignedEntry, seal } from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import { openIndexedDbStore } from '../src/store/indexedDbStore.ts'
import { storeCases } from '../src/testing/storeContract.ts'

export type StoreFace = {
  caseNames: string[]
  /** Runs a case of the contract in a store of its own; returns what failed, or nothing. */
  runCase(index: number): Promise<string | undefined>
  /** Appends until the page is killed; tells each entry once it is acknowledged. */
  appendForEver(): Promise<void>
  /** What a write says whose second half cannot be kept, and what is there of its first. */
  writeUnkeepable(): Promise<{ status: string; entries: number; headSeq: number | undefined }>
  /** What a store says whose database another page deletes under it: to its writer, and to the next one. */
  loseDatabase(): Promise<{ before: string; after: string; claimed: number; next: string }>
  /** What is there: numbers of entries, the head's number, and the number that each sale left beside it. */
  look(): Promise<{ seqs: number[]; isChained: boolean; headSeq: number; basketId: string | undefined }>
}

declare global {
  interface Window {
    store: StoreFace
    acknowledge(seq: number): void
  }
}

const databaseName = 'crash'

async function runCase(index: number): Promise<string | undefined> {
  const chosen = storeCases[index]
  const name = `contract-${index}`
  try {
    await chosen?.run({ open: () => openIndexedDbStore(name) })
    return undefined
  } catch (cause) {
    return String(cause)
  }
}

async function appendForEver(): Promise<void> {
  const store = await openIndexedDbStore(databaseName)
  const epoch = await store.claim()
  const { privateKey } = await makeKeyPair()
  const first = { seq: 0, hash: await sha256Hex('genesis'), totals: { salesMinor: 0, returnsMinor: 0 } }
  let head = (await store.read('head')) ?? { ...first, receiptNumber: 0 }
  const identity = { tenant: 't', store: 's', device: 'd', incarnation: 1 }
  for (;;) {
    const previous = { seq: head.seq, hash: head.hash }
    const fact = { kind: 'program_started', body: { version: 'x'.repeat(2000) } }
    const sealed = await seal({
      identity,
      head,
      fact,
      privateKey,
      now: { epochMs: Date.now(), offsetMinutes: 0 },
    })
    const entries: SignedEntry[] = [sealed.signed]
    const change = { values: { sale: { basketId: String(sealed.head.seq) } }, basket: { clear: true } }
    const outcome = await store.append({ epoch, previous, entries, head: sealed.head, change })
    if (outcome.status !== 'appended') throw new Error(outcome.status)
    head = sealed.head
    window.acknowledge(head.seq)
  }
}

async function writeUnkeepable(): ReturnType<StoreFace['writeUnkeepable']> {
  const store = await openIndexedDbStore('unkeepable')
  const epoch = await store.claim()
  const { head, entries, previous } = await firstEntry()
  const change = { orders: { put: [{ orderId: () => 'no text' } as never] } }
  const { status } = await store.append({ epoch, previous, entries, head, change })
  return { status, entries: (await store.readEntries(0, 9)).length, headSeq: (await store.read('head'))?.seq }
}

async function loseDatabase(): ReturnType<StoreFace['loseDatabase']> {
  const store = await openIndexedDbStore('lost')
  const epoch = await store.claim()
  const save = async (under: number) =>
    (await store.save(under, { values: { sale: { basketId: 'b' } } })).status
  const before = await save(epoch)
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('lost').onsuccess = resolve
  })
  const after = await save(epoch)
  const claimed = await store.claim()
  return { before, after, claimed, next: await save(claimed) }
}

async function firstEntry() {
  const { privateKey } = await makeKeyPair()
  const totals = { salesMinor: 0, returnsMinor: 0 }
  const head = { seq: 0, hash: await sha256Hex('genesis'), totals, receiptNumber: 0 }
  const identity = { tenant: 't', store: 's', device: 'd', incarnation: 1 }
  const fact = { kind: 'program_started', body: { version: '1' } }
  const now = { epochMs: 0, offsetMinutes: 0 }
  const sealed = await seal({ identity, head, fact, privateKey, now })
  return { head: sealed.head, entries: [sealed.signed], previous: { seq: 0, hash: head.hash } }
}

async function look(): ReturnType<StoreFace['look']> {
  const store = await openIndexedDbStore(databaseName)
  const entries = await store.readEntries(0, 1_000_000)
  const isChained = entries.every(({ text }, index) => {
    const before = entries[index - 1]
    return before === undefined || (JSON.parse(text) as { prev: string }).prev === before.hash
  })
  return {
    seqs: entries.map(({ seq }) => seq),
    isChained,
    headSeq: (await store.read('head'))?.seq ?? 0,
    basketId: (await store.read('sale'))?.basketId,
  }
}

const caseNames = storeCases.map(({ name }) => name)
window.store = { caseNames, runCase, appendForEver, writeUnkeepable, loseDatabase, look }
