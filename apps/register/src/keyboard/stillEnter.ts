/** A finger that rests on Enter pays once: the key's own repetition never presses the button that comes next. */

/** Ignores repeated Enter presses on the whole page until the returned function is called. */
export function ignoreRepeatedEnter(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.repeat) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
