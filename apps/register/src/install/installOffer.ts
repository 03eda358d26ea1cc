/** The browser's offer to install the till as an app, kept until a person takes it. */
import { useSyncExternalStore } from 'react'

/** Chromium's event; other browsers install from their own menu. */
type InstallPromptEvent = Event & { prompt: () => Promise<unknown> }

let offer: InstallPromptEvent | undefined
const listeners = new Set<() => void>()

function setOffer(next: InstallPromptEvent | undefined): void {
  offer = next
  for (const listener of listeners) listener()
}

/** Begins to listen for the offer. Call once, early: browsers make it soon after the page has loaded. */
export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    setOffer(event as InstallPromptEvent)
  })
  window.addEventListener('appinstalled', () => setOffer(undefined))
}

/** What takes the offer, or undefined where there is none. */
export function useInstallOffer(): (() => void) | undefined {
  const current = useSyncExternalStore(subscribe, () => offer)
  if (current === undefined) return undefined
  return () => {
    setOffer(undefined)
    void current.prompt()
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
