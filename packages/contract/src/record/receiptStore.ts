/** Who sells, as it stands on top of every document. */
import type { ReceiptStore } from '@kassa/kernel'
import type { StoreRecord } from './store.ts'

/** Returns what a store's record says of who sells. */
export function receiptStoreOf(store: StoreRecord): ReceiptStore {
  const { name, address, companyNumber, taxNumber, receiptFooter } = store
  return {
    name,
    address,
    ...(companyNumber === undefined ? {} : { companyNumber }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
    ...(receiptFooter === undefined ? {} : { footer: receiptFooter }),
  }
}
