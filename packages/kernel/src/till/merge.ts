/** Adding totals up. */
import { assert } from '../fault/assert.ts'
import { addExact } from '../money/integer.ts'
import type { TaxPart, TaxTotal } from '../tax/total.ts'
import { keyOf, mergeBy } from './rows.ts'
import type { Tally } from './tally.ts'
import type { CashTotal, GroupTotal, MovementTotal, ShiftTotal, TillTotals } from './totals.ts'

/** Totals without what is nothing. */
export type TotalsPart = { [Key in Field]?: Value<Key> }

type Field = Exclude<keyof TillTotals, 'currency'>
type Value<Key extends Field> = NonNullable<TillTotals[Key]>
type Adders = { readonly [Key in Field]: (left: Value<Key>, right: Value<Key>) => Value<Key> }

const adders: Adders = {
  sales: addTally,
  returns: addTally,
  goodsSoldMilli: addExact,
  servicesSoldMilli: addExact,
  groups: (left, right) => mergeBy(left, right, ({ mainGroup }) => mainGroup, addGroup),
  taxes: (left, right) => mergeBy(left, right, ({ taxCode }) => taxCode, addTax),
  tenders: (left, right) => mergeBy(left, right, keyOfTender, addTo),
  discounts: addTally,
  pricesByHand: addTally,
  removedLines: addTally,
  abandonedBaskets: addTally,
  heldBaskets: addTally,
  copies: addTally,
  training: addTally,
  proForma: addTally,
  deliveryNotes: addTally,
  drawerOpenings: addExact,
  priceLookUps: (left, right) => mergeBy(left, right, ({ mainGroup }) => mainGroup, addTo),
  roundingMinor: addExact,
  tips: addTally,
  forfeitedMinor: addExact,
  storedValueSold: addTally,
  storedValueRedeemed: addTally,
  accountPayments: addTally,
  prepayments: addTally,
  cash: (left, right) => mergeBy(left, right, keyOfCash, addCash),
  movements: (left, right) => mergeBy(left, right, keyOfMovement, addTo),
  shifts: (left, right) => mergeBy(left, right, ({ shiftId }) => shiftId, joinShift),
}
const fields = Object.keys(adders) as Field[]

/** Returns the totals of what happened in `left` and then in `right`.
 *  Requires: one currency (asserted).
 *  Ensures: associative; `emptyTillTotals` changes nothing; the order matters only for who counted a till last. */
export function mergeTillTotals(left: TillTotals, right: TillTotals): TillTotals {
  assert(left.currency === right.currency, `${left.currency} and ${right.currency} do not add up`)
  return { ...left, ...mergeParts(left, right) }
}

/** Returns `mergeTillTotals` of parts in their order. Neighbours are merged first, so that many parts are merged a few times each. */
export function mergeAll(parts: readonly TotalsPart[]): TotalsPart {
  let level = parts
  while (level.length > 1) {
    const pairs: TotalsPart[] = []
    for (let index = 0; index < level.length; index += 2)
      pairs.push(mergeParts(level[index] ?? {}, level[index + 1] ?? {}))
    level = pairs
  }
  return level[0] ?? {}
}

function mergeParts(left: TotalsPart, right: TotalsPart): TotalsPart {
  const merged: TotalsPart = {}
  for (const field of fields) mergeField(merged, field, left[field], right[field])
  return merged
}

function mergeField<Key extends Field>(
  merged: TotalsPart,
  field: Key,
  left: Value<Key> | undefined,
  right: Value<Key> | undefined,
): void {
  if (left !== undefined && right !== undefined) merged[field] = adders[field](left, right)
  else if (left !== undefined) merged[field] = left
  else if (right !== undefined) merged[field] = right
}

const keyOfCash = ({ shiftId, currency }: CashTotal) => keyOf(shiftId, currency)
const keyOfMovement = ({ type, reason, currency }: MovementTotal) => keyOf(type, reason, currency)
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

export function addTax(left: TaxTotal, right: TaxTotal): TaxTotal {
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
