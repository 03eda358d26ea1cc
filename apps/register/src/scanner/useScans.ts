/**
 * The scanner: one listener for the whole page, and the screen that scans are for. A scan that begins on one screen and ends on the
 * next is the next one's; what is scanned while no screen wants it, because its file is on its way, waits for it.
 */
import { useEffect, useEffectEvent } from 'react'
import { listenForScans } from './scanListener.ts'

let hears: ((code: string) => void) | undefined
let waiting: string[] = []

/** Listens while the component is shown. Once in the page. */
export function useScanner(): void {
  useEffect(
    () =>
      listenForScans((code) => {
        if (hears === undefined) waiting.push(code)
        else hears(code)
      }),
    [],
  )
}

/** Calls `onScan` with each scanned code while the component is shown. One component at a time. */
export function useScans(onScan: (code: string) => void): void {
  const scan = useEffectEvent(onScan)
  useEffect(() => {
    const hear = (code: string) => scan(code)
    hears = hear
    const codes = waiting
    waiting = []
    for (const code of codes) hear(code)
    return () => {
      if (hears === hear) hears = undefined
    }
  }, [])
}
