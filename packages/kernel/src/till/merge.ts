/** Adding totals up. Lists stay in the order of their keys, so that the order in which registers are added changes nothing. */
import { assert } from '../fault/assert.ts'
import { addExact } from '../money/integer.ts'
import type { TaxPart, TaxTotal } from '../tax/total.ts'
import type { CashTotal, GroupTotal, ShiftTotal, Tally, TillTotals } from './totals.ts'

/** Returns the totals of what happened in `left` and then in `right`.
 *  Requires: one currency (asserted).
 *  Ensures: associative; `emptyTillTotals` changes nothing; the order matters only for who counted a till last. */
export function mergeTillTotals(left: TillTotals, right: TillTotals): TillTotals {
  assert(left.currency === right.currency, `${left.currency} and ${right.currency} do not add up`)
  const sum = <Key extends Sums>(key: Key) => addExact(left[key], right[key])
  const tally = (key: Tallies) => addTally(left[key], right[key])
  return {
    ...{ currency: left.currency, sales: tally('sales'), returns: tally('returns') },
    ...{ goodsSoldMilli: sum('goodsSoldMilli'), servicesSoldMilli: sum('servicesSoldMilli') },
    groups: mergeBy(left.groups, right.groups, ({ mainGroup }) => mainGroup, addGroup),
    taxes: mergeBy(left.taxes, right.taxes, ({ taxCode }) => taxCode, addTax),
    tenders: mergeBy(left.tenders, right.tenders, keyOfTender, addTo),
    ...{ discounts: tally('discounts'), pricesByHand: tally('pricesByHand') },
    ...{ removedLines: tally('removedLines'), abandonedBaskets: tally('abandonedBaskets') },
    ...{ heldBaskets: tally('heldBaskets'), copies: tally('copies'), training: tally('training') },
    ...{ proForma: tally('proForma'), deliveryNotes: tally('deliveryNotes') },
    drawerOpenings: sum('drawerOpenings'),
    priceLookUps: mergeBy(left.priceLookUps, right.priceLookUps, ({ mainGroup }) => mainGroup, addTo),
    ...{ roundingMinor: sum('roundingMinor'), tipsMinor: sum('tipsMinor') },
    forfeitedMinor: sum('forfeitedMinor'),
    ...{
      storedValueSold: tally('storedValueSold'),
      storedValueRedeemed: tally('storedValueRedeemed'),
    },
    cash: mergeBy(left.cash, right.cash, ({ shiftId, currency }) => keyOf(shiftId, currency), addCash),
    movements: mergeBy(
      left.movements,
      right.movements,
      ({ type, reason, currency }) => keyOf(type, reason, currency),
      addTo,
    ),
    shifts: mergeBy(left.shifts, right.shifts, ({ shiftId }) => shiftId, joinShift),
  }
}

type KeysOf<Value> = {
  [Key in keyof TillTotals]: TillTotals[Key] extends Value ? Key : never
}[keyof TillTotals]
type Tallies = KeysOf<Tally>
type Sums = KeysOf<number>

/** Returns the rows of both lists, one per key, in the order of the keys.   Requires: each list has a key once, in order. */
export function mergeBy<Row>(
  left: readonly Row[],
  right: readonly Row[],
  keyOfRow: (row: Row) => string,
  add: (left: Row, right: Row) => Row,
): Row[] {
  const merged: Row[] = []
  let [atLeft, atRight] = [0, 0]
  for (;;) {
    const [a, b] = [left[atLeft], right[atRight]]
    if (a === undefined) return [...merged, ...right.slice(atRight)]
    if (b === undefined) return [...merged, ...left.slice(atLeft)]
    const [keyOfA, keyOfB] = [keyOfRow(a), keyOfRow(b)]
    merged.push(keyOfA === keyOfB ? add(a, b) : keyOfA < keyOfB ? a : b)
    if (keyOfA <= keyOfB) atLeft += 1
    if (keyOfB <= keyOfA) atRight += 1
  }
}

/** Returns the rows added up by key, in the order of the keys. */
export function sumBy<Row>(
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
  add: (left: Row, right: Row) => Row,
): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOfRow(row)
    const before = sums.get(key)
    sums.set(key, before === undefined ? row : add(before, row))
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** A key of several parts, told apart by a character that no name contains. */
export const keyOf = (...parts: string[]) => parts.join('\u0000')

export const keyOfTender = (tender: { operatorId?: string; type: string; detail: string }) =>
  keyOf(tender.operatorId ?? '', tender.type, tender.detail)

export function addTally(left: Tally, right: Tally): Tally {
  return {
    count: addExact(left.count, right.count),
    amountMinor: addExact(left.amountMinor, right.amountMinor),
  }
}

/** Adds the count and amount of a row to another of its kind. */
export function addTo<Row extends Tally>(left: Row, right: Row): Row {
  return { ...left, ...addTally(left, right) }
}

export function addGroup(left: GroupTotal, right: GroupTotal): GroupTotal {
  return {
    mainGroup: left.mainGroup,
    count: addExact(left.count, right.count),
    salesMinor: addExact(left.salesMinor, right.salesMinor),
    returnsMinor: addExact(left.returnsMinor, right.returnsMinor),
  }
}

function addTax(left: TaxTotal, right: TaxTotal): TaxTotal {
  const netMinor = addExact(left.netMinor, right.netMinor)
  const taxMinor = addExact(left.taxMinor, right.taxMinor)
  if (left.parts === undefined && right.parts === undefined) return { ...left, netMinor, taxMinor }
  const parts = mergeBy(left.parts ?? [], right.parts ?? [], keyOfPart, addPart)
  return { ...left, netMinor, taxMinor, parts }
}

/** The order in which parts of a tax are kept in totals. */
export const keyOfPart = ({ code, treatment }: TaxPart) => keyOf(code, treatment)

export function addPart(left: TaxPart, right: TaxPart): TaxPart {
  const baseMinor = addExact(left.baseMinor, right.baseMinor)
  return { ...left, baseMinor, taxMinor: addExact(left.taxMinor, right.taxMinor) }
}

function addCash(left: CashTotal, right: CashTotal): CashTotal {
  const sum = (key: 'floatMinor' | 'tenderedMinor' | 'paidInMinor' | 'paidOutMinor' | 'pickedUpMinor') =>
    addExact(left[key], right[key])
  const counted = right.counted ?? movedOn(left.counted, expectedOf(right))
  return {
    ...{ shiftId: left.shiftId, currency: left.currency },
    ...{ floatMinor: sum('floatMinor'), tenderedMinor: sum('tenderedMinor') },
    ...{ paidInMinor: sum('paidInMinor'), paidOutMinor: sum('paidOutMinor') },
    pickedUpMinor: sum('pickedUpMinor'),
    ...(counted === undefined ? {} : { counted }),
  }
}

function movedOn(counted: CashTotal['counted'], movedMinor: number): CashTotal['counted'] {
  if (counted === undefined) return undefined
  return { ...counted, movedSinceMinor: addExact(counted.movedSinceMinor, movedMinor) }
}

/** What must be in the drawer: float + taken + paid in − paid out − picked up. */
export function expectedOf(cash: Omit<CashTotal, 'counted'>): number {
  const inMinor = addExact(addExact(cash.floatMinor, cash.tenderedMinor), cash.paidInMinor)
  return inMinor - addExact(cash.paidOutMinor, cash.pickedUpMinor)
}

function joinShift(left: ShiftTotal, right: ShiftTotal): ShiftTotal {
  const operatorIds = [...new Set([...left.operatorIds, ...right.operatorIds])].sort()
  return { shiftId: left.shiftId, operatorIds, isClosed: left.isClosed || right.isClosed }
}
