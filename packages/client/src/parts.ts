/** Parts of the till core for those who put them together otherwise: the simulator and benchmarks. Apps use the public face. */
export type { TillClock } from './clock/tillClock.ts'
export type { DeviceSession } from './identity/deviceSession.ts'
export { JournalWriter } from './journal/journalWriter.ts'
export { openDexieStore } from './store/dexieStore.ts'
export { Sender } from './sync/sender.ts'
