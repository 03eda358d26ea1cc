/** Keys mean the same on every screen, and are text in a field. */
import { expect, it } from 'vitest'
import { type KeyPress, type Shortcut, shortcutOf } from './shortcuts.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

it.each<[KeyPress, Shortcut | undefined, Shortcut | undefined]>([
  [press('/'), 'search', undefined],
  [press('F2'), 'search', 'search'],
  [press('?'), 'help', undefined],
  [press('+'), 'more', undefined],
  [press('*'), 'repeat_line', undefined],
  [press('F3'), 'repeat_line', 'repeat_line'],
  [press('F7'), 'hold', 'hold'],
  [press('F10'), 'returns', 'returns'],
  [press('%'), 'discount', undefined],
  [press('Delete'), 'remove_line', undefined],
  [press('Enter'), 'edit_line', undefined],
  [press('Enter', { ctrlKey: true }), 'pay', 'pay'],
  [press('Enter', { metaKey: true }), 'pay', 'pay'],
  [press('F4'), 'pay', 'pay'],
  [press('F4', { altKey: true }), undefined, undefined],
  [press('z', { ctrlKey: true }), 'undo', undefined],
  [press('k', { ctrlKey: true }), 'customer', 'customer'],
  [press('p', { ctrlKey: true }), 'print', 'print'],
  [press('a'), undefined, undefined],
  [press('Escape'), 'back', 'back'],
])('%o means %s, and %s in a field', (key, outside, inField) => {
  expect(shortcutOf(key, false)).toBe(outside)
  expect(shortcutOf(key, true)).toBe(inField)
})
