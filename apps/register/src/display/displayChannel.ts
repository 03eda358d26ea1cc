/**
 * Between the till's window and the customer's: a channel that only windows of this device hear, and a lock by which the display knows
 * that the till is there. A till that crashed says no goodbye, but its lock is free.
 */
import type { DisplayView } from './displayView.ts'

export type DisplayMessage =
  /** A till has started: who shows may ask. */
  | { type: 'started' }
  /** A display wants to see. */
  | { type: 'asked' }
  | { type: 'shown'; view: DisplayView }

const channelName = 'kassa.customer_display'
const tillLock = 'kassa.customer_display.till'

/** Opens the channel. */
export function openDisplayChannel(): BroadcastChannel {
  return new BroadcastChannel(channelName)
}

/** Says, from when it resolves and for as long as this window lives, that a till is here. */
export function holdTillLock(): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(tillLock, { mode: 'shared' }, () => {
      held()
      return new Promise(() => undefined)
    })
  })
}

/** Resolves when no till is here any more. */
export function tillGone(): Promise<void> {
  return navigator.locks.request(tillLock, () => undefined)
}
