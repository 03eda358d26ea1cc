// Whether keys that are pressed anywhere are meant for something, or for a modal that lies over it.

/** Returns whether a modal lies over the element; over everything, where none is given. */
export function isBehindModal(element: Element | null = null): boolean {
  const top = [...document.querySelectorAll('dialog:modal')].at(-1)
  return top !== undefined && !top.contains(element)
}
