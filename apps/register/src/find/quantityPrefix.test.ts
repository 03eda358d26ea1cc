/** What is a quantity ahead of an item, and what is only the beginning of its name or number. */
import { expect, it } from 'vitest'
import { quantityPrefixIn } from './quantityPrefix.ts'

const star = { isCertain: true, rest: '' }

it.each<[string, ',' | '.', ReturnType<typeof quantityPrefixIn>]>([
  ['3*', ',', { ...star, quantityMilli: 3000 }],
  ['3×', ',', { ...star, quantityMilli: 3000 }],
  [' 12 * ', '.', { ...star, quantityMilli: 12_000 }],
  ['9999*', ',', { ...star, quantityMilli: 9_999_000 }],
  ['3x', ',', { quantityMilli: 3000, isCertain: false, rest: '' }],
  ['3X', '.', { quantityMilli: 3000, isCertain: false, rest: '' }],
  ['3* globe', ',', { quantityMilli: 3000, isCertain: true, rest: 'globe' }],
  ['2*3*', ',', { quantityMilli: 2000, isCertain: true, rest: '3*' }],
  ['0,350*', ',', { ...star, quantityMilli: 350 }],
  ['0.35*', '.', { ...star, quantityMilli: 350 }],
  ['0.350*', ',', undefined],
  ['0,350*', '.', undefined],
  ['0,3501*', ',', undefined],
  ['0*', ',', undefined],
  ['0,000*', ',', undefined],
  ['*', ',', undefined],
  ['3', ',', undefined],
  ['85123*', ',', undefined],
  ['-3*', ',', undefined],
  ['globe 3*', ',', undefined],
  ['', ',', undefined],
])('reads %o with the mark %o as %o', (text, mark, expected) => {
  expect(quantityPrefixIn(text, mark)).toEqual(expected)
})
