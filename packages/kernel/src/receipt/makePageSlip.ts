/** A slip with the link to a receipt's page: the receipt itself is on the customer's phone. */
import { centred, rule, space, storeBlocks } from './blocks.ts'
import type { ReceiptContext } from './context.ts'
import type { ReceiptDocument } from './document.ts'

/** Returns the slip: who sold, which receipt, and the link as a code.   `link`: printable ASCII. */
export function makePageSlip(
  { link, receiptNumber }: { link: string; receiptNumber: number },
  { language, store, words, at }: Pick<ReceiptContext, 'language' | 'store' | 'words' | 'at'>,
): ReceiptDocument {
  const blocks = [
    ...storeBlocks(store, words),
    space,
    centred(`${words.number} ${receiptNumber}`),
    centred(at),
    { type: 'qr', data: link, caption: words.scanForReceipt } as const,
    rule,
  ]
  return { kind: 'page_slip', language, blocks }
}
