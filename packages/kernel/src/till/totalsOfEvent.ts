/** What one event adds to the totals of its register. */
import { assert, assertNever } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { assertInteger } from '../money/integer.ts'
import { oneCountEach, worthOfCash } from './cashCount.ts'
import type { CashMovement, PrintedKind, TillEvent } from './event.ts'
import type { TotalsPart } from './merge.ts'
import type { Tally } from './tally.ts'
import type { CashTotal } from './totals.ts'
import { noCash, totalsOfSale } from './totalsOfSale.ts'

/** Returns the totals of an event by itself.
 *  Units: minor units of `currency`, of the register.   Requires: transactions in that currency, exact integers (asserted). */
export function totalsOfEvent(event: TillEvent, currency: Currency): TotalsPart {
  switch (event.type) {
    case 'shift_opened':
      return openedShift(event)
    case 'retail_transaction':
      assert(event.transaction.currency === currency, `not in ${currency}: ${event.transaction.currency}`)
      return totalsOfSale(event)
    case 'paid_in':
    case 'paid_out':
    case 'picked_up':
      return movementOf(event)
    case 'drawer_opened':
      return { drawerOpenings: event.reason === 'no_sale' ? 1 : 0 }
    case 'price_looked_up':
      return { priceLookUps: [{ mainGroup: event.mainGroup ?? '', ...one(event.amountMinor) }] }
    case 'line_removed':
      return { removedLines: one(magnitude(event.grossMinor)) }
    case 'basket_abandoned':
      return { abandonedBaskets: one(magnitude(event.totalMinor)) }
    case 'basket_held':
      return { heldBaskets: one(event.totalMinor) }
    case 'basket_resumed':
      return { heldBaskets: { count: -1, amountMinor: 0 - event.totalMinor } }
    case 'receipt_printed':
      return printed(event.kind, one(event.amountMinor))
    case 'till_counted':
      return { cash: countedCash(event) }
    case 'shift_closed':
      return { shifts: [{ shiftId: event.shiftId, operatorIds: [], isClosed: true }] }
    case 'journal_resumed':
    case 'x_reported':
    case 'z_reported':
      return {}
    default:
      return assertNever(event)
  }
}

function openedShift({
  shiftId,
  operatorId,
  floats,
}: Extract<TillEvent, { type: 'shift_opened' }>): TotalsPart {
  const cash = oneCountEach(floats).map((count): CashTotal => {
    return { ...noCash({ shiftId, currency: count.currency }), floatMinor: worthOfCash(count) }
  })
  return { cash, shifts: [{ shiftId, operatorIds: [operatorId], isClosed: false }] }
}

function movementOf(movement: CashMovement): TotalsPart {
  const { type, shiftId, currency, amountMinor, reason } = movement
  assert(amountMinor > 0, 'cash that moves is above zero')
  const moved = { ...noCash({ shiftId, currency }), ...cashMoved(movement) }
  return { cash: [moved], movements: [{ type, reason, currency, ...one(amountMinor) }] }
}

function cashMoved({ type, amountMinor }: CashMovement): Partial<CashTotal> {
  switch (type) {
    case 'paid_in':
      return { paidInMinor: amountMinor }
    case 'paid_out':
      return { paidOutMinor: amountMinor }
    case 'picked_up':
      return { pickedUpMinor: amountMinor }
    default:
      return assertNever(type)
  }
}

function printed(kind: PrintedKind, tally: Tally): TotalsPart {
  switch (kind) {
    case 'original':
    case 'gift':
      return {}
    case 'copy':
      return { copies: tally }
    case 'training':
      return { training: tally }
    case 'pro_forma':
      return { proForma: tally }
    case 'delivery_note':
      return { deliveryNotes: tally }
    default:
      return assertNever(kind)
  }
}

function countedCash({ shiftId, counts }: Extract<TillEvent, { type: 'till_counted' }>): CashTotal[] {
  return oneCountEach(counts).map((count) => ({
    ...noCash({ shiftId, currency: count.currency }),
    counted: {
      amountMinor: worthOfCash(count),
      denominations: [...count.denominations],
      movedSinceMinor: 0,
    },
  }))
}

function one(amountMinor: number): Tally {
  assertInteger(amountMinor, 'amountMinor')
  return { count: 1, amountMinor }
}

const magnitude = (amountMinor: number) => (amountMinor < 0 ? -amountMinor : amountMinor)
