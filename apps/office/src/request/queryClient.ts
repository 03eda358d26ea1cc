/** How long answers are kept, when a request is tried again, and what a lost session does. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { faultCodeOf, isTransient } from './fault.ts'
import { sessionKey } from './keys.ts'

const retries = 2
const freshForMs = 5_000

/** Returns the client of all requests. A session that ended anywhere brings the sign-in, and the screen waits behind it. */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (faultCodeOf(error) === 'not_signed_in') client.setQueryData(sessionKey, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: freshForMs,
        // The server may be on this very machine: a browser that believes to be offline still asks.
        networkMode: 'always',
        retry: (count, error) => isTransient(error) && count < retries,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
