/** The lowest price before a reduction, which must stand beside it where it is announced.   Source: Directive 98/6/EC art. 6a. */
import type { LocalTime } from '@kassa/kernel'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { itemKey } from '../request/keys.ts'

/** Where and when prices begin to be other ones. */
export type Reduction = { storeId: string; before: LocalTime }

export const lowestPriceQuery = (itemId: string, reduction: Reduction) =>
  queryOptions({
    queryKey: [...itemKey(itemId), 'lowest', reduction] as const,
    queryFn: ({ signal }) => ask('readLowestPrice', { params: { itemId }, query: reduction }, signal),
  })
