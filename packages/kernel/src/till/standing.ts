/** Where a register stands between two periods. */
import type { PerpetualTotals } from '../transaction/transaction.ts'
import type { Tally } from './tally.ts'

/** What a Z report does not reset.   Source: SKVFS 2014:9 2 kap. 4 § ff. (grand total); kassasystemforskrifta § 2-8-2. */
export type RegisterStanding = {
  /** The number of the last Z report; 0 before the first. */
  zNumber: number
  perpetualTotals: PerpetualTotals
  /** Baskets that are put aside. */
  unfinished: Tally
}

/** A register on which nothing has happened yet. */
export const newRegister: RegisterStanding = {
  zNumber: 0,
  perpetualTotals: { salesMinor: 0, returnsMinor: 0 },
  unfinished: { count: 0, amountMinor: 0 },
}
