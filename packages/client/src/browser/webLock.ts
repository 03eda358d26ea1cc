/** The writer's lock among tabs: the browser gives it up when its tab closes or crashes.   Source: W3C Web Locks API. */
import type { Release, WriterLock } from '../writer/writerLock.ts'

/** Returns the lock of that name. */
export function makeWebLock(name: string): WriterLock {
  const hold = (options: LockOptions): Promise<Release | undefined> =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(name, options, (lock) => {
          if (lock === null) return resolve(undefined)
          return new Promise<void>((release) => resolve(() => release()))
        })
        .catch((cause: unknown) => {
          if (options.signal?.aborted === true) resolve(undefined)
          else reject(cause)
        })
    })
  return {
    tryAcquire: () => hold({ ifAvailable: true }),
    acquire: (signal) => hold({ signal }),
  }
}
