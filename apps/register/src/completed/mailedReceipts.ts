/** Which sale's receipt was just given to be mailed, so that the screen of that sale says so. */
import { useSyncExternalStore } from 'react'

let mailed: string | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The wish for the sale's e-mail is durable. */
export function noteMailed(transactionId: string): void {
  mailed = transactionId
  for (const listener of listeners) listener()
}

/** Whether the sale's receipt goes out by e-mail. */
export function useIsMailed(transactionId: string): boolean {
  return useSyncExternalStore(subscribe, () => mailed === transactionId)
}
