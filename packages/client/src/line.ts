/** The line to a server, for whoever is a client of one without being a till: a store server is one of its head office. */
export { systemClock } from './clock/systemClock.ts'
export type { TillClock } from './clock/tillClock.ts'
export { type DeviceSession, makeDeviceSession } from './identity/deviceSession.ts'
export type { SentHead } from './store/storedValues.ts'
export { cutBatch, mostEntries } from './sync/batch.ts'
export { LiveLine } from './sync/liveLine.ts'
export { Sender } from './sync/sender.ts'
