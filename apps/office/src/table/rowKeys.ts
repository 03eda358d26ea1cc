/** Going through the rows of a table by keyboard: the link in each row takes the focus. */
import type { KeyboardEvent } from 'react'

const rowsPerPage = 10

/** Moves the focus to the link of another row on arrows, Page Up and Down, Home and End. */
export function moveThroughRows(event: KeyboardEvent<HTMLElement>, scroller: HTMLElement | null): void {
  const row = (event.target as HTMLElement).closest('[data-index]')
  if (row === null || scroller === null || event.ctrlKey || event.metaKey || event.altKey) return
  const index = Number(row.getAttribute('data-index'))
  switch (event.key) {
    case 'ArrowDown':
      focusRow(scroller, index + 1)
      break
    case 'ArrowUp':
      focusRow(scroller, index - 1)
      break
    case 'PageDown':
      focusRow(scroller, index + rowsPerPage)
      break
    case 'PageUp':
      focusRow(scroller, Math.max(0, index - rowsPerPage))
      break
    case 'Home':
      scroller.scrollTo({ top: 0 })
      requestAnimationFrame(() => focusRow(scroller, 0))
      break
    case 'End':
      scroller.scrollTo({ top: scroller.scrollHeight })
      requestAnimationFrame(() => focusLast(scroller))
      break
    default:
      return
  }
  event.preventDefault()
}

function focusRow(scroller: HTMLElement, index: number): void {
  scroller.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus()
}

function focusLast(scroller: HTMLElement): void {
  const links = scroller.querySelectorAll<HTMLElement>('[data-index] a')
  links[links.length - 1]?.focus()
}
