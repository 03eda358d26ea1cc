/** Parts of the till core for those who put them together otherwise: the simulator and benchmarks. Apps use the public face. */
export type { TillClock } from './clock/tillClock.ts'
export type { DeviceSession } from './identity/deviceSession.ts'
export { JournalWriter, type WriteOutcome } from './journal/journalWriter.ts'
export { MemoryDisk, makeMemoryStore, type StoreFault } from './store/memoryStore.ts'
export { Sender } from './sync/sender.ts'
