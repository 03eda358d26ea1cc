/** The device store of a simulated till: the shipping contract over a disk in memory, with what a disk does to a till. */
import type { DeviceStore } from '@kassa/client'
import { type MemoryDisk, makeMemoryStore, type StoreFault } from '@kassa/client/testing'
import type { Strikes } from './fault.ts'

export type TillStoreOptions = {
  strikes: Strikes
  /** Resolves after so long on the till's own time, unless the till dies meanwhile. */
  pause: (ms: number) => Promise<void>
  onPlugPulled: () => void
}

/** Returns the store of one life of a till. */
export function makeTillStore(
  disk: MemoryDisk,
  { strikes, pause, onPlugPulled }: TillStoreOptions,
): DeviceStore {
  const fault = (): StoreFault => {
    if (strikes('disk_full')) return 'quota_exceeded'
    return strikes('disk_failed') ? 'failed' : 'none'
  }
  const held = makeMemoryStore(disk)
  const failing = makeMemoryStore(disk, fault)
  return {
    claim: () => held.claim(),
    read: (name) => held.read(name),
    readEntries: (after, limit) => held.readEntries(after, limit),
    readBasket: () => held.readBasket(),
    readOrders: () => held.readOrders(),
    readChunks: (numbers) => held.readChunks(numbers),
    close: () => held.close(),
    async append(input) {
      if (strikes('disk_slow')) await pause(5_000)
      const outcome = await failing.append(input)
      if (outcome.status !== 'appended' || !strikes('till_killed_in_write')) return outcome
      onPlugPulled()
      return outcome
    },
    save: async (epoch, change) =>
      strikes('disk_forgets_mark')
        ? { status: 'failed', cause: new Error('lost') }
        : held.save(epoch, change),
  }
}

/** Returns a disk with the same content. */
export function copyOfDisk(disk: MemoryDisk, into: MemoryDisk): MemoryDisk {
  return Object.assign(into, structuredClone({ ...disk }))
}
