/** The scanner, for the screen that is shown. */
import { useEffect, useEffectEvent } from 'react'
import { listenForScans } from './scanListener.ts'

/** Calls `onScan` with each scanned code while the component is shown. One component at a time. */
export function useScans(onScan: (code: string) => void): void {
  const scan = useEffectEvent(onScan)
  useEffect(() => listenForScans((code) => scan(code)), [])
}
