/** Keeps the screen lit while someone sells. */
import { useEffect } from 'react'

/** Holds a wake lock for as long as the component is shown. A browser that has none, or refuses, dims as it likes. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isShown = true
    const request = async () => {
      if (document.visibilityState !== 'visible') return
      const granted = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (isShown) lock = granted
      else void granted?.release()
    }
    void request()
    // The browser takes the lock away when the page is hidden.
    document.addEventListener('visibilitychange', request)
    return () => {
      isShown = false
      document.removeEventListener('visibilitychange', request)
      void lock?.release()
    }
  }, [])
}
