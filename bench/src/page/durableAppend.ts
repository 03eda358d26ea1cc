/** Runs in a page: finished sales made durable by the till's own store, in turns with a bare write of the same bytes. */
import { openIndexedDbStore } from '@kassa/client/parts'
import { makeProof } from '@kassa/journal/proof'
import type { LineItem } from '@kassa/kernel'
import { inTurns, type Samples } from '../measure/inTurns.ts'
import { elapsedMs } from '../measure/spent.ts'
import { makeChance } from '../shop/chance.ts'
import { newId } from '../shop/sales.ts'
import { makeTill, type SealedSale } from '../shop/till.ts'

declare global {
  interface Window {
    measureDurableAppend?: (items: readonly LineItem[], rounds: number) => Promise<Samples>
  }
}

window.measureDurableAppend = async (items, rounds) => {
  const till = await makeTill({ tenantId: newId(), storeId: newId(), items, chance: makeChance(1) })
  const store = await openIndexedDbStore('bench')
  const epoch = await store.claim()
  const bare = await openBare()
  const warmUpRounds = 20
  const sales: SealedSale[] = []
  while (sales.length < rounds + warmUpRounds) sales.push(await till.sealSale())
  const saleOf = (round: number) => sales[round] ?? raise('a sale of the round')
  const append = async (round: number) => {
    const { signed, previous, head } = saleOf(round)
    const change = { values: changeOf(saleOf(round)), basket: { clear: true } }
    const { status } = await store.append({ epoch, previous, entries: [signed], head, change })
    if (status !== 'appended') raise(`an append that ends ${status}`)
  }
  const write = (round: number) => {
    const { signed, head } = saleOf(round)
    return writeBare(bare, { ...signed, head, ...changeOf(saleOf(round)) })
  }
  const samples = await inTurns(sales.length, {
    figure: (round) => elapsedMs(() => append(round)),
    baseline: (round) => elapsedMs(() => write(round)),
  })
  return { figure: samples.figure.slice(warmUpRounds), baseline: samples.baseline.slice(warmUpRounds) }
}

/** What becomes true with a sale, as the till writes it. */
function changeOf({ transaction, signed, head }: SealedSale) {
  const proof = makeProof(signed) ?? raise('a proof')
  const completed = { transaction, at: head.at ?? '', isHandedOver: false, proof }
  return { sale: { basketId: transaction.transactionId }, completed }
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('sales', { keyPath: 'seq' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function writeBare(database: IDBDatabase, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('sales', 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.objectStore('sales').put(value)
  })
}

function raise(missing: string): never {
  throw new Error(`there should be ${missing}`)
}
