/** A till under a store server asks about points that other stores gave: head office answers, and nobody where the line is cut. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyOf, signIn } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'
import { startTestStore, type TestStore } from '../upstream/testStore.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

const customerId = testId()

test('points are known, set aside once, let go; with head office gone the till is told so', async () => {
  const till = await shop.enrolTill()
  const elsewhere = await shop.enrolElsewhere()
  const owner = await signIn(shop.headOffice.url, shop.business.email)
  const programme = {
    ...{ name: 'Club', isInUse: true, currency: 'EUR', basis: 'with_tax' as const, earnRules: [] },
    ...{ tendersThatEarnNothing: [], rounding: { name: 'down' as const, per: 'transaction' as const } },
    pointValue: { points: 1, amountMinor: 1 },
  }
  replyOf(await owner('addLoyaltyProgramme', { body: programme }))
  const params = { customerId, correctionId: testId() }
  const gift = { currency: 'EUR', points: 2000, reason: 'Welcome' }
  replyOf(await owner('correctPoints', { params, body: gift }))

  const wanted = { params: { customerId }, query: { currency: 'EUR' } }
  expect(replyOf(await till.ask('readPoints', wanted))).toMatchObject({ availablePoints: 2000 })
  const hold = (device: typeof till, holdId = testId()) =>
    device.ask('holdPoints', {
      params: { customerId, holdId },
      body: { currency: 'EUR', amountMinor: 1500 },
    })
  const holdId = testId()
  expect(replyOf(await hold(till, holdId))).toEqual({ status: 'held', availablePoints: 500 })
  expect(replyOf(await hold(elsewhere))).toEqual({ status: 'exceeds_available', availablePoints: 500 })
  replyOf(await till.ask('releaseStoredValue', { params: { holdId } }))
  expect(replyOf(await hold(elsewhere))).toMatchObject({ status: 'held' })

  shop.line.become('cut')
  expect(await till.ask('readPoints', wanted)).toEqual({ problem: 'head_office_unreachable' })
  expect(await hold(till)).toEqual({ problem: 'head_office_unreachable' })
  shop.line.become('open')
})
