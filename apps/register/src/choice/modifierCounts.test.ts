import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  choicesOf,
  type ModifierGroup,
  missingGroup,
  oneLess,
  pressed,
  usualCounts,
} from './modifierCounts.ts'

const side: ModifierGroup = {
  ...{ name: 'Side', atLeast: 1, atMost: 1 },
  options: [{ itemId: 'fries', usualCount: 1 }, { itemId: 'salad' }],
}
const sauce: ModifierGroup = {
  ...{ name: 'Sauce', atLeast: 0, atMost: 3 },
  options: [{ itemId: 'mayo', atMost: 2 }, { itemId: 'truffle', atMost: 1 }, { itemId: 'ketchup' }],
}
const press = (group: ModifierGroup, ...items: string[]) =>
  items.reduce((counts, itemId) => pressed(counts, group, itemId), usualCounts([side, sauce]))

test('what most people take is chosen already', () => {
  expect(choicesOf(usualCounts([side, sauce]))).toEqual([{ groupId: 'Side', optionId: 'fries', count: 1 }])
  expect(missingGroup(usualCounts([side, sauce]), [side, sauce])).toBeUndefined()
  expect(missingGroup({}, [sauce, side])?.name).toBe('Side')
})

test.each([
  ['of one choice another takes its place', side, ['salad'], { salad: 1 }],
  ['of one choice that must be made none is left out', side, ['fries'], { fries: 1 }],
  ['as many as the option has', sauce, ['mayo', 'mayo', 'mayo'], { mayo: 2 }],
  ['as many as the group has', sauce, ['ketchup', 'ketchup', 'mayo', 'mayo'], { ketchup: 2, mayo: 1 }],
  ['one that there may be one of, and none again', sauce, ['truffle', 'truffle'], {}],
])('%s', (_, group, items, chosen) => {
  const found = choicesOf(press(group, ...items)).filter(({ groupId }) => groupId === group.name)
  expect(Object.fromEntries(found.map(({ optionId, count }) => [optionId, count]))).toEqual(chosen)
})

test('one less goes down to none', () => {
  const counts = press(sauce, 'mayo', 'mayo')
  expect(choicesOf(oneLess(counts, sauce, 'mayo'))).toContainEqual({
    groupId: 'Sauce',
    optionId: 'mayo',
    count: 1,
  })
  expect(oneLess({}, sauce, 'mayo')).toEqual({})
})

test('whatever is pressed, no limit is broken', () => {
  const option = fc.constantFrom(...sauce.options.map(({ itemId }) => itemId))
  fc.assert(
    fc.property(fc.array(option, { maxLength: 20 }), (items) => {
      const counts = Object.values(press(sauce, ...items).Sauce ?? {})
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(sauce.atMost)
    }),
  )
})
