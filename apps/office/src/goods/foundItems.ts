/** A few items that fit what is typed, or that are of a category: for fields and examples, not for lists. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { itemsKey } from '../request/keys.ts'

export type FoundItem = Pick<Reply<'listItems'>['items'][number], 'itemId' | 'item'>

/** Returns the first items by name. */
export function fewItemsQuery(query: { search?: string; categoryId?: string; limit: number }) {
  return queryOptions({
    queryKey: [...itemsKey, 'few', query] as const,
    queryFn: async ({ signal }): Promise<FoundItem[]> => (await ask('listItems', { query }, signal)).items,
    placeholderData: keepPreviousData,
  })
}
