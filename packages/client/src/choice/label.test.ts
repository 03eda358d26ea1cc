/** Labels of a scale with a price in them: sold for what they say, or refused with the reason. */
import type { RetailTransaction } from '@kassa/kernel'
import { expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { amsterdam, ids, item, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const priceLabel = { pattern: '22IIIIVMMMMMC', decimals: 2, measure: 'price' as const, currency: 'EUR' }
const cheeseFor1235 = '2200423012354'

async function makeShop() {
  const server = await makeShopServer()
  server.write('store', ids.store, { ...amsterdam, inStoreCodes: [priceLabel] })
  server.write('item', ids.retired, item('Cheese', 1_490_000, { sku: '0042', unit: 'kg' }))
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

it('costs what it says, each a line of its own, and is taken back as one', async () => {
  const { till, device } = await makeShop()
  expect(await till.scan(cheeseFor1235)).toEqual({ status: 'done' })
  expect(await till.scan(cheeseFor1235)).toEqual({ status: 'done' })
  expect(till.view().basket).toMatchObject({ totalMinor: 2470, lines: [{ quantityMilli: 829 }, {}] })
  await till.undo()
  await till.startTendering()
  await till.payCash(2000)
  const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
  expect(sale?.lines).toMatchObject([{ itemId: ids.retired, quantityMilli: 829, grossMinor: 1235 }])
  await till.close()
})

it('is sold as often as was armed', async () => {
  const { till } = await makeShop()
  await till.scan(cheeseFor1235, 3000)
  expect(till.view().basket).toMatchObject({ totalMinor: 3705 })
  await till.close()
})

it('answers an item that asks for its price, within its bounds', async () => {
  const { till, server } = await makeShop()
  const openPrices = [{ currency: 'EUR', leastE5: 100_000, mostE5: 1_000_000 }]
  server.write('item', ids.postage, item('Flowers', 0, { sku: '0042', saleRules: { openPrices } }))
  server.write('item', ids.retired, null)
  await vi.waitFor(() => expect(till.catalogue.byCode('0042')?.name).toBe('Flowers'))
  expect(await till.scan('2200426005001')).toEqual({ status: 'done' })
  expect(till.view().basket).toMatchObject({ totalMinor: 500 })
  expect(await till.scan(cheeseFor1235)).toEqual({ status: 'refused', code: 'choice_incomplete' })
  await till.close()
})

it('is refused with the reason where it was misread, and where more is asked than a price', async () => {
  const { till, server } = await makeShop()
  expect(await till.scan('2200423012355')).toEqual({ status: 'refused', code: 'label_refused' })
  expect(till.view().notice?.detail).toEqual({ why: 'misread', code: '2200423012355' })
  const saleRules = { needsLot: true }
  server.write('item', ids.retired, item('Fish', 1_490_000, { sku: '0042', unit: 'kg', saleRules }))
  await vi.waitFor(() => expect(till.catalogue.byCode('0042')?.name).toBe('Fish'))
  expect(await till.scan(cheeseFor1235)).toEqual({ status: 'refused', code: 'label_refused' })
  expect(till.view().notice?.detail).toEqual({ why: 'more_asked', name: 'Fish' })
  await till.close()
})
