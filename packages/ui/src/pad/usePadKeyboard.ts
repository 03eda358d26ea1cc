// Lets the keyboard type on a pad, wherever the focus is, without taking keys away from a field or a button.
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { isBehindModal } from '../overlay/behindModal.ts'
import { type PadKey, padKeyOf } from './padKeys.ts'

/** Whether a key press belongs to the element that has the focus rather than to the pad. */
function belongsToFocus(event: KeyboardEvent, key: PadKey): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input:not([type="radio"]), textarea, select, [contenteditable="true"]')) return true
  return key === 'enter' && target?.closest('button, a, [role="button"]') != null
}

/** Calls `onKey` for key presses that mean a pad key, while `isListening` and no modal lies over the pad. A handler that
 *  runs earlier and prevents the default (such as the scanner's, for a burst) keeps the press from the pad.
 *  Returns the reference that the pad's element is to have. */
export function usePadKeyboard(
  onKey: (key: PadKey) => void,
  isListening: boolean,
): RefObject<HTMLDivElement | null> {
  const pad = useRef<HTMLDivElement>(null)
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.defaultPrevented ? undefined : padKeyOf(event)
    if (key === undefined || belongsToFocus(event, key) || isBehindModal(pad.current)) return
    event.preventDefault()
    onKey(key)
  })
  useEffect(() => {
    if (!isListening) return
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [isListening])
  return pad
}
