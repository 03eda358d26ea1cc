/** The check for a database that could forget a sale, at a cluster that really could: the one of the tests. */

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertDurable } from './durability.ts'
import { makeTestDatabase, type TestDatabase } from './testCluster.ts'
import { newDataDirectory, openPool, startHere } from './testing/clusters.ts'

let throwAway: TestDatabase
beforeAll(async () => {
  throwAway = await makeTestDatabase()
})
afterAll(() => throwAway.drop())

test('a database without fsync is refused, with each setting and how to mend it', async () => {
  const client = new pg.Client(throwAway.connection)
  await client.connect()
  const check = assertDurable(client)
  await expect(check).rejects.toMatchObject({ code: 'database_not_durable' })
  await expect(check).rejects.toThrow('fsync = off, full_page_writes = off, synchronous_commit = off')
  await client.end()
})

test('the embedded database is accepted; a role that gave up synchronous_commit is not', async () => {
  const postgres = await startHere(await newDataDirectory())
  const client = await openPool(postgres.connection).connect()
  await assertDurable(client)
  await client.query('set synchronous_commit = off')
  await expect(assertDurable(client)).rejects.toThrow('synchronous_commit = off')
  client.release()
})
