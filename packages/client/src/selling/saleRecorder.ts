/** Making the steps of a sale durable: each is one transaction that holds its facts and what they change on the device. */
import { parseEntry, type SignedEntry } from '@kassa/journal'
import { closeTransaction, must, post, type StockEntry } from '@kassa/kernel'
import { fact, saleFact } from '../journal/facts.ts'
import type { Draft, JournalWriter } from '../journal/journalWriter.ts'
import { attemptFact, outcomeFacts } from '../payment/attemptFacts.ts'
import type { AttemptOutcome } from '../payment/attemptOutcome.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CardAttempt, CompletedSale, OpenSale, Tendering } from './sale.ts'

export type SaleRecorderOptions = {
  writer: JournalWriter
  newId: () => string
  /** The shift that is open. */
  shiftId: () => string | undefined
  /** Says why nothing was written. */
  notify: (code: NoticeCode) => void
  /** The entry with that number moved stock. */
  onStockMoved: (seq: number, entries: readonly StockEntry[]) => void
}

export class SaleRecorder {
  readonly #options: SaleRecorderOptions

  constructor(options: SaleRecorderOptions) {
    this.#options = options
    void proofMaker()
  }

  /** An attempt, before the terminal hears of it. Returns whether it is durable. */
  async attempt(basketId: string, tendering: Tendering, attempt: CardAttempt): Promise<boolean> {
    const sale: OpenSale = { basketId, tendering, attempt }
    return this.#write(() => ({
      facts: [attemptFact(attempt, tendering.operatorId)],
      change: () => ({ values: { sale } }),
    }))
  }

  /** What became of an attempt; `after` is how the sale goes on, if it is still being paid. */
  async outcome(
    basketId: string,
    {
      attempt,
      outcome,
      after,
    }: { attempt: CardAttempt; outcome: AttemptOutcome; after?: Tendering | undefined },
  ): Promise<boolean> {
    const sale: OpenSale = { basketId, ...(after === undefined ? {} : { tendering: after }) }
    return this.#write(() => ({
      facts: outcomeFacts(attempt, outcome),
      change: () => ({ values: { sale } }),
    }))
  }

  /** The sale itself: from here on it is a fact. Returns undefined where nothing was written. */
  async sale(tendering: Tendering, nextBasketId: string): Promise<CompletedSale | undefined> {
    const transactionId = this.#options.newId()
    let completed: CompletedSale | undefined
    const makeProof = await proofMaker()
    const isWritten = await this.#write((head) => {
      const transaction = closeTransaction({
        transactionId,
        receiptNumber: head.receiptNumber + 1,
        operatorId: tendering.operatorId,
        basket: tendering.basket,
        tenders: [...tendering.tenders],
        cashStepMinor: tendering.cashStepMinor,
      })
      const change: Draft['change'] = ([entry]) => {
        const signed = must(entry, 'a sale has an entry')
        completed = completedSale(transaction, signed, makeProof(signed))
        return { values: { sale: { basketId: nextBasketId }, completed }, basket: { clear: true } }
      }
      return { facts: [saleFact(transaction, head, this.#options.shiftId())], change }
    })
    if (!isWritten || completed === undefined) return undefined
    const { stock } = post(completed.transaction)
    this.#options.onStockMoved(this.#options.writer.head.seq, stock)
    return completed
  }

  /** The whole basket is given up; the next one begins. */
  async abandonment(args: {
    basketId: string
    operatorId: string
    totalMinor: number
    currency: string
    nextBasketId: string
  }): Promise<boolean> {
    const { nextBasketId, ...body } = args
    return this.#write(() => ({
      facts: [fact('basket_abandoned', body)],
      change: () => ({ values: { sale: { basketId: nextBasketId } }, basket: { clear: true } }),
    }))
  }

  /** Facts that move no money, and what becomes true with them: the drawer opened, goods that leave the basket unpaid. */
  async note(draft: Draft): Promise<boolean> {
    return this.#write(() => draft)
  }

  async #write(draft: Parameters<JournalWriter['write']>[0]): Promise<boolean> {
    const outcome = await this.#options.writer.write(draft)
    if (outcome.status === 'quota_exceeded') this.#options.notify('storage_full')
    if (outcome.status === 'failed') this.#options.notify('storage_failed')
    return outcome.status === 'appended'
  }
}

/** Comes in a file of its own, which is asked for before anything is sold. A sale without a code is a sale all the same. */
function proofMaker(): Promise<(signed: SignedEntry) => string | undefined> {
  return import('@kassa/journal/proof').then(
    ({ makeProof }) => makeProof,
    () => () => undefined,
  )
}

function completedSale(
  transaction: CompletedSale['transaction'],
  { text }: SignedEntry,
  proof: string | undefined,
): CompletedSale {
  const parsed = parseEntry(text)
  const at = parsed.status === 'parsed' ? parsed.entry.at : ''
  return { transaction, at, isPrinted: false, ...(proof === undefined ? {} : { proof }) }
}
