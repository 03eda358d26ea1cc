/**
 * Which key means what. Keys that browsers keep for themselves (F5, F6, F11, F12, Ctrl+W …) are left out; letters are too, since
 * a scanner without a suffix would type them.
 */

export type Shortcut =
  | 'search'
  | 'line_up'
  | 'line_down'
  | 'edit_line'
  | 'more'
  | 'less'
  | 'repeat_line'
  | 'remove_line'
  | 'discount'
  | 'customer'
  | 'look_up'
  | 'hold'
  | 'returns'
  | 'undo'
  | 'pay'
  | 'cash_exact'
  | 'card'
  | 'print'
  | 'help'
  | 'back'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const plainKeys: Readonly<Record<string, Shortcut>> = {
  F1: 'help',
  F2: 'search',
  F3: 'repeat_line',
  F4: 'pay',
  F7: 'hold',
  F8: 'cash_exact',
  F9: 'card',
  F10: 'returns',
  Escape: 'back',
}

/** Keys that are text in a field, and move or press what has the focus elsewhere. */
const keysOutsideFields: Readonly<Record<string, Shortcut>> = {
  '?': 'help',
  '/': 'search',
  '+': 'more',
  '-': 'less',
  '*': 'repeat_line',
  '%': 'discount',
  Delete: 'remove_line',
  ArrowUp: 'line_up',
  ArrowDown: 'line_down',
  Enter: 'edit_line',
}

/** With Ctrl, or Command on a Mac. */
const commandKeys: Readonly<Record<string, Shortcut>> = {
  Enter: 'pay',
  i: 'look_up',
  k: 'customer',
  z: 'undo',
  p: 'print',
}

/** Returns what a key press means, or undefined where it is typing or nothing of ours. */
export function shortcutOf(press: KeyPress, isInField: boolean): Shortcut | undefined {
  if (press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) {
    const shortcut = commandKeys[press.key]
    return shortcut === 'undo' && isInField ? undefined : shortcut
  }
  return plainKeys[press.key] ?? (isInField ? undefined : keysOutsideFields[press.key])
}
