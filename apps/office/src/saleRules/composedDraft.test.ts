import { expect, test } from 'vitest'
import { composedDraftOf, type GroupDraft, readComposed } from './composedDraft.ts'

const rules = {
  bundle: [
    { itemId: 'wine', quantityMilli: 1000 },
    { itemId: 'cheese', quantityMilli: 250 },
  ],
  modifierGroups: [
    {
      ...{ name: 'Sauce', atLeast: 1, atMost: 3, freeCount: 1 },
      options: [{ itemId: 'mayo', atMost: 2, usualCount: 1 }, { itemId: 'truffle' }],
    },
  ],
}

test.each([{}, rules])('is read as it was written: %j', (composed) => {
  expect(readComposed(composedDraftOf(composed, ','))).toEqual({ status: 'read', composed })
})

const sauce: GroupDraft = {
  ...{ name: 'Sauce', least: '', most: '2', free: '' },
  options: [{ itemId: 'mayo', most: '', usual: '' }],
}

test.each<[string, Partial<GroupDraft>, string]>([
  ['without a name', { name: ' ' }, 'name'],
  ['without a most', { most: '' }, 'limits'],
  ['with its limits the wrong way round', { least: '3' }, 'limits'],
  ['with a number that is none', { free: 'x' }, 'limits'],
  ['without options', { options: [] }, 'options'],
  [
    'whose options never make the least',
    { least: '2', options: [{ itemId: 'mayo', most: '1', usual: '' }] },
    'options',
  ],
  ['with more usual than may be', { options: [{ itemId: 'mayo', most: '1', usual: '2' }] }, 'usual'],
])('a group %s is named', (_, part, fault) => {
  const read = readComposed({ parts: [], groups: [{ ...sauce, ...part }] })
  expect(read).toEqual({ status: 'wrong', wrong: { groups: new Map([[0, fault]]) } })
})

test('parts without a quantity and groups of one name are named', () => {
  const parts = [{ itemId: 'wine', quantity: '0' }]
  expect(readComposed({ parts, groups: [sauce, sauce] })).toEqual({
    status: 'wrong',
    wrong: { parts: new Set(['wine']), groups: new Map([[1, 'name']]) },
  })
})
