/** Waiting with a bound: what takes longer is no longer waited for. */

/** Resolves when the work is done or the time is over, whichever comes first.   Fails: as the work does, in time (thrown). */
export async function within(boundMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const bound = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, boundMs)
  })
  try {
    await Promise.race([work, bound])
  } finally {
    clearTimeout(timer)
  }
}
