/** Work that waits until few enough others are at it. */

/** Returns a function that runs work, `most` at a time, in the order in which it was given. */
export function makeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let atWork = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (atWork >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else atWork += 1
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody who comes now takes it first.
      const next = waiting.shift()
      if (next === undefined) atWork -= 1
      else next()
    }
  }
}
