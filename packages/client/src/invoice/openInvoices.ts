/**
 * Invoices at the till. The sale is a fact already, and so is its tax: an invoice is a document beside its receipt, with a number of its
 * own series.   Source: ADR-0029.
 *
 *   sale ──▶ issued (number taken, fact signed) ──▶ printed ──▶ copies
 *     └── goods come back ──▶ return ──▶ issued, it corrects the first
 */
import { buyerDigest, buyerText, type FactBody, type IssuedInvoice, invoiceSeries } from '@kassa/contract'
import { parseEntry, type SignedEntry, toBase64Url } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { DocumentOutcome } from '../shift/cashView.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { CommandOutcome, InvoiceDesk } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { InvoicePaper, InvoiceStanding, InvoiceWish } from './invoice.ts'
import { type InvoiceBook, invoiceBookOf } from './invoiceBook.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const saltBytes = 16
/** A person waits at the counter. */
const askMs = 3_000

/** Opens the invoices of a till. */
export async function openInvoices(workstation: Workstation, ports: LaterPorts): Promise<InvoiceDesk> {
  const book = await invoiceBookOf(workstation)
  return {
    own: (transactionId) => book.own(transactionId),
    standing: (transactionId) => standingOf(workstation, book, transactionId),
    waiting: () => book.waiting.all,
    named: (invoiceId) => book.named(invoiceId),
    corrected: (transaction) => corrected(workstation, book, transaction),
    issue: async (wish) => {
      const outcome = await issue(workstation, { book, selling: ports.selling }, wish)
      if (outcome.status === 'done') void book.waiting.send()
      return outcome
    },
    print: async (paper) => {
      let outcome: DocumentOutcome = 'failed'
      await ports.selling(async (_, { operator }) => {
        outcome = await print(workstation, book, { ...paper, operatorId: operator.staffId })
        return done
      })
      return outcome
    },
  }
}

/** An invoice of this till is known without asking; of those of others the server tells. */
async function standingOf(
  { session }: Workstation,
  book: InvoiceBook,
  transactionId: string,
): Promise<InvoiceStanding> {
  const own = book.own(transactionId)
  if (own !== undefined) return { status: 'issued', invoice: own }
  const asked = await session.call('readInvoice', { params: { transactionId } }, { timeoutMs: askMs })
  if (asked.status !== 'ok') return { status: 'unknown' }
  const { invoice } = asked.reply
  return invoice === undefined ? { status: 'none' } : { status: 'issued', invoice }
}

/** Goods of several sales may come back at once: the first that has an invoice is named. */
async function corrected(
  { session }: Workstation,
  book: InvoiceBook,
  { lines }: RetailTransaction,
): Promise<IssuedInvoice | undefined> {
  const sold = new Set(lines.flatMap(({ original }) => original?.transactionId ?? []))
  for (const transactionId of sold) {
    const own = book.own(transactionId)
    if (own !== undefined) return own
    const asked = await session.call('readInvoice', { params: { transactionId } }, { timeoutMs: askMs })
    if (asked.status === 'ok' && asked.reply.invoice !== undefined) return asked.reply.invoice
  }
  return undefined
}

async function issue(
  { newId, randomBytes, start, recorder }: Workstation,
  { book, selling }: { book: InvoiceBook; selling: LaterPorts['selling'] },
  { transaction, buyer, customerId, corrects }: InvoiceWish,
): Promise<CommandOutcome> {
  const { transactionId } = transaction
  const text = buyerText(buyer, toBase64Url(randomBytes(saltBytes)))
  const digest = await buyerDigest(text)
  return selling(async (_, { operator }) => {
    if (book.own(transactionId) !== undefined) return done
    const body: FactBody['invoice_issued'] = {
      ...{ operatorId: operator.staffId, invoiceId: newId(), transactionId, buyerDigest: digest },
      ...{ series: invoiceSeries(start.device.identity), number: book.next },
      ...(customerId === undefined ? {} : { customerId }),
      ...(corrects === undefined ? {} : { corrects: numberOf(corrects) }),
    }
    let entries: readonly SignedEntry[] = []
    const made = () => {
      const { operatorId: _, buyerDigest: __, ...issued } = body
      return { ...issued, buyer, issuedAt: momentOf(entries[0]), isPrinted: false }
    }
    const { status } = await book.add(made, { invoiceId: body.invoiceId, text }, (change) =>
      recorder.note({
        facts: [fact('invoice_issued', body)],
        change: (sealed) => {
          entries = sealed
          return change()
        },
      }),
    )
    return status === 'saved' ? done : notNow
  })
}

function numberOf({ invoiceId, series, number }: IssuedInvoice) {
  return { invoiceId, series, number }
}

function momentOf(entry: SignedEntry | undefined): string {
  const parsed = entry && parseEntry(entry.text)
  return parsed?.status === 'parsed' ? parsed.entry.at : ''
}

async function print(
  { printDesk, records, recorder }: Workstation,
  book: InvoiceBook,
  { transaction, operatorId, ...paper }: InvoicePaper & { operatorId: string },
): Promise<DocumentOutcome> {
  const { at, proof, language, elsewhere, registerName = records.registerName } = paper
  const own = book.own(transaction.transactionId)
  const invoice = own ?? elsewhere
  const { store } = records
  if (invoice === undefined || store === undefined) return 'no_printer'
  // Whether the till that made it out printed it, only that till knows.
  const kind = own?.isPrinted === false ? 'original' : 'copy'
  const document = await printDesk.options.receipts.document({
    ...{ transaction, at, kind, store, language, invoice },
    registerName,
    operatorName: records.roster.member(transaction.operatorId)?.name ?? '',
    promotionNames: records.offers.names,
    ...(proof === undefined ? {} : { proof }),
  })
  const outcome = await printDesk.printDocument(document)
  if (outcome !== 'printed') return outcome
  const { invoiceId } = invoice
  const { change, done: isTrue } = book.printed(invoiceId)
  const printed = fact('invoice_printed', { operatorId, invoiceId, kind })
  if (await recorder.note({ facts: [printed], change: () => change })) isTrue()
  return 'printed'
}
