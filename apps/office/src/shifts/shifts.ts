/** Closed shifts and Z reports, as the server tells them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { shiftsKey, tillReportKey } from '../request/keys.ts'

const pageSize = 100
const renewEveryMs = 30_000

export type TillReportDetail = Reply<'readTillReport'>

/** The shifts, newest first. A till that closes is told by nobody: it is asked for. */
export const shiftsQuery = infiniteQueryOptions({
  queryKey: shiftsKey,
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: pageSize, ...(pageParam === undefined ? {} : { after: pageParam }) }
    return ask('listShifts', { query }, signal)
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
  refetchInterval: renewEveryMs,
})

/** A report never changes; only the names around it may. */
export const tillReportQuery = (params: { device: string; incarnation: number; seq: number }) =>
  queryOptions({
    queryKey: tillReportKey(params.device, params.seq),
    queryFn: ({ signal }) => ask('readTillReport', { params }, signal),
  })
