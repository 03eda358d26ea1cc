/** Where somebody is who takes goods back, and what a scan makes of it. */
import type { FoundSale, ReceiptFound, Returning, Till } from '@kassa/client'
import { isReceiptCode } from './receiptCode.ts'

export type ReturnStep =
  /** `typed`: what is known of the sale; `refusal`: why the receipt that was scanned is none. */
  | { name: 'find'; typed: string; refusal?: Exclude<ReceiptFound['status'], 'found'> }
  | { name: 'choose'; sale: FoundSale }
  | { name: 'without'; itemId?: string }

export const firstStep: ReturnStep = { name: 'find', typed: '' }

/** Returns where a scan leads: a receipt to its sale, an item to the sales that have it, or to itself where no receipt is there. */
export async function stepByScan(
  step: ReturnStep,
  code: string,
  { till, returning }: { till: Pick<Till, 'catalogue'>; returning: Returning },
): Promise<ReturnStep> {
  if (isReceiptCode(code)) {
    const found = await returning.read(code)
    if (found.status === 'found') return { name: 'choose', sale: found.sale }
    return { name: 'find', typed: '', refusal: found.status }
  }
  const item = till.catalogue.byCode(code)
  if (step.name !== 'without') return { name: 'find', typed: item?.name ?? code }
  return item === undefined ? step : { name: 'without', itemId: item.itemId }
}
