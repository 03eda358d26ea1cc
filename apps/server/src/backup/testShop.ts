/** A shop for tests of backups, with something in each table that a backup holds. */

import { randomBytes } from 'node:crypto'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { ingestBatch } from '../ingest/ingestBatch.ts'
import { keepRefused } from '../ingest/refused.ts'
import { makeTestDevice, testId } from '../ingest/testJournal.ts'
import { writeRecords } from '../records/writeRecords.ts'

export type TestShop = Awaited<ReturnType<typeof makeTestShop>>

/** Founds a business with a till that has sold. Its texts are those that are easily damaged on the way. */
export async function makeTestShop(pool: Pool, name: string) {
  const [tenantId, storeId, itemId] = [testId(), testId(), testId()]
  await pool.query('insert into tenant (tenant_id, name) values ($1, $2)', [tenantId, name])
  await pool.query('insert into account (email, tenant_id, name, password_hash) values ($1, $2, $3, $4)', [
    ...[`${tenantId}@example.com`, tenantId, 'Ölga \\ "x"\tof\nKøge', '$argon2id$x'],
  ])
  await pool.query('insert into account_session values ($1, $2, $3, now())', [
    randomBytes(8),
    'a@b.c',
    tenantId,
  ])
  await pool.query(
    'insert into enrolment_code (code_hash, tenant_id, store_id, register_id, register_name, expires_at) values ($1, $2, $3, $4, $5, now())',
    [randomBytes(32), tenantId, storeId, testId(), 'Till 1'],
  )
  const category = (hue: number) => ({
    kind: 'category' as const,
    id: itemId,
    body: { name: 'a\\N\t"é"\n', hue, position: 1 },
  })
  await withTenant(pool, tenantId, async (client) => {
    await writeRecords(client, tenantId, [category(1)])
    await writeRecords(client, tenantId, [category(2)])
  })
  const device = await makeTestDevice(pool, tenantId, storeId)
  await withTenant(pool, tenantId, (client) =>
    keepRefused(client, device.identity, {
      reason: 'fork',
      entries: [{ seq: 1, text: 'not json\\', hash: 'ab'.repeat(32), signature: 'A'.repeat(86) }],
    }),
  )
  const sell = async (count: number) => {
    const batch = []
    for (let sold = 0; sold < count; sold += 1)
      batch.push(await device.sell([{ itemId, unitPriceE5: 199_000, pieces: 1 }]))
    await ingestBatch(pool, device, batch)
  }
  await sell(3)
  return { tenantId, storeId, itemId, device, sell, category }
}
