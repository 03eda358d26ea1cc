/** Looking an item up: price and promotions here and now, stock at the stores; journalled, and nothing else happens. */
import { expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, item, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

async function makeShop() {
  const server = await makeShopServer()
  const goods = { include: { itemIds: [ids.cup], categoryIds: [] } }
  server.write('promotion', '01930000-0000-7000-8000-000000000061', {
    ...{ name: 'Cups half price', priority: 0 },
    rule: { type: 'percent_off', goods, ratePpm: 500_000, combines: 'goods_alone' },
  })
  server.itemLevels = [{ storeId: ids.store, storeName: 'Gifts & Home', quantityMilli: 9000 }]
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

it('tells price, promotions and stock, and journals what was shown', async () => {
  const { till, device } = await makeShop()
  const known = await till.lookUp(ids.cup)
  expect(known).toMatchObject({
    tile: { name: 'Cup', unitPriceE5: 347_000, stockMilli: 10_000 },
    line: { grossMinor: 173, discounts: [{ type: 'promotion', amountMinor: -174 }] },
  })
  expect(till.view().basket.lines).toEqual([])
  expect(await till.levelsOf(ids.cup)).toEqual([
    { storeId: ids.store, storeName: 'Gifts & Home', quantityMilli: 9000 },
  ])
  const body = { operatorId: ids.ann, itemId: ids.cup, amountMinor: 173, currency: 'EUR' }
  expect(bodiesOf(device, 'price_looked_up')).toEqual([body])
  await till.close()
})

it('says honestly what is not known offline', async () => {
  const { till, server, device } = await makeShop()
  server.isAway = true
  expect(await till.levelsOf(ids.cup)).toBeUndefined()
  expect(await till.lookUp(ids.cup)).toMatchObject({ tile: { stockMilli: 10_000 } })
  expect(bodiesOf(device, 'price_looked_up')).toHaveLength(1)
  await till.close()
})

it('knows nothing of what is not sold here, and journals nothing then', async () => {
  const { till, server, device } = await makeShop()
  server.write('item', ids.postage, item('Postage', 500_000, { prices: [] }))
  expect(await till.lookUp(ids.retired)).toBeUndefined()
  await till.signOut()
  expect(await till.lookUp(ids.cup)).toBeUndefined()
  expect(bodiesOf(device, 'price_looked_up')).toEqual([])
  await till.close()
})

it('is counted by the X report', async () => {
  const { till } = await makeShop()
  await till.lookUp(ids.cup)
  await till.lookUp(ids.book)
  await till.cash?.reportX()
  const paper = { type: 'x_report', report: { totals: { priceLookUps: [{ count: 2 }] } } }
  expect(till.view().shift).toMatchObject({ paper })
  await till.close()
})
