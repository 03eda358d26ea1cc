/** Whether a PIN is asked for: figures that come as fast as a scan are one then, too. */
import { useEffect } from 'react'

let shown = 0

/** Says so while the component is shown. */
export function useAskedPin(): void {
  useEffect(() => {
    shown += 1
    return () => {
      shown -= 1
    }
  }, [])
}

/** Whether any component asks for one. */
export function isPinAsked(): boolean {
  return shown > 0
}
