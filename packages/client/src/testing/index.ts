/** The second face of the client, for tests, the simulator and whoever writes another device store. */

export { MemoryDisk, makeMemoryStore, type StoreFault } from '../store/memoryStore.ts'
export { type ManualClock, makeManualClock } from './manualClock.ts'
export { MemoryOrders } from './memoryOrders.ts'
export { type StoreCase, type StorePlace, storeCases } from './storeContract.ts'
