/** A way to the whole screen, for whoever sets the display up; gone when it is there. */
import { FullScreenIcon, IconButton } from '@kassa/ui'
import { useSyncExternalStore } from 'react'

/** The button. */
export function FullScreenButton({ label }: { label: string }) {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  if (isFull || !document.fullscreenEnabled) return null
  return (
    <IconButton
      icon={FullScreenIcon}
      label={label}
      onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
    />
  )
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
