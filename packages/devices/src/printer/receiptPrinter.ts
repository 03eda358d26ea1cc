/** The printer port: paper out, drawer open. Drivers return outcomes and never throw for what paper and cables do. */

/**
 * What became of the bytes, in order of precedence.
 *
 *   printed      final       on paper; `isConfirmed` where the printer itself said so, else it only took the bytes
 *   unreachable  transient   nothing was sent
 *   paper_out, cover_open, out_of_order
 *                transient   someone must go to the printer; with `isBegun`, a part may be on paper and the printer
 *                            may print the rest when it is mended, so ask before printing again
 *   in_doubt     transient   the connection broke on the way: look at the paper
 */
export type PrintOutcome =
  | { readonly status: 'printed'; readonly isConfirmed: boolean }
  | { readonly status: 'unreachable'; readonly detail: string }
  | { readonly status: PrinterFault; readonly isBegun: boolean }
  | { readonly status: 'in_doubt'; readonly detail: string }

/** What a printer says when it cannot print. */
export type PrinterFault = 'paper_out' | 'cover_open' | 'out_of_order'

export type DrawerOutcome =
  | { readonly status: 'opened' }
  | { readonly status: 'unreachable'; readonly detail: string }
  | { readonly status: 'in_doubt'; readonly detail: string }

export type ReceiptPrinter = {
  /** Prints bytes in the printer's own language, such as `renderReceipt` makes. Jobs queue; none is repeated. */
  print(bytes: Uint8Array): Promise<PrintOutcome>
  /** Opens the cash drawer that hangs on the printer, also while there is no paper. */
  openDrawer(): Promise<DrawerOutcome>
}
