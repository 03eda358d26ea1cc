/** The second wall between tenants: a transaction that can see and write one tenant's rows only. */
import { assert } from '@kassa/kernel'
import type { Client, Pool } from './pool.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Runs `work` in one transaction as the role kassa_app for one tenant; commits when it returns, rolls back when it throws.
 *  Takes three statements around the work's own. A connection whose roll-back fails is thrown away. */
export async function withTenant<T>(
  pool: Pool,
  tenantId: string,
  work: (client: Client) => Promise<T>,
  mode: '' | 'isolation level repeatable read read only' = '',
): Promise<T> {
  assert(uuid.test(tenantId), `not a tenant: ${tenantId}`)
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query(`begin ${mode}`)
    await client.query("select set_config('role', 'kassa_app', true), set_config('kassa.tenant', $1, true)", [
      tenantId,
    ])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
