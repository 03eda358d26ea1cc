/** The stores of the business. */
import { queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { storesKey } from '../request/keys.ts'

const freshForMs = 300_000

/** Stores change rarely, and the live line tells when they do. */
export const storesQuery = queryOptions({
  queryKey: storesKey,
  queryFn: ({ signal }) => askStores(signal),
  staleTime: freshForMs,
})

/** The stores by name, everywhere in the same order. */
async function askStores(signal: AbortSignal): Promise<Reply<'listStores'>> {
  const { stores } = await ask('listStores', {}, signal)
  return { stores: stores.toSorted((a, b) => a.store.name.localeCompare(b.store.name)) }
}
