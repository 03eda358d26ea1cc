/** Gathers what comes in bursts, so that a thousand sales do not make a thousand requests. */

/** Returns a function that hands what it is given to `run`: the first at once, what follows within `pauseMs` together. */
export function gather<T>(run: (items: readonly T[]) => void, pauseMs: number): (item: T) => void {
  let waiting: T[] = []
  let isPausing = false
  const flush = () => {
    if (waiting.length === 0) {
      isPausing = false
      return
    }
    const items = waiting
    waiting = []
    isPausing = true
    run(items)
    setTimeout(flush, pauseMs)
  }
  return (item) => {
    waiting.push(item)
    if (!isPausing) flush()
  }
}
