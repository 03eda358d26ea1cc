/** What stands before every screen: someone is signed in, or the sign-in shows. The address stays, so that one lands where one meant to. */
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { type Session, sessionQuery } from './session.ts'

const SessionContext = createContext<Session | undefined>(undefined)

/** Shows `children` to who is signed in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery)
  if (data === null) return <SignInScreen />
  if (data !== undefined) return <SessionContext value={data}>{children}</SessionContext>
  if (error === null) return null
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <FaultNotice error={error} onRetry={() => void refetch()} headingLevel={1} />
    </main>
  )
}

/** Who is signed in.   Requires: a SessionGate above (thrown otherwise). */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === undefined) throw new Error('useSession needs a SessionGate above')
  return session
}
