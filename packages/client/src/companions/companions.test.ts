/** What a till suggests with the goods in the basket: from the store's own sales, offline too, and never what a tap cannot add. */
import type { CompanionsRecord, ItemRecord } from '@kassa/contract'
import { expect, it, vi } from 'vitest'
import { amsterdam, ids, item, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'
import type { Till } from '../till/till.ts'

vi.setConfig({ testTimeout: 20_000 })

const [saucer, spoon] = ['01930000-0000-7000-8000-000000000031', '01930000-0000-7000-8000-000000000032']
const goods: CompanionsRecord['goods'] = [
  { itemId: ids.cup, companionIds: [saucer, spoon, ids.book] },
  { itemId: ids.book, companionIds: [ids.postage] },
]

async function openShop(more: Partial<ItemRecord> = {}) {
  const server = await makeShopServer()
  server.write('item', saucer, item('Saucer', 247_000, { tracksStock: false, ...more }))
  server.write('item', spoon, item('Spoon', 147_000, { tracksStock: false }))
  server.write('companions', ids.store, { goods })
  return { server, till: await openForSale(makeDevice(server)) }
}

const names = async (till: Till) => (await till.companions())?.map(({ name }) => name)

it('suggests what goes with the last line first, without what is in the basket, and without a server', async () => {
  const { till, server } = await openShop()
  server.isAway = true
  expect(await names(till)).toEqual([])
  await till.addItem(ids.book)
  expect(await names(till)).toEqual(['Postage'])
  await till.addItem(ids.cup)
  expect(await names(till)).toEqual(['Saucer', 'Spoon'])
  await till.addItem(saucer)
  expect(await names(till)).toEqual(['Spoon', 'Postage'])
})

it.each<[string, Partial<ItemRecord>]>([
  ['are not sold any more', { isActive: false }],
  ['want an age', { saleRules: { minimumAge: 18 } }],
  ['want a lot', { saleRules: { needsLot: true } }],
  ['are weighed', { unit: 'kg' }],
])('does not suggest goods that %s', async (_, more) => {
  const { till } = await openShop(more)
  await till.addItem(ids.cup)
  expect(await names(till)).not.toContain('Saucer')
})

it('does not suggest what there is none of', async () => {
  const { till, server } = await openShop({ tracksStock: true })
  await till.addItem(ids.cup)
  server.setLevel(saucer, 0)
  till.syncNow()
  await vi.waitFor(async () => expect(await names(till)).toEqual(['Spoon', 'Book']))
})

it('does not suggest what is recalled', async () => {
  const { till, server } = await openShop()
  server.write('recall', '01930000-0000-7000-8000-000000000092', {
    ...{ itemId: saucer, pieces: { type: 'all' }, announcedDay: '2026-11-20' },
    ...{ reason: 'It breaks.', instruction: 'Take it off the shelf.' },
  })
  await till.addItem(ids.cup)
  till.syncNow()
  await vi.waitFor(async () => expect(await names(till)).toEqual(['Spoon', 'Book']))
})

it('suggests nothing to somebody who brings goods back', async () => {
  const { till } = await openShop()
  await till.addItem(ids.cup)
  await till.addItem(ids.book, -1000)
  expect(await names(till)).toEqual([])
})

it('says nothing at all where the store has nothing to say, or wants none of it', async () => {
  const { till, server } = await openShop()
  server.write('store', ids.store, { ...amsterdam, isWithoutSuggestions: true })
  till.syncNow()
  await vi.waitFor(async () => expect(await till.companions()).toBeUndefined())
  const other = await openForSale(makeDevice(await makeShopServer()))
  expect(await other.companions()).toBeUndefined()
})
