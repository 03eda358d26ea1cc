/** What runs in the page: the store's contract, and a till's worth of appends that can be cut off anywhere. */
import { makeKeyPair, type SignedEntry, seal } from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import { openDexieStore } from '../src/store/dexieStore.ts'
import { storeCases } from '../src/testing/storeContract.ts'

export type StoreFace = {
  caseNames: string[]
  /** Runs a case of the contract in a store of its own; returns what failed, or nothing. */
  runCase(index: number): Promise<string | undefined>
  /** Appends until the page is killed; tells each entry once it is acknowledged. */
  appendForEver(): Promise<void>
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
    await chosen?.run({ open: () => openDexieStore(name) })
    return undefined
  } catch (cause) {
    return String(cause)
  }
}

async function appendForEver(): Promise<void> {
  const store = await openDexieStore(databaseName)
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

async function look(): ReturnType<StoreFace['look']> {
  const store = await openDexieStore(databaseName)
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

window.store = { caseNames: storeCases.map(({ name }) => name), runCase, appendForEver, look }
