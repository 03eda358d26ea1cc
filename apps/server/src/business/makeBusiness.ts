/** Founding a business: its stores with the tax tables of their countries, its staff, printers and terminals. */
import type { PrinterRecord, StaffRecord, StoreRecord, TerminalRecord } from '@kassa/contract'
import { must, taxTemplate } from '@kassa/kernel'
import { insertAccount } from '../access/account.ts'
import { hashPassword } from '../access/password.ts'
import { makePinVerifier } from '../access/pin.ts'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'

/** What a business is founded with. Ids are the founder's, so that founding again after a crash founds the same one. */
export type Founding = {
  tenantId: string
  name: string
  owner: { name: string; email: string; password: string }
  stores: { id: string; taxTableId: string; store: StoreRecord }[]
  staff: (Omit<StaffRecord, 'isActive' | 'pin'> & { id: string; pin: string })[]
  printers: { id: string; printer: PrinterRecord }[]
  terminals: { id: string; terminal: TerminalRecord }[]
}

/** Founds the business; what of it exists already stays as it is.
 *  Requires: a tax table is known for the country of each store (asserted). */
export async function makeBusiness(pool: Pool, founding: Founding): Promise<void> {
  const { tenantId, name, owner } = founding
  const records = await recordsOf(founding)
  await withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*) as count from record where tenant_id = $1',
      [tenantId],
    )
    if (rows[0]?.count === 0) await writeRecords(client, tenantId, records)
  })
  await pool.query('insert into tenant (tenant_id, name) values ($1, $2) on conflict do nothing', [
    tenantId,
    name,
  ])
  const { rowCount } = await pool.query('select 1 from account where email = $1', [owner.email])
  if (rowCount === 0) {
    const passwordHash = await hashPassword(owner.password)
    await insertAccount(pool, { email: owner.email, tenantId, name: owner.name, passwordHash })
  }
}

async function recordsOf({ stores, staff, printers, terminals }: Founding): Promise<RecordChange[]> {
  const taxTables = new Map(
    stores.map(({ taxTableId, store: { country } }): [string, RecordChange] => {
      const categories = must(taxTemplate(country), `a tax table for ${country}`)
      return [country, { kind: 'tax_table', id: taxTableId, body: { country, categories } }]
    }),
  )
  const people = staff.map(async ({ id, pin, ...member }): Promise<RecordChange> => {
    return { kind: 'staff', id, body: { ...member, isActive: true, pin: await makePinVerifier(pin) } }
  })
  return [
    ...stores.map(({ id, store }): RecordChange => ({ kind: 'store', id, body: store })),
    ...taxTables.values(),
    ...(await Promise.all(people)),
    ...printers.map(({ id, printer }): RecordChange => ({ kind: 'printer', id, body: printer })),
    ...terminals.map(({ id, terminal }): RecordChange => ({ kind: 'terminal', id, body: terminal })),
  ]
}
