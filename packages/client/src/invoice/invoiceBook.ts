/** The invoices of this device: the last number of its series, the latest of them, and whom they name until the server has it. */
import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { Outbox } from '../outbox/outbox.ts'
import type { DeviceStore, SaveOutcome, StoreChange } from '../store/deviceStore.ts'
import type { KeptInvoices, OwnInvoice, WaitingBuyer } from './ownInvoice.ts'

/** What the invoices of a till need from it. */
export type InvoiceStation = {
  store: DeviceStore
  start: { epoch: number }
  session: DeviceSession
  clock: Pick<TillClock, 'after'>
  onChange: () => void
  closing: AbortController
}

/** As many as come back to the counter; the server has them all. */
const mostKept = 100
const opened = new WeakMap<InvoiceStation, Promise<InvoiceBook>>()

/** Returns the book of a till, as its device left it. */
export function invoiceBookOf(station: InvoiceStation): Promise<InvoiceBook> {
  const known = opened.get(station)
  if (known !== undefined) return known
  const opening = open(station)
  opened.set(station, opening)
  return opening
}

async function open(station: InvoiceStation): Promise<InvoiceBook> {
  const { store, session, start, clock, onChange, closing } = station
  const kept = (await store.read('invoices')) ?? { last: 0, latest: [] }
  const waiting = new Outbox<WaitingBuyer>((await store.read('invoiceBuyers')) ?? [], {
    ...{ store, epoch: start.epoch, clock, onChange },
    idOf: ({ invoiceId }) => invoiceId,
    kept: (invoiceBuyers) => ({ invoiceBuyers }),
    send: ({ invoiceId, text }) =>
      session.call('keepInvoiceBuyer', { params: { invoiceId }, body: { text } }),
  })
  closing.signal.addEventListener('abort', () => waiting.close())
  return new InvoiceBook(kept, waiting)
}

export class InvoiceBook {
  readonly waiting: Outbox<WaitingBuyer>
  #kept: KeptInvoices

  constructor(kept: KeptInvoices, waiting: Outbox<WaitingBuyer>) {
    this.#kept = kept
    this.waiting = waiting
  }

  /** The number that comes next. */
  get next(): number {
    return this.#kept.last + 1
  }

  own(transactionId: string): OwnInvoice | undefined {
    return this.#kept.latest.find((invoice) => invoice.transactionId === transactionId)
  }

  /** One of the latest, by its id. */
  named(invoiceId: string): OwnInvoice | undefined {
    return this.#kept.latest.find((invoice) => invoice.invoiceId === invoiceId)
  }

  /** Takes an invoice in, with whom it names: durable together with its fact, which `save` writes. */
  async add(
    invoice: () => OwnInvoice,
    buyer: WaitingBuyer,
    save: (change: () => StoreChange) => Promise<boolean>,
  ): Promise<SaveOutcome> {
    let next = this.#kept
    return this.waiting.add(buyer, async (values) => {
      const isSaved = await save(() => {
        const made = invoice()
        next = { last: made.number, latest: [made, ...this.#kept.latest].slice(0, mostKept) }
        return { values: { ...values, invoices: next } }
      })
      if (!isSaved) return { status: 'failed', cause: 'the journal took nothing' }
      this.#kept = next
      return { status: 'saved' }
    })
  }

  /** Returns the change that makes it a copy from now on, and what makes it true here. */
  printed(invoiceId: string): { change: StoreChange; done: () => void } {
    const latest = this.#kept.latest.map((one) =>
      one.invoiceId === invoiceId ? { ...one, isPrinted: true } : one,
    )
    const next = { ...this.#kept, latest }
    return {
      change: { values: { invoices: next } },
      done: () => {
        this.#kept = next
      },
    }
  }
}
