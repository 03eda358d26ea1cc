/** A database of the owner's own is taken only where it keeps what it acknowledges. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { openDatabase } from './database.ts'
import { readSettings } from './settings.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeTestDatabase()
})
afterAll(() => database.drop())

const log = { info() {}, warn() {} }

function settingsFor(changes: Partial<TestDatabase['connection']> = {}) {
  const { host, port, user, password, database: name } = { ...database.connection, ...changes }
  const url = `postgres://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
  return readSettings({ KASSA_DATA: '/nowhere', DATABASE_URL: url })
}

test('one that would forget sales in a power cut is refused, with what to set', async () => {
  await expect(openDatabase(settingsFor(), log)).rejects.toMatchObject({
    code: 'database_not_durable',
    whatToDo: expect.stringContaining('fsync = on'),
  })
})

test('a wrong password is told as one, without saying it', async () => {
  const refused = openDatabase(settingsFor({ password: 'not this one' }), log)
  await expect(refused).rejects.toMatchObject({ code: 'database_unreachable' })
  await expect(refused).rejects.not.toThrow('not this one')
})
