/** Ctrl+S, or Command+S on a Mac, wherever the focus is in a form. */
import type { KeyboardEvent } from 'react'

/** Submits the form that the key was pressed in. */
export function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
