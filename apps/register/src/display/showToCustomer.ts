/** The till's side of the customer display: tells every display of this device what to show, whenever that changes. */
import type { Till } from '@kassa/client'
import { type DisplayMessage, holdTillLock, openDisplayChannel } from './displayChannel.ts'
import { displayViewOf } from './displayView.ts'

/** Begins to tell. Costs nothing until a display asks. */
export function showToCustomer(till: Till): void {
  const channel = openDisplayChannel()
  const post = (message: DisplayMessage) => channel.postMessage(message)
  let held: Promise<void> | undefined
  let last = ''
  const tell = async () => {
    if (displayViewOf(till.view()) === undefined) return
    // Who shows watches the lock from the first word on.
    await held
    const view = displayViewOf(till.view())
    const text = JSON.stringify(view)
    if (view === undefined || text === last) return
    last = text
    post({ type: 'shown', view })
  }
  let isDue = false
  const tellSoon = () => {
    // After the frame in which the cashier sees it.
    if (!isDue)
      setTimeout(() => {
        isDue = false
        void tell()
      })
    isDue = true
  }
  channel.addEventListener('message', ({ data }: MessageEvent<DisplayMessage>) => {
    if (data.type !== 'asked') return
    last = ''
    if (held === undefined) till.subscribe(tellSoon)
    held ??= holdTillLock()
    tellSoon()
  })
  // A display that is open already was left behind by this till's last start.
  post({ type: 'started' })
}
