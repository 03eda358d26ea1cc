/** The id under which a journal names an account: a journal holds no e-mail address and no name. */
import { createHash } from 'node:crypto'
import type { Pool } from '../database/pool.ts'

/** Returns the same id for the same account, always; nobody reads the address out of it who does not know it already. */
export function accountId(tenantId: string, email: string): string {
  const hex = createHash('sha256').update(`${tenantId} ${email.toLowerCase()}`).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}

/** Returns the names of a business's accounts by these ids. */
export async function accountNames(pool: Pool, tenantId: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ email: string; name: string }>(
    'select email, name from account where tenant_id = $1',
    [tenantId],
  )
  return new Map(rows.map(({ email, name }) => [accountId(tenantId, email), name]))
}
