/** How today is going. */
import { queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { summaryKey } from '../request/keys.ts'

export type StoreSummary = Reply<'readSummary'>['stores'][number]
export type HourSales = StoreSummary['hours'][number]

const renewEveryMs = 60_000

/** The comparison with last week moves with the clock, also when nothing is sold. */
export const summaryQuery = queryOptions({
  queryKey: summaryKey,
  queryFn: ({ signal }) => ask('readSummary', {}, signal),
  refetchInterval: renewEveryMs,
})
