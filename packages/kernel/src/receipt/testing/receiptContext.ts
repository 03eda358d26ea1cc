/** Words and formats for tests of documents: each word is its own name, so that a test reads which word stands where. */
import type { ReceiptContext, TillDocumentContext } from '../context.ts'
import type { ReceiptBlock, ReceiptDocument } from '../document.ts'
import type { ReceiptWords, TillWords } from '../words.ts'

// Proxies have no keys to check: whatever word is asked for, its name is the answer.
const words = new Proxy({} as ReceiptWords, { get: (_, name) => String(name) })
const tillWords = new Proxy({} as TillWords, { get: (_, name) => `till.${String(name)}` })

export const receiptContext: ReceiptContext = {
  ...{ form: 'original', language: 'nl', registerName: 'Kassa 1', operatorName: 'Anna' },
  at: '22-11-2026 10:15',
  store: {
    name: 'Toys BV',
    address: ['Voorbeeldstraat 1'],
    companyNumber: '1',
    taxNumber: 'NL0',
    footer: 'Tot ziens',
  },
  proof: 'KASSA1:X',
  words,
  format: {
    amount: (amountMinor) => String(amountMinor),
    quantity: (quantityMilli) => `${quantityMilli / 1000}`,
    unitPrice: (unitPriceE5) => `€${unitPriceE5 / 100_000}`,
    rate: (ratePpm) => `${ratePpm / 10_000}%`,
  },
}

export const tillContext: TillDocumentContext = {
  ...{ language: 'nl', store: receiptContext.store, at: receiptContext.at },
  ...{ words: tillWords, receiptWords: words, format: receiptContext.format },
  groupNames: { toys: 'Toys' },
  staffNames: { anna: 'Anna', bea: 'Bea' },
}

/** Returns the document as lines of text: cells side by side, `#` before what is large, `*` before what is bold. */
export function textOf({ blocks }: ReceiptDocument): string[] {
  return blocks.map(lineOf)
}

function lineOf(block: ReceiptBlock): string {
  switch (block.type) {
    case 'text':
      return `${marksOf(block)}${block.text}`
    case 'columns':
      return `${marksOf(block)}${block.cells.map(({ text }) => text).join(' | ')}`
    case 'line':
      return `${marksOf(block)}${block.label}: ${block.amount}${block.detail === undefined ? '' : ` (${block.detail})`}`
    case 'rule':
      return '---'
    case 'space':
      return ''
    case 'qr':
      return `QR ${block.data} ${block.caption ?? ''}`
  }
}

function marksOf({ size, weight }: { size?: string; weight?: string }): string {
  return `${size === 'large' ? '#' : ''}${weight === 'bold' ? '*' : ''}`
}
