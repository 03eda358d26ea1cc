import { expect, test } from 'vitest'
import { ItemTable } from '../catalogue/itemTable.ts'
import { item } from '../testing/shop.ts'
import { readScannedCode } from './scannedGoods.ts'

const items = new ItemTable()
const inKronor = (unitPriceE5: number) => ({ prices: [{ currency: 'SEK', unitPriceE5 }] })
items.put('cheese', item('Cheese', 0, { sku: '123456', unit: 'kg', ...inKronor(14_900_000) }))
items.put('brie', item('Brie', 0, { unit: 'kg', gtins: ['9521000000018'], ...inKronor(24_900_000) }))
items.put('ham', item('Ham', 0, { gtins: ['9521000000001'], ...inKronor(990_000) }))
items.put('bread', item('Bread', 0, { sku: '42', ...inKronor(3_500_000) }))
const store = { country: 'SE', currency: 'SEK' }
const inSweden = { items, store, day: '2026-11-22' }

test.each([
  ['a weight on a label of a scale', '2312345612342', { itemId: 'cheese', quantityMilli: 1234, given: {} }],
  ['a price on one', '2012345612358', { itemId: 'cheese', labelMinor: 1235, given: {} }],
  [
    'one by a reference with noughts in front',
    '2200004200408',
    { itemId: 'bread', labelMinor: 4000, given: {} },
  ],
  [
    'lot and last day in a GS1 message',
    '(01)09521000000001(17)261231(10)AB',
    { itemId: 'ham', given: { lot: 'AB', expiryDay: '2026-12-31' } },
  ],
  [
    'a weight in a GS1 message',
    '(01)09521000000018(3103)000456(10)AB',
    { itemId: 'brie', quantityMilli: 456, given: { lot: 'AB' } },
  ],
  [
    'a weight in other decimals',
    '(01)09521000000018(3102)000125',
    { itemId: 'brie', quantityMilli: 1250, given: {} },
  ],
  ['a piece that says what it weighs', '(01)09521000000001(3103)000456', { itemId: 'ham', given: {} }],
  ['a serial number', '(01)09521000000001(21)S1', { itemId: 'ham', given: { serials: ['S1'] } }],
  [
    'a GS1 message that no scanner marked',
    '01095210000000011726123110AB',
    { itemId: 'ham', given: { lot: 'AB', expiryDay: '2026-12-31' } },
  ],
])('%s', (_, code, goods) => {
  expect(readScannedCode(code, inSweden)).toEqual({ status: 'goods', goods })
})

test.each([
  ['a message about nothing that is sold here', '(01)09501101530003(10)AB'],
  ['a code that is broken', '(01)09521000000002(10)AB'],
  ['any other text', 'SUMMER10'],
  ['a number that is no label', '4006381333930'],
])('%s is for others to read', (_, code) => {
  expect(readScannedCode(code, inSweden)).toEqual({ status: 'other' })
})

const inEuro = { pattern: '28IIIIVMMMMMC', decimals: 2, measure: 'price' as const, currency: 'EUR' }

test.each([
  ['read wrong', '2312345612341', { why: 'misread', code: '2312345612341' }],
  ['of an item that nobody knows', '2399999912349', { why: 'item_unknown', reference: '999999' }],
  ['of goods that are not weighed', '2300004212347', { why: 'other_unit', name: 'Bread' }],
  ['without a weight', '2312345600004', { why: 'nothing_measured', name: 'Cheese' }],
  [
    'that weighs nothing in a GS1 message',
    '(01)09521000000018(3103)000000',
    { why: 'nothing_measured', name: 'Brie' },
  ],
  ['in pounds', '(01)09521000000018(3203)000456', { why: 'other_unit', name: 'Brie' }],
  ['without a price', '2012345600003', { why: 'nothing_measured', name: 'Cheese' }],
  ['in other money', '2800421012341', { why: 'other_currency', name: 'Bread', currency: 'EUR' }],
  ['whose price was read wrong', '2800422012340', { why: 'misread', code: '2800422012340' }],
])('a label %s is refused', (_, code, detail) => {
  const place = { ...inSweden, store: { ...store, inStoreCodes: [inEuro] } }
  expect(readScannedCode(code, place)).toEqual({ status: 'label_refused', detail })
})
