/** Paper of a practice till says what it is, in the words of the store. */
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'
import { receiptWordsIn } from '@kassa/ui/documents'

/** Returns the document with the mark of training on top; one that carries it is returned as it is.
 *  Source: SKVFS 2014:9 7 kap. */
export function markAsTraining(document: ReceiptDocument): ReceiptDocument {
  if (document.kind === 'training') return document
  const text = receiptWordsIn(document.language, '').training
  const mark: ReceiptBlock = { type: 'text', text, align: 'center', size: 'large', weight: 'bold' }
  return { ...document, blocks: [mark, ...document.blocks] }
}
