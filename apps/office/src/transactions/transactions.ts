/** Lists of transactions as the server pages them: newest first, each page from where the last one ended. */
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { transactionsKey } from '../request/keys.ts'
import type { TransactionFilters } from './filters.ts'

const pageSize = 100

export type TransactionPage = Reply<'listTransactions'>
export type TransactionList = InfiniteData<TransactionPage, string | undefined>

/** Asks for a page: the newest, or the one after a cursor. */
export function askTransactions(
  filters: TransactionFilters,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<TransactionPage> {
  const query = { ...filters, limit: pageSize, ...(after === undefined ? {} : { after }) }
  return ask('listTransactions', { query }, signal)
}

export const transactionsQuery = (filters: TransactionFilters) =>
  infiniteQueryOptions({
    queryKey: [...transactionsKey, filters] as const,
    queryFn: ({ pageParam, signal }) => askTransactions(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // The live line keeps the list current; asking all its pages at each turn of the head would be waste.
    refetchOnWindowFocus: false,
  })
