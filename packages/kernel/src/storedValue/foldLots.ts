/** An account of value as a fold over its entries: what is there, what is set aside, what expired and when the rest will. */
import type { LocalTime } from '../calendar/localTime.ts'
import { assert } from '../fault/assert.ts'
import { assertInteger, sumExact } from '../money/integer.ts'
import { byTime, type LotEntry, uniqueEntries } from './lotEntry.ts'
import { add, expire, type Lot, type Lots, restore, take } from './lots.ts'

export type LotAccount = Omit<Lots, 'owed'> & {
  /** All that ever came in, without what a return put back. */
  loaded: number
  restored: number
  spent: number
  /** Below zero: so much is owed. */
  balance: number
  held: number
  /** What may be spent now: never below zero. */
  available: number
  /** Ids under which two different entries came: someone must look. */
  conflicting: string[]
}

type Spend = LotEntry & { type: 'spend' }
type Hold = LotEntry & { type: 'hold' }
type Step = { entry: LotEntry; place: LotEntry }

/** Returns the account as of `at`, by the entries until then.
 *  Units: whatever the entries are in.   Requires: `mayOwe` not below zero (asserted).
 *  Ensures: loaded + restored = spent + expired + balance; the order and repetition of entries change nothing; what is overdrawn and
 *  still open is what is owed beyond `mayOwe`. */
export function foldLots(all: readonly LotEntry[], at: LocalTime, mayOwe = 0): LotAccount {
  assertInteger(mayOwe, 'mayOwe')
  assert(mayOwe >= 0, 'a limit of what may be owed is not below zero')
  const unique = uniqueEntries(all)
  const entries = unique.entries.filter((entry) => entry.at <= at)
  const state: Lots = { lots: [], owed: 0, overdrawn: [], expired: [] }
  const givenBy = new Map<string, Lot[]>()
  const totals = { loaded: 0, restored: 0, spent: 0, held: 0 }
  for (const { entry, place } of stepsOf(entries, at)) {
    expire(state, place.at)
    if (entry.type === 'load') {
      totals[entry.restores === undefined ? 'loaded' : 'restored'] += entry.amount
      load(state, entry, givenBy)
    } else if (entry.type !== 'release') {
      totals[entry.type === 'hold' ? 'held' : 'spent'] += entry.amount
      const pieces = take(state, entry, mayOwe)
      if (entry.type === 'spend')
        givenBy.set(entry.sourceId, [...(givenBy.get(entry.sourceId) ?? []), ...pieces])
    }
  }
  expire(state, at)
  const { owed, ...lots } = state
  const free = sumExact(lots.lots.map(({ amount }) => amount)) - owed
  const available = free + mayOwe < 0 ? 0 : free + mayOwe
  return { ...lots, ...totals, balance: free + totals.held, available, conflicting: unique.conflicting }
}

function load(state: Lots, entry: LotEntry & { type: 'load' }, givenBy: ReadonlyMap<string, Lot[]>): void {
  let left = entry.amount
  for (const sourceId of entry.restores ?? [])
    left = restore(state, givenBy.get(sourceId) ?? [], { ...entry, amount: left })
  const { entryId, sourceId, at, expiresAt } = entry
  const term = expiresAt === undefined ? {} : { expiresAt }
  if (left > 0) add(state, { ...{ entryId, sourceId, at, amount: left }, ...term })
}

/** What moves value, in order. What was set aside in time is spent in the place of its hold, even if its lot has expired since. */
function stepsOf(entries: readonly LotEntry[], at: LocalTime): Step[] {
  const holds = new Map<string, Hold>()
  for (const entry of entries)
    if (entry.type === 'hold' && !holds.has(entry.holdId)) holds.set(entry.holdId, entry)
  const ended = new Set(
    entries.map((entry) => (entry.type === 'spend' || entry.type === 'release' ? entry.holdId : undefined)),
  )
  const heldFor = ({ holdId = '', at: spentAt }: Spend): Hold | undefined => {
    const hold = holds.get(holdId)
    return hold !== undefined && hold.at <= spentAt && spentAt < hold.until ? hold : undefined
  }
  const steps = entries.flatMap((entry): Step[] => {
    if (entry.type === 'load') return [{ entry, place: entry }]
    if (entry.type === 'spend') return [{ entry, place: heldFor(entry) ?? entry }]
    const isLive = entry.type === 'hold' && !ended.has(entry.holdId) && at < entry.until
    return isLive && holds.get(entry.holdId) === entry ? [{ entry, place: entry }] : []
  })
  return steps.sort((a, b) => (a.place === b.place ? byTime(a.entry, b.entry) : byTime(a.place, b.place)))
}
