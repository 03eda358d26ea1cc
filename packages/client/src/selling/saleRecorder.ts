/** Making the steps of a sale durable: each is one transaction that holds its facts and what they change on the device. */
import { parseEntry, type SignedEntry } from '@kassa/journal'
import { closeTransaction, must, post, type RetailTransaction, type StockEntry } from '@kassa/kernel'
import { fact, saleFact } from '../journal/facts.ts'
import type { Draft, JournalWriter } from '../journal/journalWriter.ts'
import type { ClosedBy, OrderClosing } from '../order/orderClosing.ts'
import { attemptFact, outcomeFacts } from '../payment/attemptFacts.ts'
import type { AttemptOutcome } from '../payment/attemptOutcome.ts'
import type { StoreChange } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CardAttempt, CompletedSale, OpenSale, Tendering } from './sale.ts'
import { tenderRules } from './tenderings.ts'

export type SaleRecorderOptions = {
  writer: JournalWriter
  /** Of receipt numbers, from 1: the incarnation of this device. */
  series: number
  newId: () => string
  tenant: string
  /** Signs by the key of this device. */
  sign: (text: string) => Promise<string>
  /** The shift that is open. */
  shiftId: () => string | undefined
  /** What the sale does to orders: to the one that the basket is, to those that it pays for beforehand. */
  closing: (basketId: string, by: ClosedBy) => OrderClosing | undefined
  /** What completes a sale to a known customer. */
  ofMember: (tendering: Tendering) => Promise<((sale: RetailTransaction) => RetailTransaction) | undefined>
  /** Says why nothing was written. */
  notify: (code: NoticeCode) => void
  /** The entry with that number moved stock. */
  onStockMoved: (seq: number, entries: readonly StockEntry[]) => void
}

export class SaleRecorder {
  readonly #options: SaleRecorderOptions

  constructor(options: SaleRecorderOptions) {
    this.#options = options
    void codeMaker()
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
  async sale(
    basketId: string,
    tendering: Tendering,
    nextBasketId: string,
  ): Promise<CompletedSale | undefined> {
    const transactionId = this.#options.newId()
    const { operatorId } = tendering
    let completed: CompletedSale | undefined
    let closing: OrderClosing | undefined
    const codesOf = await codeMaker()
    const complete = tendering.basket.customer && (await this.#options.ofMember(tendering))
    const isWritten = await this.#write((head) => {
      const closed = closeTransaction({
        transactionId,
        receiptNumber: head.receiptNumber + 1,
        ...(this.#options.series > 1 && { receiptSeries: this.#options.series }),
        operatorId,
        basket: tendering.basket,
        tenders: [...tendering.tenders],
        ...(tendering.tipMinor === undefined ? {} : { tipMinor: tendering.tipMinor }),
        cashStepMinor: tendering.cashStepMinor,
        tenderRules,
      })
      const transaction = complete?.(closed) ?? closed
      closing = this.#options.closing(basketId, { operatorId, sale: transaction })
      const change: Draft['change'] = async ([entry]) => {
        const signed = must(entry, 'a sale has an entry')
        const { tenant, sign } = this.#options
        completed = {
          ...completedSale(transaction, signed),
          ...(await codesOf?.({ tenant, transactionId, signed }, sign)),
        }
        return {
          values: { sale: { basketId: nextBasketId }, completed },
          basket: { clear: true },
          ...ordersOf(closing),
        }
      }
      const shiftId = this.#options.shiftId()
      const of = { ...(shiftId && { shiftId }), ...(closing?.isOrder && { orderId: basketId }) }
      return { facts: [saleFact(transaction, head, of), ...(closing?.facts ?? [])], change }
    })
    if (!isWritten || completed === undefined) return undefined
    closing?.done()
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
    const closing = this.#options.closing(body.basketId, { operatorId: body.operatorId })
    const isWritten = await this.#write(() => ({
      facts: [fact('basket_abandoned', body)],
      change: () => ({
        values: { sale: { basketId: nextBasketId } },
        basket: { clear: true },
        ...ordersOf(closing),
      }),
    }))
    if (isWritten) closing?.done()
    return isWritten
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

function ordersOf(closing: OrderClosing | undefined): Pick<StoreChange, 'orders'> {
  return closing === undefined ? {} : { orders: closing.orders }
}

/** Comes in a file of its own, which is asked for before anything is sold. A sale without a code is a sale all the same. */
function codeMaker() {
  return import('@kassa/journal/proof').then(
    ({ receiptCodes }) => receiptCodes,
    () => undefined,
  )
}

function completedSale(transaction: CompletedSale['transaction'], { text }: SignedEntry): CompletedSale {
  const parsed = parseEntry(text)
  const at = parsed.status === 'parsed' ? parsed.entry.at : ''
  return { transaction, at, isHandedOver: false }
}
