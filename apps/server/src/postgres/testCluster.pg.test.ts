/** The test support itself: databases of one run share a template and nothing else. */

import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from './testCluster.ts'

const opened: TestDatabase[] = []
afterAll(() => Promise.all(opened.map((database) => database.drop())))

async function makeItems(client: pg.Client): Promise<void> {
  await client.query('create table item (sku text primary key)')
}

test('two databases carry the schema and do not see each other', async () => {
  const [one, other] = await Promise.all([makeTestDatabase(makeItems), makeTestDatabase(makeItems)])
  opened.push(one, other)
  const clients = [new pg.Client(one.connection), new pg.Client(other.connection)]
  const [first, second] = clients
  await Promise.all(clients.map((client) => client.connect()))
  await first?.query("insert into item values ('A')")
  expect((await first?.query('select * from item'))?.rowCount).toBe(1)
  expect((await second?.query('select * from item'))?.rowCount).toBe(0)
  await Promise.all(clients.map((client) => client.end()))
})
