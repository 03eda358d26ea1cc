/** What the page asks anew when the server says that something changed. */
import type { LiveEvent } from '@kassa/contract'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Reply } from '../request/ask.ts'
import {
  approvalsKey,
  categoriesKey,
  customerGroupsKey,
  customerKey,
  customersKey,
  devicesKey,
  itemKey,
  itemsKey,
  priceListsKey,
  promotionsKey,
  staffKey,
  storedValueKey,
  storesKey,
  summaryKey,
} from '../request/keys.ts'
import { addNewestTransactions } from '../transactions/newest.ts'

/** What shows records. */
const recordKeys = [
  ...[storesKey, itemsKey, itemKey(), categoriesKey],
  ...[devicesKey, staffKey, promotionsKey, priceListsKey],
  ...[customersKey, customerKey, customerGroupsKey],
  storedValueKey,
]

type ItemList = InfiniteData<Reply<'listItems'>>
type StockEvent = LiveEvent & { type: 'stock' }

/** Brings the page up to date with a burst of events. */
export function freshen(client: QueryClient, events: readonly LiveEvent[]): void {
  const ask = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey })
  const transactions = events.filter((event) => event.type === 'transaction')
  if (transactions.length > 0) {
    void addNewestTransactions(client, transactions)
    ask(summaryKey)
    ask(devicesKey)
    ask(storedValueKey)
  }
  for (const event of events) if (event.type === 'stock') setLevels(client, event)
  if (events.some((event) => event.type === 'approvals')) ask(approvalsKey)
  if (events.some((event) => event.type === 'records')) {
    for (const key of recordKeys) ask(key)
  }
}

/** Puts the new levels into the lists of items at once, and asks anew for an item that is looked at: its movements grew. */
function setLevels(client: QueryClient, { storeId, levels }: StockEvent): void {
  const moved = new Map(levels)
  const withLevels = (row: Reply<'listItems'>['items'][number]) => {
    const quantityMilli = moved.get(row.itemId)
    if (quantityMilli === undefined) return row
    return {
      ...row,
      levels: row.levels.map((level) => (level.storeId === storeId ? { ...level, quantityMilli } : level)),
    }
  }
  client.setQueriesData<ItemList>({ queryKey: itemsKey }, (list) =>
    list === undefined
      ? list
      : { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(withLevels) })) },
  )
  for (const itemId of moved.keys()) void client.invalidateQueries({ queryKey: itemKey(itemId) })
}
