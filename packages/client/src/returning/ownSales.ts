/** Sales in the journal of this till, newest first: found with every server gone, and with what came back of them. */
import { parseEntry, type SignedEntry } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { KnownSale } from './knownSale.ts'

const entriesAtOnce = 500

export type OwnJournal = {
  store: Pick<DeviceStore, 'readEntries'>
  headSeq: number
  breathe: () => Promise<void>
}

export type OwnSale = KnownSale & { shiftId?: string }

/** Yields every retail transaction, newest first, each with those after it that took goods of it back. Whoever reads stops when it
 *  has enough.   `afterSeq`: entries up to there are left out. */
export async function* ownSales(
  { store, headSeq, breathe }: OwnJournal,
  afterSeq = 0,
): AsyncGenerator<OwnSale> {
  const returnsOf = new Map<string, RetailTransaction[]>()
  for (let through = headSeq; through > afterSeq; through -= entriesAtOnce) {
    const after = Math.max(afterSeq, through - entriesAtOnce)
    const page = await store.readEntries(after, through - after)
    const entries = page.filter(({ seq }) => seq <= through)
    // What comes before was let go of.
    if (entries.length === 0) return
    for (const entry of entries.toReversed()) {
      const sale = saleOf(entry)
      if (sale === undefined) continue
      noteReturns(sale.transaction, returnsOf)
      yield { ...sale, returns: returnsOf.get(sale.transaction.transactionId) ?? [] }
    }
    await breathe()
  }
}

function saleOf({ text }: SignedEntry): Omit<OwnSale, 'returns'> | undefined {
  // Most entries are none: looking is quicker than reading.
  if (!text.includes('"kind":"retail_transaction"')) return undefined
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed' || parsed.entry.kind !== 'retail_transaction') return undefined
  const { body, at } = parsed.entry
  // This device wrote the entry itself: the body is what its kind says.
  const { shiftId, ...transaction } = body as unknown as RetailTransaction & { shiftId?: string }
  return { transaction, at, ...(shiftId === undefined ? {} : { shiftId }) }
}

function noteReturns(later: RetailTransaction, returnsOf: Map<string, RetailTransaction[]>): void {
  const sold = new Set(later.lines.flatMap(({ original }) => original?.transactionId ?? []))
  for (const transactionId of sold) {
    const known = returnsOf.get(transactionId) ?? []
    returnsOf.set(transactionId, [...known, later])
  }
}

/** Clocks of tills differ, but not by a day. */
const clocksDifferMs = 86_400_000

/** Returns the sale with that id, if this till made it; and what this till took back of it, wherever it was made.
 *  `at`: when it was made, local time with offset: nothing of it came back before. */
export async function ownRecordOf(
  journal: OwnJournal,
  { transactionId, at }: { transactionId: string; at: string },
): Promise<{ sale: OwnSale | undefined; returns: readonly RetailTransaction[] }> {
  const returns: RetailTransaction[] = []
  for await (const own of ownSales(journal)) {
    if (Date.parse(own.at) < Date.parse(at) - clocksDifferMs) break
    if (own.transaction.transactionId === transactionId) return { sale: own, returns: own.returns }
    if (own.transaction.lines.some(({ original }) => original?.transactionId === transactionId)) {
      returns.push(own.transaction)
    }
  }
  return { sale: undefined, returns }
}
