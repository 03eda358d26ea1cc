/** What entries become on a server, without a database: for the simulator. */
export { decideBatch, proveBatch, type WireEntry } from './decideBatch.ts'
export { withFlag } from './flag.ts'
export { readFromPaper, withoutPaperEffects } from './linkPaper.ts'
export { type DerivedEntry, deriveRows, type Effects } from './rows.ts'
export { dropRepeated } from './takenIds.ts'
export { levelChanges } from './totals.ts'
