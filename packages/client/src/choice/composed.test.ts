/** Bundles and modifiers: several lines that are added, sold, removed and put back as one. */
import type { SaleRules } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, item, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'
import { questionsOf } from './itemQuestions.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const hamperGtin = '9501101530003'

async function makeShop(saleRules: SaleRules, unitPriceE5 = 1_500_000) {
  const server = await makeShopServer()
  server.write('item', ids.retired, item('Hamper', unitPriceE5, { gtins: [hamperGtin], saleRules }))
  const device = makeDevice(server)
  const till = await openForSale(device)
  const names = () => till.view().basket.lines.map((line) => `${line.quantityMilli / 1000} ${line.item.name}`)
  const first = () => till.view().basket.lines[0]?.lineId ?? ''
  return { server, device, till, names, first }
}

/** A cup for 3.47 at 21 % and two books for 12.95 each at 9 %, for 15.00. */
const bundle = [
  { itemId: ids.cup, quantityMilli: 1000 },
  { itemId: ids.book, quantityMilli: 2000 },
]

describe('a bundle', () => {
  it('is one scan; its parts have their own taxes and sum to its price', async () => {
    const { till, device, names } = await makeShop({ bundle })
    expect(await till.scan(hamperGtin)).toEqual({ status: 'done' })
    expect(names()).toEqual(['1 Cup', '2 Book'])
    expect(till.view().basket).toMatchObject({ totalMinor: 1500, taxes: [{}, {}] })
    await till.startTendering()
    await till.payCash(1500)
    const [sale] = bodiesOf(device, 'retail_transaction') as RetailTransaction[]
    const sold = { itemId: ids.retired, name: 'Hamper' }
    expect(sale?.lines).toMatchObject([
      { itemId: ids.cup, role: 'component', bundle: sold, grossMinor: 177, taxCode: 'NL-21' },
      { itemId: ids.book, bundle: sold, parentLine: 1, grossMinor: 1323, taxCode: 'NL-9' },
    ])
    await till.close()
  })

  it('is sold as one: its parts neither grow nor go by themselves, and undo brings all of them back', async () => {
    const { till, device, names, first } = await makeShop({ bundle })
    await till.scan(hamperGtin)
    await till.scan(hamperGtin)
    expect(names()).toEqual(['1 Cup', '2 Book', '1 Cup', '2 Book'])
    await till.undo()
    const [, book] = till.view().basket.lines
    expect(await till.removeLine(book?.lineId ?? '')).toEqual({ status: 'refused', code: 'line_belongs' })
    expect(await till.setQuantity(first(), 2000)).toEqual({ status: 'refused', code: 'bundle_whole' })
    expect(await till.removeLine(first())).toEqual({ status: 'done' })
    expect(names()).toEqual([])
    const gone = bodiesOf(device, 'line_removed') as { itemId: string; grossMinor: number }[]
    expect(gone.slice(-2)).toMatchObject([
      { itemId: ids.cup, quantityMilli: 1000, grossMinor: 177 },
      { itemId: ids.book, quantityMilli: 2000, grossMinor: 1323 },
    ])
    await till.undo()
    expect(names()).toEqual(['1 Cup', '2 Book'])
    expect(till.view().basket).toMatchObject({ totalMinor: 1500 })
    await till.removeLine(first())
    expect(names()).toEqual([])
    await till.close()
  })

  it('does not take in the same item that is sold alone after it', async () => {
    const { till, names } = await makeShop({ bundle })
    await till.scan(hamperGtin)
    await till.addItem(ids.book)
    await till.addItem(ids.book)
    expect(names()).toEqual(['1 Cup', '2 Book', '2 Book'])
    await till.close()
  })

  it('is not sold where a part is not, and names the part', async () => {
    const { till, server } = await makeShop({ bundle })
    server.write('item', ids.cup, item('Cup', 347_000, { isActive: false }))
    await vi.waitFor(() => expect(till.catalogue.byId(ids.cup)).toBeUndefined())
    expect(await till.scan(hamperGtin)).toEqual({ status: 'refused', code: 'item_not_sold_here' })
    expect(till.view().notice?.detail).toEqual({ name: 'Cup' })
    await till.close()
  })
})

describe('modifiers', () => {
  const modifierGroups = [
    {
      name: 'Wrapping',
      atLeast: 1,
      atMost: 2,
      freeCount: 1,
      options: [{ itemId: ids.cup }, { itemId: ids.book }],
    },
  ]
  const choose = (optionId: string, count: number) => ({ groupId: 'Wrapping', optionId, count })

  it('are asked, priced with the dearest free, and follow their line', async () => {
    const { till, names, first } = await makeShop({ modifierGroups })
    expect(await till.scan(hamperGtin)).toMatchObject({ status: 'choice_wanted', itemId: ids.retired })
    expect(questionsOf(till.catalogue, ids.retired)).toMatchObject({ modifierGroups })
    const modifiers = [choose(ids.cup, 1), choose(ids.book, 1)]
    expect(await till.addChosen(ids.retired, { quantityMilli: 1000, modifiers })).toEqual({ status: 'done' })
    expect(names()).toEqual(['1 Hamper', '1 Cup', '1 Book'])
    expect(till.view().basket).toMatchObject({ totalMinor: 1500 + 347 })
    await till.setQuantity(first(), 3000)
    expect(names()).toEqual(['3 Hamper', '3 Cup', '3 Book'])
    await till.removeLine(first())
    expect(names()).toEqual([])
    await till.undo()
    expect(names()).toEqual(['3 Hamper', '3 Cup', '3 Book'])
    await till.close()
  })

  it.each([
    ['too few', []],
    ['too many', [choose(ids.cup, 3)]],
    ['unknown', [choose(ids.postage, 1)]],
  ])('that are %s are not taken', async (_, modifiers) => {
    const { till } = await makeShop({ modifierGroups })
    expect(await till.addChosen(ids.retired, { quantityMilli: 1000, modifiers })).toEqual({
      ...{ status: 'refused', code: 'choice_incomplete' },
    })
    await till.close()
  })
})
