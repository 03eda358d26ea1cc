/** What a fact is to the sums of its register. The till counts by this as it writes, a server as it takes in: one reading for both. */
import type { TillEvent } from '@kassa/kernel'
import type { ParsedFact } from './parseFact.ts'

/** Sales from before registers had shifts. */
const noShift = ''

/** Returns the event that X and Z reports count for a fact; undefined where they count none. */
export function tillEventOf({ kind, body }: ParsedFact): TillEvent | undefined {
  switch (kind) {
    case 'retail_transaction': {
      const { shiftId = noShift, orderId: _, ...transaction } = body
      return { type: kind, shiftId, transaction }
    }
    case 'shift_opened':
      return { type: kind, ...body }
    case 'till_counted':
      return { type: kind, ...body }
    case 'shift_closed':
      return { type: kind, shiftId: body.shiftId }
    case 'drawer_opened':
      return { type: kind, reason: body.reason }
    case 'price_looked_up':
      return { type: kind, amountMinor: body.amountMinor }
    case 'line_removed':
      return { type: kind, grossMinor: body.grossMinor }
    case 'basket_abandoned':
    case 'basket_held':
    case 'basket_resumed':
      return { type: kind, totalMinor: body.totalMinor }
    case 'paid_in':
    case 'paid_out':
    case 'picked_up':
      return { type: kind, ...body }
    case 'receipt_printed':
      return { type: kind, kind: body.kind, amountMinor: body.amountMinor ?? 0 }
    case 'receipt_requested':
      return body.copyMinor === undefined
        ? undefined
        : { type: 'receipt_printed', kind: 'copy', amountMinor: body.copyMinor }
    case 'journal_resumed':
      return { type: kind, standing: body.standing }
    case 'training_receipt':
      return { type: 'receipt_printed', kind: 'training', amountMinor: body.amountMinor }
    case 'x_reported':
    case 'z_reported':
      return { type: kind }
    default:
      return undefined
  }
}
