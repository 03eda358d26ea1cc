import type { ItemRecord } from '@kassa/contract'
import { expect, test } from 'vitest'
import { mergeItem, readItemRow } from './itemRow.ts'

const read = (cells: Record<string, string>) => {
  const outcome = readItemRow({ sku: 'WINE', name: 'Wine', ...cells })
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome.problems))
  return outcome.row
}
const before: ItemRecord = {
  ...{ sku: 'WINE', gtins: [], name: 'Wine', unit: 'piece', taxCategory: 'standard' },
  ...{ tracksStock: true, isActive: true, prices: [], saleRules: { minimumAge: 18 } },
}

test.each([
  ['18', { minimumAge: 18 }],
  ['0', { minimumAge: 0 }],
  ['', undefined],
])('the age %j is %o', (text, rules) => {
  expect(read({ minimum_age: text }).item.saleRules).toEqual(rules)
})

test.each(['x', '-1', '100', '1.5'])('%j is no age', (text) => {
  expect(readItemRow({ sku: 'WINE', name: 'Wine', minimum_age: text })).toMatchObject({
    ...{ status: 'wrong', problems: [{ column: 'minimum_age', value: text }] },
  })
})

test('a file without the column leaves the age as it is; an empty cell takes it away', () => {
  expect(mergeItem(before, read({}), ['sku', 'name']).saleRules).toEqual({ minimumAge: 18 })
  const headings = ['sku', 'name', 'minimum_age']
  expect(mergeItem(before, read({ minimum_age: '16' }), headings).saleRules).toEqual({ minimumAge: 16 })
  expect(mergeItem(before, read({ minimum_age: '' }), headings)).not.toHaveProperty('saleRules')
})
