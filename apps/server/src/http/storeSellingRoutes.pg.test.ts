/** How a store sells, set by the back office: it reaches the tills, and changes nothing else of the store. */
import { afterAll, expect, test } from 'vitest'
import { openTestShop, replyOf } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
afterAll(() => server.stop())

const params = { storeId: shop.storeId }
const label = { pattern: '22IIIIVMMMMMC', decimals: 2, measure: 'price' as const, currency: 'EUR' }

async function fed() {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  return records.findLast(({ kind }) => kind === 'store')?.body
}

test('reaches the tills, and goes again', async () => {
  const store = await fed()
  const selling = { inStoreCodes: [label], returnReasons: ['Broken'], returnLimitMinor: 2000 }
  replyOf(await owner('saveStoreSelling', { params, body: { before: {}, selling } }))
  expect(await fed()).toEqual({ ...store, ...selling })
  const old = await owner('saveStoreSelling', { params, body: { before: {}, selling: {} } })
  expect(old).toEqual({ problem: 'changed_meanwhile' })
  replyOf(await owner('saveStoreSelling', { params, body: { before: selling, selling: {} } }))
  expect(await fed()).toEqual(store)
})

test.each([
  ['a code that no scanner reads', { inStoreCodes: [{ ...label, pattern: '22IIIIMMMMMC1' }] }],
  ['parts that do not lie together', { inStoreCodes: [{ ...label, pattern: '22IMIIVMMMMMC' }] }],
  ['a check digit over six digits', { inStoreCodes: [{ ...label, pattern: '22IIIVMMMMMMC' }] }],
  ['more decimals than the currency has', { inStoreCodes: [{ ...label, decimals: 3 }] }],
  ['two codes that begin alike', { inStoreCodes: [label, { ...label, pattern: '22IIIIIMMMMMC' }] }],
  ['a reason twice', { returnReasons: ['Broken', 'Broken'] }],
])('is refused with %s', async (_, selling) => {
  const refused = await owner('saveStoreSelling', { params, body: { before: {}, selling } })
  expect(refused).toEqual({ problem: 'invalid_request' })
})

test('is refused of a store that there is none of', async () => {
  const nobody = { storeId: shop.tenantId }
  const refused = await owner('saveStoreSelling', { params: nobody, body: { before: {}, selling: {} } })
  expect(refused).toEqual({ problem: 'not_found' })
})
