/** Who is signed in: null where nobody is. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { faultCodeOf } from '../request/fault.ts'
import { sessionKey } from '../request/keys.ts'

export type Session = Reply<'readSession'>

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await ask('readSession', {}, signal)
  } catch (error) {
    if (faultCodeOf(error) === 'not_signed_in') return null
    throw error
  }
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => readSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Signs in. Whatever was asked before, maybe by someone else, is asked anew. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => ask('signIn', { body }),
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
      client.setQueryData(sessionKey, session)
    },
  })
}

/** Signs out and forgets what was read. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask('signOut', {}),
    onSuccess: () => {
      client.setQueryData(sessionKey, null)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    },
  })
}
