/** A structured document as plain text, for mail programs that show no HTML. */
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'

const width = 44

/** Returns the document in lines. QR codes are left out. */
export function receiptPlainText({ blocks }: ReceiptDocument): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: ReceiptBlock): string[] {
  switch (block.type) {
    case 'text':
      return [block.text]
    case 'columns':
      return [apart(block.cells.map(({ text }) => text))]
    case 'line':
      return [
        apart([block.label, block.amount]),
        ...(block.detail === undefined ? [] : [`  ${block.detail}`]),
      ]
    case 'rule':
      return ['-'.repeat(width)]
    case 'space':
      return ['']
    case 'qr':
      return []
  }
}

/** The texts over the width, the last at its end. */
function apart(texts: readonly string[]): string {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const gaps = texts.length - 1
  const gap = Math.max(2, Math.floor((width - length) / Math.max(1, gaps)))
  return texts.join(' '.repeat(gap)).trimEnd()
}
