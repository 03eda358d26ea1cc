/** Keeping the stock levels right: from the disk at the start, from the server whenever it can be known what they take in. */
import { parseEntry, type SignedEntry } from '@kassa/journal'
import { post, type StockEntry, type Transaction } from '@kassa/kernel'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { Sender } from '../sync/sender.ts'
import type { StockLevels } from './stockLevels.ts'

const entriesAtOnce = 500

export type StockReaderOptions = {
  store: DeviceStore
  epoch: number
  session: DeviceSession
  storeId: string
  levels: StockLevels
  sender: Sender
  breathe: () => Promise<void>
}

export class StockReader {
  readonly #options: StockReaderOptions
  #isWanted = false
  #isReading = false

  constructor(options: StockReaderOptions) {
    this.#options = options
  }

  /** Takes in what the device keeps: the server's last word, and this till's own movements since, up to `throughSeq`. */
  async load(throughSeq: number): Promise<void> {
    const { store, levels, breathe } = this.#options
    const snapshot = await store.read('stock')
    if (snapshot !== undefined) levels.replace(snapshot)
    let seq = snapshot?.throughSeq ?? 0
    while (seq < throughSeq) {
      const entries = await store.readEntries(seq, Math.min(entriesAtOnce, throughSeq - seq))
      for (const entry of entries) levels.moved(entry.seq, movementsOf(entry))
      const last = entries.at(-1)
      if (last === undefined) return
      seq = last.seq
      await breathe()
    }
  }

  /** The levels may be out of date: they are read as soon as no batch is under way. */
  want(): void {
    this.#isWanted = true
    void this.#readWhenIdle()
  }

  /** A batch ended, or the line came back. */
  tryNow(): void {
    if (this.#isWanted) void this.#readWhenIdle()
  }

  async #readWhenIdle(): Promise<void> {
    const { store, epoch, session, storeId, levels, sender } = this.#options
    if (this.#isReading || !sender.isIdle) return
    this.#isReading = true
    try {
      const { seq } = sender.sent
      const outcome = await session.call('readStockLevels', { query: { storeId } })
      // What was sent meanwhile may or may not be inside: read again when that is over.
      if (outcome.status !== 'ok' || !sender.isIdle || sender.sent.seq !== seq) return
      const itemIds = outcome.reply.levels.map(([itemId]) => itemId)
      const levelsMilli = outcome.reply.levels.map(([, quantityMilli]) => quantityMilli)
      const stock = { itemIds, levelsMilli, throughSeq: seq }
      this.#isWanted = false
      levels.replace(stock)
      await store.save(epoch, { values: { stock } })
    } finally {
      this.#isReading = false
    }
  }
}

function movementsOf({ text }: SignedEntry): StockEntry[] {
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return []
  const { kind, body } = parsed.entry
  const isTransaction = kind === 'retail_transaction' || kind === 'stock_document'
  // This device wrote the entry itself: the body is what its kind says.
  return isTransaction ? post(body as unknown as Transaction).stock : []
}
