/** A line that drops, delays and cuts in the middle of requests and answers: what a till sends arrives once. `npm run crash:line` does it
 *  at length. */
import { makeDeviceSession, Sender, systemClock } from '@kassa/client/line'
import { deviceEndpoints } from '@kassa/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeChance } from '../../../../tools/crash/chance.ts'
import { LineProxy } from '../../../../tools/crash/lineProxy.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import { testId } from '../ingest/testJournal.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { openTestShop } from './testServer.ts'

const entryCount = 60

let shop: Awaited<ReturnType<typeof openTestShop>>
let line: LineProxy

beforeAll(async () => {
  shop = await openTestShop()
  line = await LineProxy.start(shop.server.url, makeChance(7))
})
afterAll(async () => {
  await line.close()
  await shop.server.stop()
})

test('everything arrives once over a line that breaks all the time', async () => {
  const { device, server } = shop
  const { identity, pair } = device
  const session = makeDeviceSession({
    ...{ server: { baseUrl: line.url, fetch }, identity, privateKey: pair.privateKey },
  })
  const journal: Awaited<ReturnType<typeof device.append>>[] = []
  const acknowledged = [0]
  const sender = new Sender({
    journal: {
      readEntries: async (after) => journal.slice(after, after + 3).map((entry) => ({ ...entry, hash: '' })),
    },
    keep: async ({ seq }) => acknowledged.push(seq),
    post: (batch) => session.fetch(deviceEndpoints.sendEntries.path, batch),
    ...{ clock: systemClock, sent: { seq: 0, hash: '' }, isWriter: true, headSeq: () => journal.length },
    ...{ onBatch: () => undefined, onLineBack: () => undefined, onChange: () => undefined },
  })
  line.turn('bad')
  while (journal.length < entryCount) {
    journal.push(await device.append({ kind: 'signed_in', body: { operatorId: testId() } }))
    // As often as something is sold, without a till's patience.
    sender.wake()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  line.turn('good')
  await expect
    .poll(() => {
      sender.wake()
      return acknowledged.at(-1)
    })
    .toBe(entryCount)
  sender.close()
  expect([...line.counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10)
  expect(acknowledged).toEqual([...new Set(acknowledged)].sort((a, b) => a - b))
  const { rows } = await server.pool.query<{ packed: Buffer }>(
    `select ${packedText} from journal where device_id = $1 order by seq`,
    [identity.device],
  )
  expect(rows.map(({ packed }) => unpackText(packed))).toEqual(journal.map(({ text }) => text))
  expect((await verifyTenant(server.pool, identity.tenant)).findings).toEqual([])
})
