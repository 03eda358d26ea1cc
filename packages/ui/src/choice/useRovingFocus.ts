// One stop in the tab order for a group of choices; arrows, Home and End move inside it (WAI-ARIA practices).
import { type KeyboardEvent, useRef } from 'react'

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
}

/** Props for the group and for each choice. Moving the focus also chooses, as radios and tabs do. */
export function useRovingFocus<Id extends string>(
  ids: readonly Id[],
  chosen: Id,
  onChoose: (id: Id) => void,
) {
  const elements = useRef(new Map<Id, HTMLElement>())
  function onKeyDown(event: KeyboardEvent) {
    const at = ids.indexOf(chosen)
    const step = STEPS[event.key]
    let next: Id | undefined
    if (step !== undefined) next = ids[(at + step + ids.length) % ids.length]
    if (event.key === 'Home') next = ids[0]
    if (event.key === 'End') next = ids[ids.length - 1]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    elements.current.get(next)?.focus()
  }
  return {
    group: { onKeyDown },
    choice: (id: Id) => ({
      tabIndex: id === chosen || (!ids.includes(chosen) && id === ids[0]) ? 0 : -1,
      onClick: () => onChoose(id),
      ref: (element: HTMLElement | null) => {
        if (element === null) elements.current.delete(id)
        else elements.current.set(id, element)
      },
    }),
  }
}
