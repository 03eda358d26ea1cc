/** Brings the lists of transactions up to date when the server tells of new ones. */
import type { LiveEvent } from '@kassa/contract'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { transactionsKey } from '../request/keys.ts'
import type { TransactionFilters } from './filters.ts'
import { mergeNewest } from './mergeNewest.ts'
import { askTransactions, type TransactionList } from './transactions.ts'

type TransactionEvent = LiveEvent & { type: 'transaction' }

/** Reads the newest page of each list on the screen and puts it on top. A sale that came late, from a till that was
 *  offline, stands further down: its list is read again as far as it was read before. */
export async function addNewestTransactions(
  client: QueryClient,
  events: readonly TransactionEvent[],
): Promise<void> {
  const lists = client.getQueryCache().findAll({ queryKey: transactionsKey })
  for (const list of lists) {
    // An answer that is still on its way holds, or is followed by, what is new now.
    const isShown = list.isActive() && list.state.status === 'success'
    if (!isShown) void client.invalidateQueries({ queryKey: list.queryKey, exact: true })
    else await addToList(client, list.queryKey, events)
  }
}

async function addToList(client: QueryClient, queryKey: QueryKey, events: readonly TransactionEvent[]) {
  const filters = filtersOf(queryKey)
  const expected = events.filter(
    ({ storeId }) => filters.storeId === undefined || filters.storeId === storeId,
  )
  if (expected.length === 0) return
  const readAgain = () => client.invalidateQueries({ queryKey, exact: true })
  try {
    const newest = await askTransactions(filters, undefined)
    const list = client.getQueryData<TransactionList>(queryKey)
    const outcome = mergeNewest(list?.pages ?? [], newest)
    if (outcome.status === 'too_far_apart') return await client.resetQueries({ queryKey, exact: true })
    client.setQueryData<TransactionList>(queryKey, {
      pages: outcome.pages,
      pageParams: list === undefined || list.pageParams.length === 0 ? [undefined] : list.pageParams,
    })
    const listed = new Set(outcome.pages.flatMap((page) => page.transactions).map((row) => row.transactionId))
    if (expected.some(({ transactionId }) => !listed.has(transactionId))) await readAgain()
  } catch {
    // The list's own request tells the screen what is wrong.
    await readAgain()
  }
}

/** The last part of a list's key is its filters; see `transactionsQuery`. */
function filtersOf(queryKey: QueryKey): TransactionFilters {
  const [, filters] = queryKey
  return typeof filters === 'object' && filters !== null ? filters : {}
}
