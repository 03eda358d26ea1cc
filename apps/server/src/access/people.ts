/** People of the back office: signing in by e-mail and password, and what their sessions say later. */

import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from '../database/pool.ts'
import {
  deleteEndedSessions,
  deleteSession,
  findAccount,
  findSession,
  insertSession,
  type SessionHolder,
} from './account.ts'
import { Attempts } from './attempts.ts'
import { isPassword } from './password.ts'

export const sessionLifeMs = 14 * 24 * 3_600_000

export type SignInOutcome =
  /** `token` is for the person's browser only; the database keeps its hash. */
  | { status: 'signed_in'; token: string; holder: SessionHolder }
  | { status: 'wrong_credentials' }
  /** Transient: too many failures for this account or from this address. */
  | { status: 'too_many_attempts'; waitMs: number }

export type People = {
  signIn(given: { email: string; password: string; address: string }): Promise<SignInOutcome>
  /** Who holds the session; undefined where it ended or never was. */
  holderOf(token: string): Promise<SessionHolder | undefined>
  signOut(token: string): Promise<void>
}

export function makePeople({ pool, nowMs }: { pool: Pool; nowMs: () => number }): People {
  const byAccount = new Attempts({ allowed: 5, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 })
  const byAddress = new Attempts({ allowed: 20, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 })

  return {
    async signIn({ email, password, address }) {
      const account = email.toLowerCase()
      const waitMs = Math.max(byAccount.waitMs(account, nowMs()), byAddress.waitMs(address, nowMs()))
      if (waitMs > 0) return { status: 'too_many_attempts', waitMs }
      // Counted before the slow check, so that guesses sent all at once are bounded too.
      byAccount.failed(account, nowMs())
      byAddress.failed(address, nowMs())
      const found = await findAccount(pool, email)
      if (!(await isPassword(password, found?.passwordHash)) || found === undefined)
        return { status: 'wrong_credentials' }
      byAccount.forget(account)
      byAddress.takeBack(address)
      const token = randomBytes(32).toString('base64url')
      const { tenantId, name, businessName } = found
      const expiresAtMs = nowMs() + sessionLifeMs
      await deleteEndedSessions(pool, nowMs())
      await insertSession(pool, { tokenHash: hashToken(token), email: found.email, tenantId, expiresAtMs })
      return { status: 'signed_in', token, holder: { email: found.email, tenantId, name, businessName } }
    },
    holderOf: (token) => findSession(pool, hashToken(token), nowMs()),
    signOut: (token) => deleteSession(pool, hashToken(token)),
  }
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
