/** The stores of the business. */
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { storesKey } from '../request/keys.ts'

const freshForMs = 300_000

/** Stores change rarely, and the live line tells when they do. */
export const storesQuery = queryOptions({
  queryKey: storesKey,
  queryFn: ({ signal }) => ask('listStores', {}, signal),
  staleTime: freshForMs,
})
