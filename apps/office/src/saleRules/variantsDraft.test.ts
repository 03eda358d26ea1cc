import { expect, test } from 'vitest'
import { readVariants, variantsDraftOf } from './variantsDraft.ts'

const variants = {
  attributes: [
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['S', 'M', 'L'] },
  ],
  items: [
    { itemId: 'a', values: ['Blue', 'L'] },
    { itemId: 'b', values: ['Red', 'S'] },
    { itemId: 'c', values: ['Red', 'M'] },
  ],
}
const draft = variantsDraftOf(variants)

test('variants that are opened and saved stay what they were', () => {
  expect(readVariants(draft)).toEqual({ status: 'read', variants })
  const one = { attributes: variants.attributes.slice(0, 1), items: [{ itemId: 'a', values: ['Red'] }] }
  const [colours] = one.attributes
  const kept = { ...one, attributes: [{ ...colours, values: ['Red'] }] }
  expect(readVariants(variantsDraftOf(one))).toEqual({ status: 'read', variants: kept })
})

test('no items are no variants', () => {
  expect(readVariants(variantsDraftOf(undefined))).toEqual({ status: 'read', variants: undefined })
})

test('a new value comes behind those that there are; one that nobody has goes', () => {
  const rows = [...draft.rows.slice(0, 1), { itemId: 'd', values: ['Green', ' XL '] as const }]
  const read = readVariants({ ...draft, rows })
  expect(read.status === 'read' && read.variants?.attributes.map(({ values }) => values)).toEqual([
    ['Blue', 'Green'],
    ['L', 'XL'],
  ])
})

test('what is wrong is named', () => {
  const rows = [
    ...draft.rows,
    { itemId: 'd', values: ['Red', 'S'] as const },
    { itemId: 'e', values: ['', 'S'] as const },
  ]
  expect(readVariants({ ...draft, names: ['Size', 'Size'], rows })).toEqual({
    ...{ status: 'wrong', wrong: { names: true, rows: new Set(['d', 'e']) } },
  })
})
