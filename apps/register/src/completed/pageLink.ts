/** Where a customer's phone finds the receipt of a sale: known from the moment of the sale, with every server gone. */
import type { StoreRecord } from '@kassa/contract'

/** Returns the link.   `language`: of the receipt, where it is not the store's. */
export function pageLink(
  { receipts }: Pick<StoreRecord, 'receipts'>,
  pageAddress: string,
  language?: string,
): string {
  const base = receipts?.pageUrl ?? location.origin
  return `${base}/r/${pageAddress}${language === undefined ? '' : `?l=${language}`}`
}
