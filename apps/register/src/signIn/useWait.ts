/** Counts a wait down, second by second. */
import { useEffect, useState } from 'react'

/** Returns the seconds that are left of a wait that began when `waitId` came; nought without one. */
export function useWait(waitId: number | undefined, seconds: number): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (waitId === undefined) return setLeft(0)
    setLeft(seconds)
    const timer = window.setInterval(() => setLeft((now) => (now > 0 ? now - 1 : 0)), 1000)
    return () => window.clearInterval(timer)
  }, [waitId, seconds])
  return left
}
