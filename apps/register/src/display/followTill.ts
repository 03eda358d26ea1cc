/** The display's side: what to show, in the order in which the till tells it; and that the till is closed when it is gone. */
import { type DisplayMessage, openDisplayChannel, tillGone } from './displayChannel.ts'
import type { DisplayView } from './displayView.ts'

/** Calls `show` with each new view, one after the other. A till that goes away without a word is shown as closed: yesterday's amounts
 *  must not stand before a customer. */
export function followTill(show: (view: DisplayView) => Promise<void>): void {
  const channel = openDisplayChannel()
  let shown: Promise<void> = Promise.resolve()
  let isFollowing = false
  const ask = () => channel.postMessage({ type: 'asked' } satisfies DisplayMessage)
  const next = (view: DisplayView) => {
    shown = shown.then(() => show(view)).catch((cause: unknown) => console.error(cause))
  }
  channel.addEventListener('message', ({ data }: MessageEvent<DisplayMessage>) => {
    if (data.type === 'started') ask()
    if (data.type !== 'shown') return
    const { view } = data
    next(view)
    if (isFollowing) return
    isFollowing = true
    void tillGone().then(() => {
      isFollowing = false
      next({ ...view, lines: [], scene: { name: 'closed' } })
    })
  })
  ask()
}
