/**
 * Lots of value with what was spent beyond them.
 *
 * Value that comes in first makes good what was overspent; the rest is a lot. What is spent comes out of the lot that expires
 * soonest, of those the oldest; what no lot covers is owed. So there are never lots and debts at once.
 */
import type { LocalTime } from '../calendar/localTime.ts'
import type { LotEntry } from './lotEntry.ts'

export type Lot = {
  /** The load that made it. */
  entryId: string
  sourceId: string
  at: LocalTime
  expiresAt?: LocalTime
  amount: number
}

/** An entry that took more than there was, or more than may be owed. */
export type Overdraw = {
  entryId: string
  /** So much more, when it was spent. */
  over: number
  /** So much of it has not been made good since. */
  open: number
}

export type Lots = {
  /** The soonest to expire first. */
  lots: Lot[]
  owed: number
  overdrawn: Overdraw[]
  /** What of each lot was left when it expired. */
  expired: (Lot & { expiresAt: LocalTime })[]
}

/** Moves what does not hold any more at `at` from the lots to what expired. */
export function expire(state: Lots, at: LocalTime): void {
  for (let lot = state.lots[0]; lot?.expiresAt !== undefined && lot.expiresAt <= at; lot = state.lots[0]) {
    state.expired.push({ ...lot, expiresAt: lot.expiresAt })
    state.lots.shift()
  }
}

/** Adds value: to what is owed first, the rest to the lot. */
export function add(state: Lots, lot: Lot): void {
  const paid = least(lot.amount, state.owed)
  state.owed -= paid
  let left = paid
  for (const overdraw of state.overdrawn) {
    const part = least(left, overdraw.open)
    overdraw.open -= part
    left -= part
  }
  const amount = lot.amount - paid
  if (amount === 0) return
  const known = state.lots.find((one) => one.entryId === lot.entryId && one.expiresAt === lot.expiresAt)
  if (known !== undefined) {
    known.amount += amount
    return
  }
  const place = state.lots.findIndex((one) => isSooner(lot, one))
  state.lots.splice(place === -1 ? state.lots.length : place, 0, { ...lot, amount })
}

/** Takes value out: of what the sources that it undoes loaded, then of what expires soonest; it owes what is not there, and beyond
 *  `mayOwe` it is overdrawn.   Returns the pieces that lots gave, in order. */
export function take(state: Lots, spend: Taking, mayOwe: number): Lot[] {
  const pieces: Lot[] = []
  const { entryId, amount, undoes = [] } = spend
  let left = amount
  const takeFrom = (lot: Lot) => {
    const part = least(left, lot.amount)
    if (part > 0) pieces.push({ ...lot, amount: part })
    lot.amount -= part
    left -= part
  }
  const isUndone = ({ sourceId }: Lot) => undoes.includes(sourceId)
  for (const lot of undoes.length === 0 ? [] : [...state.lots, ...state.expired].filter(isUndone))
    takeFrom(lot)
  for (const lot of state.lots) {
    if (left === 0) break
    takeFrom(lot)
  }
  state.lots = state.lots.filter((lot) => lot.amount > 0)
  if (undoes.length > 0) state.expired = state.expired.filter((lot) => lot.amount > 0)
  state.owed += left
  const overBefore = state.overdrawn.reduce((sum, { open }) => sum + open, 0)
  const over = state.owed - mayOwe - overBefore
  if (over > 0) state.overdrawn.push({ entryId, over, open: over })
  return pieces
}

type Taking = { entryId: string; amount: number; undoes?: readonly string[] }

/** Puts value back into the lots that gave `pieces`, the last first.   Returns what they did not give. */
export function restore(state: Lots, pieces: Lot[], load: LotEntry & { type: 'load' }): number {
  let left = load.amount
  for (let piece = pieces.at(-1); piece !== undefined && left > 0; piece = pieces.at(-1)) {
    const part = least(left, piece.amount)
    left -= part
    piece.amount -= part
    if (piece.amount === 0) pieces.pop()
    add(state, { ...piece, ...laterExpiry(piece, load), amount: part })
  }
  return left
}

function laterExpiry(piece: Lot, { restoredUntil: until }: { restoredUntil?: LocalTime }) {
  const isLater = piece.expiresAt !== undefined && until !== undefined && until > piece.expiresAt
  return isLater ? { expiresAt: until } : {}
}

function isSooner(a: Lot, b: Lot): boolean {
  if (a.expiresAt !== b.expiresAt)
    return a.expiresAt !== undefined && (b.expiresAt === undefined || a.expiresAt < b.expiresAt)
  return a.at === b.at ? a.entryId < b.entryId : a.at < b.at
}

const least = (a: number, b: number) => (a < b ? a : b)
