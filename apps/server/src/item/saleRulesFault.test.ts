import type { SaleRules } from '@kassa/contract'
import { expect, test } from 'vitest'
import { saleRulesFault } from './saleRulesFault.ts'

const attributes = [
  { name: 'Colour', values: ['Red', 'Blue'] },
  { name: 'Size', values: ['S', 'M'] },
]
const red = { itemId: 'red', values: ['Red', 'S'] }
const variants = (...items: { itemId: string; values: string[] }[]): SaleRules => ({
  variants: { attributes, items },
})
const price = { currency: 'EUR', leastE5: 1, mostE5: 2 }

test.each<[string, SaleRules, string | undefined]>([
  ['nothing', {}, undefined],
  ['bounds', { openPrices: [price] }, undefined],
  [
    'bounds the wrong way round',
    { openPrices: [{ ...price, leastE5: 3 }] },
    'the least price is above the most',
  ],
  ['two bounds', { openPrices: [price, price] }, 'a currency has two open prices'],
  ['variants', variants(red, { itemId: 'blue', values: ['Blue', 'M'] }), undefined],
  ['itself', variants({ ...red, itemId: 'shirt' }), 'an item is no variant of itself'],
  ['an item twice', variants(red, { ...red, values: ['Blue', 'S'] }), 'an item is two variants'],
  ['a combination twice', variants(red, { ...red, itemId: 'other' }), 'two items are the same variant'],
  ['one value of two', variants({ ...red, values: ['Red'] }), 'a variant has a value that no attribute has'],
  [
    'another colour',
    variants({ ...red, values: ['Pink', 'S'] }),
    'a variant has a value that no attribute has',
  ],
])('%s: %o', (_, rules, fault) => {
  expect(saleRulesFault('shirt', rules)).toBe(fault)
})
