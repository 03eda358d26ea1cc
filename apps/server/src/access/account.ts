/** Accounts of the back office and their sessions, as the database keeps them. They are found before a tenant is known. */

import type { Pool } from '../database/pool.ts'

export type Account = {
  email: string
  tenantId: string
  name: string
  businessName: string
  passwordHash: string
}

/** Returns the account, or undefined where there is none. E-mail addresses are compared in lower case. */
export async function findAccount(pool: Pool, email: string): Promise<Account | undefined> {
  const { rows } = await pool.query<Account>(
    `select account.email, account.tenant_id as "tenantId", account.name, tenant.name as "businessName",
            account.password_hash as "passwordHash"
       from account join tenant using (tenant_id)
      where account.email = $1`,
    [email.toLowerCase()],
  )
  return rows[0]
}

/** Adds an account.   Fails: the database's unique violation where the e-mail address has one (thrown). */
export async function insertAccount(pool: Pool, account: Omit<Account, 'businessName'>): Promise<void> {
  await pool.query('insert into account (email, tenant_id, name, password_hash) values ($1, $2, $3, $4)', [
    account.email.toLowerCase(),
    account.tenantId,
    account.name,
    account.passwordHash,
  ])
}

export type SessionHolder = Pick<Account, 'email' | 'tenantId' | 'name' | 'businessName'>

/** Returns who holds the session with this hash of a token, or undefined where it ended. */
export async function findSession(
  pool: Pool,
  tokenHash: Buffer,
  nowMs: number,
): Promise<SessionHolder | undefined> {
  const { rows } = await pool.query<SessionHolder>({
    name: 'find_session',
    text: `select account.email, account.tenant_id as "tenantId", account.name, tenant.name as "businessName"
             from account_session
             join account on account.email = account_session.email
             join tenant on tenant.tenant_id = account.tenant_id
            where account_session.token_hash = $1 and account_session.expires_at > $2`,
    values: [tokenHash, new Date(nowMs)],
  })
  return rows[0]
}

export async function insertSession(
  pool: Pool,
  session: { tokenHash: Buffer; email: string; tenantId: string; expiresAtMs: number },
): Promise<void> {
  await pool.query(
    'insert into account_session (token_hash, email, tenant_id, expires_at) values ($1, $2, $3, $4)',
    [session.tokenHash, session.email, session.tenantId, new Date(session.expiresAtMs)],
  )
}

export async function deleteSession(pool: Pool, tokenHash: Buffer): Promise<void> {
  await pool.query('delete from account_session where token_hash = $1', [tokenHash])
}

export async function deleteEndedSessions(pool: Pool, nowMs: number): Promise<void> {
  await pool.query('delete from account_session where expires_at <= $1', [new Date(nowMs)])
}
