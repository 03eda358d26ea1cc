/** An item with its levels and what moved it. */
import { queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { itemKey } from '../request/keys.ts'

export type ItemDetail = Reply<'readItem'>

export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: itemKey(itemId),
    queryFn: ({ signal }) => ask('readItem', { params: { itemId } }, signal),
  })
