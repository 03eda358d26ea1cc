/** What is asked before an item is added: nothing is in the basket before the answer, and what was answered holds. */
import type { RetailTransaction } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, item, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import { questionsOf } from './itemQuestions.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const wrapGtin = '8714811143031'
const bounds = { leastE5: 100_000, mostE5: 5_000_000 }

async function makeShop() {
  const server = await makeShopServer()
  const openPrices = [{ currency: 'EUR', ...bounds }]
  const wrapping = { gtins: [wrapGtin], saleRules: { openPrices, minimumAge: 16 }, categoryId: ids.category }
  server.write('item', ids.postage, item('Wrapping', 200_000, wrapping))
  const list = { name: 'List', currency: 'EUR', priority: 0 }
  const prices = [{ itemId: ids.postage, unitPriceE5: 50_000, fromQuantityMilli: 0 }]
  server.write('price_list', '01930000-0000-7000-8000-000000000051', { ...list, prices })
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

describe('a price that is asked for', () => {
  it('is asked by scan and by touch, and sold as it was answered, whatever price lists say', async () => {
    const { till, device } = await makeShop()
    const wanted = { status: 'choice_wanted', itemId: ids.postage }
    expect(await till.scan(wrapGtin)).toEqual({ ...wanted, quantityMilli: 1000 })
    expect(await till.addItem(ids.postage, 2000)).toEqual({ ...wanted, quantityMilli: 2000 })
    expect(till.view().basket.lines).toEqual([])
    expect(questionsOf(till.catalogue, ids.postage)).toMatchObject({ name: 'Wrapping', openPrice: bounds })
    const choice = { quantityMilli: 2000, unitPriceE5: 450_000 }
    expect(await till.addChosen(ids.postage, choice)).toEqual({ status: 'done' })
    expect(till.view().basket).toMatchObject({ totalMinor: 900, ageCheck: { minimumAge: 16 } })
    await till.answerAge(16, 'old_enough')
    await till.startTendering()
    await till.payCash(1000)
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    expect(sale?.lines).toMatchObject([{ itemId: ids.postage, unitPriceE5: 450_000, grossMinor: 900 }])
    await till.close()
  })

  it('is a line of its own each time, and goes as one', async () => {
    const { till } = await makeShop()
    await till.addChosen(ids.postage, { quantityMilli: 1000, unitPriceE5: 450_000 })
    await till.addChosen(ids.postage, { quantityMilli: 1000, unitPriceE5: 450_000 })
    expect(till.view().basket.lines).toHaveLength(2)
    await till.undo()
    expect(till.view().basket).toMatchObject({ lines: [{}], totalMinor: 450 })
    await till.close()
  })

  it.each([
    ['none', {}],
    ['one below the bounds', { unitPriceE5: 99_999 }],
    ['one above', { unitPriceE5: 5_000_001 }],
  ])('is not taken where there is %s', async (_, price) => {
    const { till } = await makeShop()
    expect(await till.addChosen(ids.postage, { quantityMilli: 1000, ...price })).toEqual({
      ...{ status: 'refused', code: 'choice_incomplete' },
    })
    expect(till.view().basket.lines).toEqual([])
    await till.close()
  })
})

describe('a variant', () => {
  it('is chosen before it is added; its own code goes directly', async () => {
    const { till, server } = await makeShop()
    const { version } = till.view().catalogue
    const attributes = [{ name: 'Size', values: ['S', 'L'] }]
    const items = [
      { itemId: ids.cup, values: ['S'] },
      { itemId: ids.book, values: ['L'] },
    ]
    server.write('item', ids.retired, item('Mug', 0, { saleRules: { variants: { attributes, items } } }))
    await until(till, (view) => view.catalogue.version > version)
    expect(await till.addItem(ids.retired)).toMatchObject({ status: 'choice_wanted', itemId: ids.retired })
    expect(await till.addChosen(ids.retired, { quantityMilli: 1000 })).toMatchObject({ status: 'refused' })
    await till.scan('4006381333931')
    expect(till.view().basket.lines.map((line) => line.item.name)).toEqual(['Cup'])
    await till.close()
  })
})

describe('the very piece', () => {
  const phoneGtin = '09501101530003'

  async function makeTraced() {
    const shop = await makeShop()
    const { version } = shop.till.view().catalogue
    const saleRules = { needsSerials: true }
    shop.server.write('item', ids.cup, item('Phone', 347_000, { gtins: [phoneGtin], saleRules }))
    shop.server.write('item', ids.book, item('Ham', 1_295_000, { gtins: ['9521000000001'], unit: 'piece' }))
    await until(shop.till, (view) => view.catalogue.version > version + 1)
    return shop
  }

  it('is asked for, kept with the line, told apart, and stands in the sale', async () => {
    const { till, device } = await makeTraced()
    const wanted = { status: 'choice_wanted', itemId: ids.cup, quantityMilli: 1000 }
    expect(await till.scan(phoneGtin)).toEqual(wanted)
    await till.addChosen(ids.cup, { quantityMilli: 1000, serials: ['A1'] })
    expect(await till.scan(`(01)${phoneGtin}(21)A1`)).toEqual({ status: 'refused', code: 'serial_in_basket' })
    // The code says all that is asked.
    expect(await till.scan(`]C101${phoneGtin}21A2`)).toEqual({ status: 'done' })
    const [line] = till.view().basket.lines
    expect(await till.setQuantity(line?.lineId ?? '', 2000)).toEqual({
      ...{ status: 'refused', code: 'serial_alone' },
    })
    await till.startTendering()
    await till.payCash(1000)
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    expect(sale?.lines.map(({ serials }) => serials)).toEqual([['A1'], ['A2']])
    await till.close()
  })

  it('is asked for what the code leaves open', async () => {
    const { till } = await makeTraced()
    expect(await till.scan(`(01)${phoneGtin}(10)L7`)).toEqual({
      ...{ status: 'choice_wanted', itemId: ids.cup, quantityMilli: 1000, given: { lot: 'L7' } },
    })
    await till.close()
  })

  it('past its date is refused by the scan; before, its lot stands on the line', async () => {
    const { till } = await makeTraced()
    expect(await till.scan('(01)09521000000001(17)261121(10)L1')).toEqual({
      ...{ status: 'refused', code: 'goods_expired' },
    })
    expect(till.view().notice?.detail).toMatchObject({ name: 'Ham', day: '2026-11-21' })
    expect(await till.scan('(01)09521000000001(17)261122(10)L1')).toEqual({ status: 'done' })
    expect(till.view().basket.lines).toMatchObject([{ lot: 'L1', expiryDay: '2026-11-22' }])
    expect(await till.scan('0195011015300099999')).toMatchObject({ status: 'refused', code: 'unknown_code' })
    await till.close()
  })
})
