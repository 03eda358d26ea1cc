/** The second face of the client, for tests, the simulator and whoever writes another device store. */
export { type ManualClock, makeManualClock } from '../clock/manualClock.ts'
export { MemoryDisk, makeMemoryStore, type StoreFault } from '../store/memoryStore.ts'
export { type StoreCase, type StorePlace, storeCases } from '../store/storeContract.ts'
