/** The receipt of cash that was paid in, paid out or picked up: what an auditor wants to find in the till, signed. */
import type { CashMovement } from '../till/event.ts'
import { amountLine, mark, pair, rule, space, storeBlocks } from './blocks.ts'
import type { TillDocumentContext } from './context.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'

/** Returns the receipt of a movement: when, what, how much, why, who, and its number.
 *  Requires: a number that no other movement of the register has, such as that of its journal entry.
 *  Source: bokföringslagen (1999:1078) 5 kap. 6 § and 7 §. */
export function makeMovementReceipt(
  movement: CashMovement,
  context: TillDocumentContext & { registerName: string; movementNumber: number },
): ReceiptDocument {
  const { language, store, at, registerName, movementNumber, words, receiptWords, format, staffNames } =
    context
  const { type, currency, amountMinor, reason, operatorId, approvedBy } = movement
  const titles = { paid_in: words.paidIn, paid_out: words.paidOut, picked_up: words.pickedUp }
  const operator = staffNames?.[operatorId]
  const approver = approvedBy === undefined ? undefined : staffNames?.[approvedBy]
  const text = (content: string): ReceiptBlock => ({ type: 'text', text: content })
  const amount = `${format.amount(amountMinor, currency)} ${currency}`
  const blocks: ReceiptBlock[] = [
    ...storeBlocks(store, receiptWords),
    space,
    mark(titles[type]),
    pair('', `${receiptWords.number} ${movementNumber}`, 'bold'),
    pair(at, registerName),
    ...(operator === undefined ? [] : [pair(`${receiptWords.operator} ${operator}`, '')]),
    rule,
    { ...amountLine(titles[type], amount), weight: 'bold' },
    text(`${words.reason}: ${reason}`),
    ...(approver === undefined ? [] : [text(`${receiptWords.approvedBy} ${approver}`)]),
    space,
    text(words.signature),
    space,
    rule,
  ]
  return { kind: type, language, blocks }
}
