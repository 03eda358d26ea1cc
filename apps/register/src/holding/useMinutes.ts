/** The time by the device's clock, told anew every half minute, for ages that are shown. */
import { useEffect, useState } from 'react'

const everyMs = 30_000

/** Returns ms since 1970 UTC. */
export function useMinutes(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNowMs(Date.now()), everyMs)
    return () => window.clearInterval(timer)
  }, [])
  return nowMs
}
