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
const part = (itemId: string) => ({ itemId, quantityMilli: 1000 })
const sauces = { name: 'Sauce', atLeast: 0, atMost: 3, options: [{ itemId: 'mayo' }, { itemId: 'truffle' }] }

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
  ['a bundle', { bundle: [part('wine'), part('cheese')] }, undefined],
  ['a bundle of itself', { bundle: [part('shirt')] }, 'a bundle is no part of itself'],
  ['a part twice', { bundle: [part('wine'), part('wine')] }, 'an item is two parts of a bundle'],
  [
    'a bundle with a lot',
    { bundle: [part('wine')], needsLot: true },
    'a bundle has no variants, serial numbers, lot or date',
  ],
  ['modifiers', { modifierGroups: [sauces] }, undefined],
  ['two groups of a name', { modifierGroups: [sauces, sauces] }, 'two groups of modifiers have one name'],
  [
    'its own modifier',
    { modifierGroups: [{ ...sauces, options: [{ itemId: 'shirt' }] }] },
    'an item is no modifier of itself',
  ],
  [
    'limits the wrong way round',
    { modifierGroups: [{ ...sauces, atLeast: 4 }] },
    'Sauce: at least is above at most',
  ],
  [
    'a least that nothing makes',
    { modifierGroups: [{ ...sauces, atLeast: 2, options: [{ itemId: 'mayo', atMost: 1 }] }] },
    'Sauce: its options never make the least',
  ],
  [
    'more usual than may be',
    { modifierGroups: [{ ...sauces, options: [{ itemId: 'mayo', atMost: 1, usualCount: 2 }] }] },
    'Sauce: more is usual than may be chosen',
  ],
])('%s: %o', (_, rules, fault) => {
  expect(saleRulesFault('shirt', rules)).toBe(fault)
})
