/**
 * Keeps the till in the browser's cache, and new versions waiting until a person takes one between two sales.
 * Without a service worker (a browser that refuses it) the till sells, but cannot be reloaded offline.
 */
import { useSyncExternalStore } from 'react'
import type { Workbox } from 'workbox-window'

let takeWaiting: (() => void) | undefined
const listeners = new Set<() => void>()

/** Registers the service worker. Call once. */
export async function keepTillInCache(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const { Workbox } = await import('workbox-window')
    const scope = import.meta.env.BASE_URL
    const workbox = new Workbox(`${scope}sw.js`, { scope })
    workbox.addEventListener('waiting', () => offerVersion(workbox))
    await workbox.register()
  } catch (cause) {
    console.warn('the till cannot be kept in the cache', cause)
  }
}

function offerVersion(workbox: Workbox): void {
  takeWaiting = () => {
    workbox.addEventListener('controlling', () => window.location.reload())
    workbox.messageSkipWaiting()
  }
  for (const listener of listeners) listener()
}

/** What takes the new version that waits, or undefined where there is none. */
export function useNewVersion(): (() => void) | undefined {
  return useSyncExternalStore(subscribe, () => takeWaiting)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
