import { expect, test } from 'vitest'
import { ItemTable } from '../catalogue/itemTable.ts'
import { item } from '../testing/shop.ts'
import { scannedGoods } from './scannedGoods.ts'

const items = new ItemTable()
items.put('cheese', item('Cheese', 1_490_000, { sku: '123456', unit: 'kg' }))
items.put('ham', item('Ham', 990_000, { gtins: ['9521000000001'] }))
const inSweden = { items, country: 'SE', day: '2026-11-22' }

test.each([
  [
    'a weight in a code of the shop’s own scale',
    '2312345612342',
    { itemId: 'cheese', quantityMilli: 1234, given: {} },
  ],
  [
    'lot and last day in a GS1 message',
    '(01)09521000000001(17)261231(10)AB',
    { itemId: 'ham', given: { lot: 'AB', expiryDay: '2026-12-31' } },
  ],
  ['a serial number', '(01)09521000000001(21)S1', { itemId: 'ham', given: { serials: ['S1'] } }],
  ['a message about nothing that is sold here', '(01)09501101530003(10)AB', undefined],
  ['a code that is broken', '(01)09521000000002(10)AB', undefined],
  ['any other text', 'SUMMER10', undefined],
])('%s', (_, code, goods) => {
  expect(scannedGoods(code, inSweden)).toEqual(goods)
})
