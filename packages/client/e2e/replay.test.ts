// A day of a real retailer, sold on a till without a screen into a real server: both counts agree to the cent and the piece.
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'
import { parseOptions } from '../../../tools/replay/options.ts'
import { replay } from '../../../tools/replay/replay.ts'

const day = fileURLToPath(new URL('../../../data/online-retail/2011-01-04.csv', import.meta.url))

let server: KassaServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startKassaServer()
})
test.afterAll(() => server.close())

test('replays a day, and every invoice is one transaction', async () => {
  test.setTimeout(240_000)
  const { url, email, password, pins } = server
  const access = ['--server', url, '--email', email, '--password', password, '--pin', pins[0] ?? '']
  const options = parseOptions([day, ...access])
  if (options === undefined) throw new Error('the options are not understood')
  const rows = await replay(options, () => undefined)
  expect(rows).toEqual([
    { name: 'documents', expected: '57', found: '57', isSame: true },
    { name: 'revenue', expected: '14950.48', found: '14950.48', isSame: true },
    { name: 'items', expected: '833', found: '833', isSame: true },
    { name: 'pieces', expected: '7939', found: '7939', isSame: true },
  ])
})
