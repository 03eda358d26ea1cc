/** What a simulated printer has put on paper: one receipt from cut to cut. */

export type PaperStyle = {
  readonly isBold: boolean
  readonly isUnderlined: boolean
  readonly isInverted: boolean
  readonly widthFactor: number
  readonly heightFactor: number
}

export type PaperRun = PaperStyle & { readonly text: string }
export type PaperAlign = 'left' | 'center' | 'right'

export type PaperBlock =
  | { readonly type: 'line'; readonly align: PaperAlign; readonly runs: readonly PaperRun[] }
  | {
      readonly type: 'qr'
      readonly align: PaperAlign
      readonly data: string
      readonly moduleDots: number
      readonly errorLevel: 'L' | 'M' | 'Q' | 'H'
    }

export type PrintedReceipt = {
  /** From 1, in the order of printing. */
  readonly number: number
  readonly startedAt: string
  readonly isCut: boolean
  readonly blocks: readonly PaperBlock[]
  /** Commands this printer does not know: a driver should send none. */
  readonly unknownCommands: readonly string[]
}

/** A receipt's lines as plain text; a QR code is a line `[QR …]`. */
export function textOf(receipt: PrintedReceipt): string {
  return receipt.blocks
    .map((block) =>
      block.type === 'qr'
        ? `[QR ${block.data}]`
        : block.runs
            .map((run) => run.text)
            .join('')
            .trimEnd(),
    )
    .join('\n')
}
