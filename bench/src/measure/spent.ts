/** What a piece of work takes: time on the clock, or work of this process's processors. */

/** Returns how long `work` took.   Units: ms. */
export async function elapsedMs(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Returns the processor time that this process spent until `work` was done, on all its threads.   Units: ms.
 *  Requires: nothing else runs in the process meanwhile. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
