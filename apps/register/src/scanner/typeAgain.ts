/** Keys that were kept back until it was plain whom they are for, typed there. */
import { flushSync } from 'react-dom'

type Modifier = 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
export type KeptKey = Pick<KeyboardEvent, 'key'> & Partial<Pick<KeyboardEvent, Modifier>>

type TextField = HTMLInputElement | HTMLTextAreaElement
export type FieldText = { field: TextField; value: string; selectionStart: number | null }

const typedAgain = new WeakSet<Event>()

/** Whether this press is one that was kept back: what it is, has been decided. */
export function isTypedAgain(event: Event): boolean {
  return typedAgain.has(event)
}

/** Types a key: as text where the focus is in a field, as a key press elsewhere. */
export function typeAgain(kept: KeptKey): void {
  const { key, ctrlKey = false, metaKey = false, altKey = false, shiftKey = false } = kept
  const target = document.activeElement ?? document.body
  const modifiers = { ctrlKey, metaKey, altKey, shiftKey }
  const press = new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true, cancelable: true })
  typedAgain.add(press)
  // Several keys may be typed within one event: what the first changes must be there for the second.
  const isWanted = flushSync(() => target.dispatchEvent(press))
  const field = fieldOf(target)
  if (!isWanted || field === undefined || key.length > 1 || ctrlKey || metaKey) return
  const at = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? at
  setText({ field, value: field.value.slice(0, at) + key + field.value.slice(end), selectionStart: at + 1 })
}

/** The field that a key press is text in, if any. */
export function fieldOf(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target
  const isText = target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  return isText ? target : undefined
}

/** Sets a field's text the way a person would, so that whoever listens for input hears of it. */
export function setText({ field, value, selectionStart }: FieldText): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  field.setSelectionRange(selectionStart, selectionStart)
}
