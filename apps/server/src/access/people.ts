/** People of the back office: signing in by e-mail and password, and what their sessions say later. */

import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from '../database/pool.ts'
import {
  type Account,
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

type Refusal =
  | { status: 'wrong_credentials' }
  /** Transient: too many failures for this account or from this address. */
  | { status: 'too_many_attempts'; waitMs: number }

export type CheckOutcome = { status: 'right'; account: Account } | Refusal

export type SignInOutcome =
  /** `token` is for the person's browser only; the database keeps its hash. */
  { status: 'signed_in'; token: string; holder: SessionHolder } | Refusal

/** What a person typed, and from where. */
export type GivenPassword = { email: string; password: string; address: string }

/** What head office says of a password. Without an answer, the account that is known here decides. */
export type AnswerFromAbove = 'right' | 'wrong' | 'no_answer'

export type People = {
  /** Whose password it is; wrong ones are counted. */
  check(given: GivenPassword): Promise<CheckOutcome>
  signIn(given: GivenPassword): Promise<SignInOutcome>
  /** Who holds the session; undefined where it ended or never was. */
  holderOf(token: string): Promise<SessionHolder | undefined>
  signOut(token: string): Promise<void>
}

export type PeoplePorts = {
  pool: Pool
  nowMs: () => number
  /** Of a store server: asks its head office first. */
  askAbove?: (given: GivenPassword) => Promise<AnswerFromAbove>
}

export function makePeople({ pool, nowMs, askAbove }: PeoplePorts): People {
  const byAccount = new Attempts({ allowed: 5, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 })
  const byAddress = new Attempts({ allowed: 20, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 })

  async function check(given: GivenPassword): Promise<CheckOutcome> {
    const { email, password, address } = given
    const who = email.toLowerCase()
    const waitMs = Math.max(byAccount.waitMs(who, nowMs()), byAddress.waitMs(address, nowMs()))
    if (waitMs > 0) return { status: 'too_many_attempts', waitMs }
    // Counted before the slow check, so that guesses sent all at once are bounded too.
    byAccount.failed(who, nowMs())
    byAddress.failed(address, nowMs())
    if ((await askAbove?.(given)) === 'wrong') return { status: 'wrong_credentials' }
    const account = await findAccount(pool, email)
    if (!(await isPassword(password, account?.passwordHash)) || account === undefined)
      return { status: 'wrong_credentials' }
    byAccount.forget(who)
    byAddress.takeBack(address)
    return { status: 'right', account }
  }

  return {
    check,
    async signIn(given) {
      const outcome = await check(given)
      if (outcome.status !== 'right') return outcome
      const { email, tenantId, name, businessName } = outcome.account
      const token = randomBytes(32).toString('base64url')
      const expiresAtMs = nowMs() + sessionLifeMs
      await deleteEndedSessions(pool, nowMs())
      await insertSession(pool, { tokenHash: hashToken(token), email, tenantId, expiresAtMs })
      return { status: 'signed_in', token, holder: { email, tenantId, name, businessName } }
    },
    holderOf: (token) => findSession(pool, hashToken(token), nowMs()),
    signOut: (token) => deleteSession(pool, hashToken(token)),
  }
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
