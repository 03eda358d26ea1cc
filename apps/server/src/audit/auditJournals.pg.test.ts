/** A signature in the middle of a batch, which the head's did not vouch for by itself, is checked in the background. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { ingestBatch } from '../ingest/ingestBatch.ts'
import { makeTestDevice, testId } from '../ingest/testJournal.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { auditJournals } from './auditJournals.ts'

let database: TestDatabase
let pool: Pool
const tenantId = testId()

beforeAll(async () => {
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
  await pool.query('insert into tenant (tenant_id, name) values ($1, $2)', [tenantId, 'Test'])
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const audited = () =>
  withTenant(pool, tenantId, async (client) => {
    const { rows } = await client.query(
      'select audited_seq as seq, trouble from journal_head order by device_id',
    )
    return rows
  })

test('goes as far as the journal, once, and names a wrong signature', async () => {
  const device = await makeTestDevice(pool, tenantId, testId())
  const sales = [await device.sell(oneThing), await device.sell(oneThing), await device.sell(oneThing)]
  await ingestBatch(pool, device, sales)
  expect(await auditJournals(pool)).toEqual([])
  expect(await audited()).toEqual([{ seq: 3, trouble: null }])

  const [good, other] = [await device.sell(oneThing), await device.sell(oneThing)]
  await ingestBatch(pool, device, [{ ...good, signature: sales[0]?.signature ?? '' }, other])
  expect(await auditJournals(pool)).toMatchObject([
    { code: 'signature_wrong', place: expect.stringMatching(/entry 4$/) },
  ])
  expect(await audited()).toEqual([{ seq: 5, trouble: 'signature_wrong' }])
})

const oneThing = [{ itemId: testId(), unitPriceE5: 100_000, pieces: 1 }]
