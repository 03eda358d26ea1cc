/** The tiles that a register shows first: arranged in the office or at the register, and read by its till. */
import { afterAll, expect, test } from 'vitest'
import { testId } from '../ingest/testJournal.ts'
import { openTestShop, replyOf } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

async function registers() {
  return replyOf(await owner('listFavourites', {})).registers
}

test('are arranged by whoever saves last, and never written over unseen in the office', async () => {
  const [first] = await registers()
  expect(first).toMatchObject({ version: 0, favourites: { itemIds: [] }, storeId: shop.storeId })
  const params = { registerId: first?.registerId ?? '' }
  const favourites = { itemIds: [testId(), testId()], categoryId: testId() }
  replyOf(await owner('saveFavourites', { params, body: { version: 0, favourites } }))
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  const fed = records.findLast(({ kind }) => kind === 'favourites')
  expect(fed).toMatchObject({ id: params.registerId, body: favourites })
  const fewer = { itemIds: favourites.itemIds.slice(1) }
  replyOf(await device.ask('saveFavourites', { params, body: { favourites: fewer } }))
  expect((await registers())[0]).toMatchObject({ version: 2, favourites: fewer })
  const old = await owner('saveFavourites', { params, body: { version: 1, favourites } })
  expect(old).toEqual({ problem: 'changed_meanwhile' })
})

test('are refused where an item stands twice, and of a register that there is none of', async () => {
  const itemId = testId()
  const [first] = await registers()
  const params = { registerId: first?.registerId ?? '' }
  const twice = { favourites: { itemIds: [itemId, itemId] } }
  expect(await owner('saveFavourites', { params, body: twice })).toEqual({ problem: 'invalid_request' })
  const nowhere = { params: { registerId: testId() }, body: { favourites: { itemIds: [itemId] } } }
  expect(await device.ask('saveFavourites', nowhere)).toEqual({ problem: 'not_found' })
})
