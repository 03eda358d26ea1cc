/** Keys typed while the screen changes belong to the screen that comes: F4 5 0 Enter pays with fifty, however fast it is typed. */
import { typeAgain } from '../scanner/typeAgain.ts'

const holdAtMostMs = 2_000

/** Keeps key presses back until `work` has ended and its screen is shown, then types them there, in order.
 *  A finger that rests on a key types it once.   Fails: as the work does. */
export async function typeAheadDuring(work: Promise<unknown>): Promise<void> {
  const held: KeyboardEvent[] = []
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!event.repeat) held.push(event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  await Promise.race([Promise.allSettled([work]), pause(holdAtMostMs)])
  // The screen that the work leads to is drawn before the next task.
  await pause(0)
  window.removeEventListener('keydown', onKeyDown, { capture: true })
  for (const press of held) typeAgain(press)
  await work
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
