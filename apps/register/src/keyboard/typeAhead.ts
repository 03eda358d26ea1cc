/** Keys typed while the screen changes belong to the screen that comes: F4 5 0 Enter pays with fifty, however fast it is typed. */

const holdAtMostMs = 2_000

/** Keeps key presses back until `work` is done and its screen is shown, then types them there, in order. */
export async function typeAheadDuring(work: Promise<unknown>): Promise<void> {
  const held: KeyboardEvent[] = []
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    held.push(event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  await Promise.race([work, pause(holdAtMostMs)])
  // The screen that the work leads to is drawn before the next task.
  await pause(0)
  window.removeEventListener('keydown', onKeyDown, { capture: true })
  for (const { key, ctrlKey, metaKey, altKey, shiftKey } of held) {
    const press = { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true }
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', press))
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
