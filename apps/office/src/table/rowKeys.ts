/** Going through the rows of a table by keyboard: the link in each row takes the focus. */
import type { KeyboardEvent } from 'react'

const rowsPerPage = 10
/** Two seconds of most screens. */
const mostFrames = 120

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

/** Focuses a row, also one that is drawn or fetched only now: as long as the focus stays where it was, it is waited for. */
function focusRow(scroller: HTMLElement, index: number): void {
  const before = document.activeElement
  const tryFor = (frames: number): void => {
    const link = scroller.querySelector<HTMLElement>(`[data-index="${index}"] a`)
    if (link !== null) link.focus()
    else if (frames > 0 && document.activeElement === before) requestAnimationFrame(() => tryFor(frames - 1))
  }
  tryFor(mostFrames)
}

function focusLast(scroller: HTMLElement): void {
  const links = scroller.querySelectorAll<HTMLElement>('[data-index] a')
  links[links.length - 1]?.focus()
}
