/** The smallest sum of a report. */

/** How many, and how much of the register's currency. */
export type Tally = { count: number; amountMinor: number }
