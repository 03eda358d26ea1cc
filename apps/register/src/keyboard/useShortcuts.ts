/** Carries out shortcuts, wherever the focus is, after whatever has the focus had its turn. */
import { isBehindModal } from '@kassa/ui'
import { useEffect, useEffectEvent } from 'react'
import { type Shortcut, shortcutOf } from './shortcuts.ts'

export type ShortcutHandlers = Partial<Record<Shortcut, () => void>> & {
  /** A figure typed outside a field. */
  digit?: (digit: string) => void
}

/** Listens while `isListening` and nothing modal lies over the screen. A key that an element has used (prevented its default) is not a shortcut any more. */
export function useShortcuts(handlers: ShortcutHandlers, isListening = true): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isBehindModal()) return
    const target = event.target instanceof Element ? event.target : undefined
    const isInField = target?.closest('input, textarea, select') != null
    const shortcut = shortcutOf(event, isInField)
    // Enter presses the button that has the focus; elsewhere it is a shortcut.
    if (shortcut === 'edit_line' && target?.closest('button, a') != null) return
    const isDigit = /^[0-9]$/.test(event.key) && !isInField && !event.ctrlKey && !event.metaKey
    if (isDigit && handlers.digit !== undefined && !event.altKey) {
      event.preventDefault()
      handlers.digit(event.key)
      return
    }
    const handler = shortcut === undefined ? undefined : handlers[shortcut]
    if (handler === undefined) return
    event.preventDefault()
    handler()
  })
  useEffect(() => {
    if (!isListening) return
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [isListening])
}
