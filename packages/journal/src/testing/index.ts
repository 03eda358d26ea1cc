/** What tests of other packages take from the journal. */
export { sha256Hex } from '../entry/hash.ts'
export { makeTestDevice } from '../testDevice.ts'
