/** Printing receipts and opening the drawer: never in the way of a sale, and journalled when it happened or failed. */
import type { StoreRecord } from '@kassa/contract'
import type { NamesById, ReceiptDocument } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { Printing } from '../selling/flowView.ts'
import type { CompletedSale } from '../selling/sale.ts'
import type { SaleRecorder } from '../selling/saleRecorder.ts'
import type { PrintedReceipt, ReceiptPort } from './receiptPort.ts'
import type { ReceiptPrinter } from './receiptPrinter.ts'

export type PrintDeskOptions = {
  receipts: ReceiptPort
  recorder: SaleRecorder
  /** The register's printer as the records have it now; undefined where it has none. */
  printer: () => ReceiptPrinter | undefined
  store: () => StoreRecord | undefined
  registerName: () => string
  operatorName: (staffId: string) => string
  promotionNames: () => NamesById
  /** Whether that sale is still the one on the screen. */
  isShown: (transactionId: string) => boolean
  onChange: () => void
}

export type PrintOutcome = 'printed' | 'failed' | 'no_printer' | 'busy'

export class PrintDesk {
  readonly #options: PrintDeskOptions
  #printing: Printing = { state: 'none' }

  constructor(options: PrintDeskOptions) {
    this.#options = options
  }

  get printing(): Printing {
    return this.#printing
  }

  /** Another sale is on the screen. */
  forget(): void {
    if (this.#printing.state !== 'none') this.#become({ state: 'none' })
  }

  /** Prints the receipt of a sale. Once the original is out, whatever is printed is a copy.   Fails: returned, and shown. */
  async print(
    sale: CompletedSale,
    { kind, operatorId, ...spoken }: { kind: PrintedReceipt; operatorId: string; language?: string },
  ): Promise<PrintOutcome> {
    const { receipts, recorder, operatorName } = this.#options
    const printer = this.#options.printer()
    const store = this.#options.store()
    if (printer === undefined || store === undefined) return 'no_printer'
    if (this.#printing.state === 'printing') return 'busy'
    this.#become({ state: 'printing' })
    const { transaction, at, proof, isPrinted } = sale
    const asKind = isPrinted && kind === 'original' ? 'copy' : kind
    const document = await receipts.document({
      ...{ transaction, at, kind: asKind, store, ...spoken },
      registerName: this.#options.registerName(),
      operatorName: operatorName(transaction.operatorId),
      promotionNames: this.#options.promotionNames(),
      ...(proof === undefined ? {} : { proof }),
    })
    const outcome = await printer.print(document)
    if (outcome.status === 'failed') {
      this.#become({ state: 'failed', failure: outcome.reason })
      await recorder.note({ facts: [fact('device_failed', { device: 'printer', status: outcome.reason })] })
      return 'failed'
    }
    this.#become({ state: 'printed' })
    const { transactionId } = transaction
    // Reports tell what copies amount to; an original is its sale.
    const copied = asKind === 'copy' ? { amountMinor: transaction.totalMinor } : {}
    await recorder.note({
      facts: [fact('receipt_printed', { operatorId, transactionId, kind: asKind, ...copied })],
      change: () =>
        asKind === 'original' && this.#options.isShown(transactionId)
          ? { values: { completed: { ...sale, isPrinted: true } } }
          : {},
    })
    return 'printed'
  }

  /** Prints a document of the till: a report, the receipt of a movement. */
  async printDocument(document: ReceiptDocument): Promise<Exclude<PrintOutcome, 'busy'>> {
    const printer = this.#options.printer()
    if (printer === undefined) return 'no_printer'
    const outcome = await printer.print(document)
    if (outcome.status === 'printed') return 'printed'
    const failed = fact('device_failed', { device: 'printer', status: outcome.reason })
    await this.#options.recorder.note({ facts: [failed] })
    return 'failed'
  }

  /** Opens the cash drawer; `note` says why where nothing is sold. What may have opened it is journalled as if it had. */
  async openDrawer(
    reason: 'sale' | 'no_sale',
    by: { operatorId: string; approvedBy?: string; note?: string },
  ): Promise<PrintOutcome> {
    const printer = this.#options.printer()
    if (printer === undefined) return 'no_printer'
    const outcome = await printer.openDrawer()
    const mayBeOpen = outcome.status === 'printed' || outcome.reason === 'in_doubt'
    const happened = mayBeOpen
      ? fact('drawer_opened', { ...by, reason })
      : fact('device_failed', { device: 'printer', status: outcome.reason })
    await this.#options.recorder.note({ facts: [happened] })
    return outcome.status
  }

  #become(printing: Printing): void {
    this.#printing = printing
    this.#options.onChange()
  }
}
