/**
 * Who signs in to the back office of a store server. Accounts are head office's: it is asked with what was typed, and whoever it knows is
 * remembered here, so that they get in when the line is cut. No password hash crosses the line; nobody is known here who never came.
 */
import type { DeviceSession } from '@kassa/client/line'
import { call } from '@kassa/contract'
import { hashPassword } from '../access/password.ts'
import type { AnswerFromAbove, GivenPassword } from '../access/people.ts'
import type { Pool } from '../database/pool.ts'
import { callsOf } from './headOffice.ts'

const patienceMs = 5_000

/** Asks head office about a password, and remembers here who was right. */
export async function askHeadOffice(
  { pool, session }: { pool: Pool; session: Pick<DeviceSession, 'fetch'> },
  tenantId: string,
  { email, password }: GivenPassword,
): Promise<AnswerFromAbove> {
  const body = { email, password }
  const outcome = await call('checkPassword', { body }, callsOf(session, patienceMs))
  if (outcome.status === 'ok') {
    const { name } = outcome.reply
    await keepAccount(pool, { email, tenantId, name, passwordHash: await hashPassword(password) })
    return 'right'
  }
  const isWrong = outcome.status === 'problem' && outcome.problem.code === 'wrong_credentials'
  return isWrong ? 'wrong' : 'no_answer'
}

type KnownAccount = { email: string; tenantId: string; name: string; passwordHash: string }

async function keepAccount(pool: Pool, { email, tenantId, name, passwordHash }: KnownAccount): Promise<void> {
  await pool.query(
    `insert into account (email, tenant_id, name, password_hash) values ($1, $2, $3, $4)
     on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash`,
    [email.toLowerCase(), tenantId, name, passwordHash],
  )
}
