/** Printing receipts and opening the drawer: never in the way of a sale, and journalled when it happened or failed. */
import type { ReceiptDocument } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { Printing } from '../selling/flowView.ts'
import type { SaleRecorder } from '../selling/saleRecorder.ts'
import type { ReceiptPort } from './receiptPort.ts'
import type { ReceiptPrinter } from './receiptPrinter.ts'

export type PrintDeskOptions = {
  receipts: ReceiptPort
  recorder: SaleRecorder
  /** The register's printer as the records have it now; undefined where it has none. */
  printer: () => ReceiptPrinter | undefined
  onChange: () => void
}

export type PrintOutcome = 'printed' | 'failed' | 'no_printer' | 'busy'

export class PrintDesk {
  readonly options: PrintDeskOptions
  #printing: Printing = { state: 'none' }

  constructor(options: PrintDeskOptions) {
    this.options = options
  }

  get printing(): Printing {
    return this.#printing
  }

  /** Another sale is on the screen. */
  forget(): void {
    if (this.#printing.state !== 'none') this.become({ state: 'none' })
  }

  /** Prints a document of the till: a report, the receipt of a movement. */
  async printDocument(document: ReceiptDocument): Promise<Exclude<PrintOutcome, 'busy'>> {
    const printer = this.options.printer()
    if (printer === undefined) return 'no_printer'
    const outcome = await printer.print(document)
    if (outcome.status === 'printed') return 'printed'
    const failed = fact('device_failed', { device: 'printer', status: outcome.reason })
    await this.options.recorder.note({ facts: [failed] })
    return 'failed'
  }

  /** Opens the cash drawer; `note` says why where nothing is sold. What may have opened it is journalled as if it had. */
  async openDrawer(
    reason: 'sale' | 'no_sale',
    by: { operatorId: string; approvedBy?: string; note?: string },
  ): Promise<PrintOutcome> {
    const printer = this.options.printer()
    if (printer === undefined) return 'no_printer'
    const outcome = await printer.openDrawer()
    const mayBeOpen = outcome.status === 'printed' || outcome.reason === 'in_doubt'
    const happened = mayBeOpen
      ? fact('drawer_opened', { ...by, reason })
      : fact('device_failed', { device: 'printer', status: outcome.reason })
    await this.options.recorder.note({ facts: [happened] })
    return outcome.status
  }

  /** The paper of the sale on the screen: on its way, out, or not. */
  become(printing: Printing): void {
    this.#printing = printing
    this.options.onChange()
  }
}
