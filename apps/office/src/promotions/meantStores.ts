/** The stores of a promotion, and what they have in common. */
import type { Reply } from '../request/ask.ts'

export type StoreRow = Reply<'listStores'>['stores'][number]

/** Returns the stores that are meant; all of them where none is named. */
export function meantStores(stores: readonly StoreRow[], storeIds: readonly string[] = []): StoreRow[] {
  return storeIds.length === 0 ? [...stores] : stores.filter(({ storeId }) => storeIds.includes(storeId))
}

/** Returns the currency that all of them sell in; undefined where they have several. */
export function commonCurrency(stores: readonly StoreRow[]): string | undefined {
  const currencies = new Set(stores.map(({ store }) => store.currency))
  return currencies.size === 1 ? stores[0]?.store.currency : undefined
}
