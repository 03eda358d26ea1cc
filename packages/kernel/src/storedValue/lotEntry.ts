/**
 * What happens to value in dated lots, whatever its unit: minor units of a currency on gift cards and house accounts, points in a
 * programme. Entries are a set: tills that work offline send theirs when they can, some twice, in any order.
 */
import { isLocalTime, type LocalTime } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger } from '../money/integer.ts'

export type LotEntry = {
  /** The same id is the same entry, however often it comes. */
  entryId: string
  /** What made it, such as the transaction. */
  sourceId: string
  at: LocalTime
} & LotMovement

export type LotMovement =
  /** Value comes in. With `restores` it goes back to the lots from which these sources spent, last out first in, and keeps their
   *  expiry: a return never makes value younger. What they did not spend is a lot of its own. */
  | {
      type: 'load'
      /** Above zero. */
      amount: number
      /** The first minute in which a lot of its own does not hold any more; never, where left out. */
      expiresAt?: LocalTime
      restores?: readonly string[]
      /** What is restored holds at least so long, where the shop gives a customer time to spend what came back. */
      restoredUntil?: LocalTime
    }
  /** Value goes out. Under a hold it was set aside when that was made. With `undoes` it is what these sources loaded that goes first,
   *  even if it has expired since: goods that come back take their own points along, and no others that would expire sooner. */
  | { type: 'spend'; amount: number; holdId?: string; undoes?: readonly string[] }
  /** Set aside for a payment that is not complete: authorised, not yet captured. Lapses by itself. */
  | { type: 'hold'; amount: number; holdId: string; until: LocalTime }
  | { type: 'release'; holdId: string }

/** Returns each entry once, by time and then id, and the ids under which two different entries came.
 *  Requires: times that the calendar has, amounts above zero (asserted).
 *  Ensures: independent of order and repetition; of two under one id the same one holds everywhere. */
export function uniqueEntries(entries: readonly LotEntry[]): { entries: LotEntry[]; conflicting: string[] } {
  const byId = new Map<string, LotEntry>()
  const conflicting = new Set<string>()
  for (const entry of entries) {
    assertEntry(entry)
    const known = byId.get(entry.entryId)
    if (known === undefined || textOf(entry) < textOf(known)) byId.set(entry.entryId, entry)
    if (known !== undefined && textOf(entry) !== textOf(known)) conflicting.add(entry.entryId)
  }
  return { entries: [...byId.values()].sort(byTime), conflicting: [...conflicting].sort() }
}

/** Loads come before what is spent in the same minute. */
export function byTime(a: LotEntry, b: LotEntry): number {
  const keyOf = ({ at, type, entryId }: LotEntry) => `${at} ${type === 'load' ? 0 : 1} ${entryId}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}

function textOf(entry: LotEntry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function assertEntry(entry: LotEntry): void {
  assert(isLocalTime(entry.at), `not a local time: ${entry.at}`)
  if (entry.type === 'release') return
  assertInteger(entry.amount, 'amount')
  assert(entry.amount > 0, `an amount moves value: ${entry.amount}`)
  for (const end of endsOf(entry)) assert(end === undefined || isLocalTime(end), `not a local time: ${end}`)
}

function endsOf(entry: LotEntry): (LocalTime | undefined)[] {
  if (entry.type === 'load') return [entry.expiresAt, entry.restoredUntil]
  return entry.type === 'hold' ? [entry.until] : []
}
