/** Which rows have just come in, so that the eye finds them. */
import { useEffect, useRef, useState } from 'react'

const shownForMs = 3_000
const none: ReadonlySet<string> = new Set()

/** Returns the keys that came in above those that were known, for as long as they are marked.
 *  Rows further down are older ones that were read by scrolling. */
export function useArrivals(keys: readonly string[]): ReadonlySet<string> {
  const [arrivals, setArrivals] = useState(none)
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = new Set(keys)
    if (before === undefined || before.size === 0) return
    const firstKnown = keys.findIndex((key) => before.has(key))
    if (firstKnown <= 0) return
    setArrivals(new Set(keys.slice(0, firstKnown)))
  }, [keys])
  useEffect(() => {
    if (arrivals.size === 0) return
    const timer = setTimeout(() => setArrivals(none), shownForMs)
    return () => clearTimeout(timer)
  }, [arrivals])
  return arrivals
}
