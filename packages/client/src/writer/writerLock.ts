/**
 * One writer at a time: of several tabs over one store, the holder of the lock writes and the others wait.
 * The lock keeps tabs out of each other's way; that a frozen holder cannot write when it wakes is the store's part (`claim`).
 */

export type Release = () => void

export type WriterLock = {
  /** Takes the lock if it is free, else undefined at once. */
  tryAcquire(): Promise<Release | undefined>
  /** Waits for the lock; undefined when the signal ended first. */
  acquire(signal: AbortSignal): Promise<Release | undefined>
}

/** Returns a lock among tills of one program: for tests, the simulator and headless tills. */
export function makeMemoryLock(): WriterLock {
  let isHeld = false
  const waiting: (() => void)[] = []
  const take = (): Release => {
    isHeld = true
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      isHeld = false
      waiting.shift()?.()
    }
  }
  return {
    tryAcquire: async () => (isHeld ? undefined : take()),
    acquire: (signal) =>
      new Promise((resolve) => {
        if (!isHeld) return resolve(take())
        const grant = () => resolve(take())
        waiting.push(grant)
        signal.addEventListener('abort', () => {
          const place = waiting.indexOf(grant)
          if (place < 0) return
          waiting.splice(place, 1)
          resolve(undefined)
        })
      }),
  }
}
