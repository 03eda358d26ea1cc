/**
 * The open order as a fold over events. Events are a set: whatever their order of arrival, the basket is the same, so that two
 * tills may work on one basket. A removed line stays removed.
 */
import { multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import type { Coupon } from '../promotion/promotion.ts'
import type { TaxRelief } from '../tax/lines/tax.ts'
import type { ConsumptionPlace } from '../tax/table/table.ts'
import { type BasketCustomer, type BasketEvent, isLater, subjectOf } from './event.ts'
import { type BasketLine, copyExtras, type HandDiscount } from './line.ts'

export type Basket = {
  lines: BasketLine[]
  /** The highest revision seen; the next event takes one more. */
  revision: number
  customer?: BasketCustomer
  place?: ConsumptionPlace
  relief?: TaxRelief
  coupons?: Coupon[]
  discount?: HandDiscount
  /** The age that the buyer was seen to have reached. */
  confirmedAge?: number
  note?: string
}

type Of<Type extends BasketEvent['type']> = Extract<BasketEvent, { type: Type }>
type Latest = ReadonlyMap<string, BasketEvent>

/** Returns the basket that the events make, in whatever order they are given; the same event twice counts once.
 *  Shape: lines by the revision in which they were added.
 *  Ensures: a line whose parent is gone is gone; its quantity follows its parent's. */
export function foldBasket(events: Iterable<BasketEvent>): Basket {
  const latest = new Map<string, BasketEvent>()
  let revision = 0
  for (const event of events) {
    revision = event.revision > revision ? event.revision : revision
    const subject = subjectOf(event)
    const held = latest.get(subject)
    if (held === undefined || isLater(event, held)) latest.set(subject, event)
  }
  return { lines: linesOf(latest), revision, ...settingsOf(latest) }
}

function linesOf(latest: Latest): BasketLine[] {
  const added = [...latest.values()]
    .filter((event): event is Of<'line_added'> => event.type === 'line_added')
    .sort((a, b) => (isLater(a, b) ? 1 : -1))
  const own = ownQuantities(added, latest)
  return added.flatMap((event) => {
    const quantityMilli = quantityOf(event, { latest, own })
    return quantityMilli === 0 ? [] : [lineOf(event, quantityMilli, latest)]
  })
}

/** By line: the quantity that was set last, and all that was added to it since. */
function ownQuantities(added: readonly Of<'line_added'>[], latest: Latest): Map<string, number> {
  const set = new Map<string, Of<'line_added' | 'quantity_set'>>()
  const own = new Map<string, number>()
  for (const event of added) {
    const last = find(latest, `quantity_set ${event.lineId}`, 'quantity_set') ?? event
    set.set(event.lineId, last)
    own.set(event.lineId, last.quantityMilli)
  }
  for (const event of latest.values()) {
    if (event.type !== 'quantity_added') continue
    const last = set.get(event.lineId)
    const isSince = last !== undefined && (last.type === 'line_added' || isLater(event, last))
    if (isSince) own.set(event.lineId, (own.get(event.lineId) ?? 0) + event.quantityMilli)
  }
  return own
}

type Quantities = { latest: Latest; own: ReadonlyMap<string, number> }

/** Zero where the line, or one it belongs to, is gone. */
function quantityOf(event: Of<'line_added'>, quantities: Quantities, below: readonly string[] = []): number {
  const { lineId, parentLineId } = event
  const { latest } = quantities
  if (latest.has(`line_removed ${lineId}`)) return 0
  const own = quantities.own.get(lineId) ?? 0
  if (parentLineId === undefined) return own
  const parent = find(latest, `line_added ${parentLineId}`, 'line_added')
  // A line that belongs to itself, by whatever way round, belongs to nothing.
  if (parent === undefined || below.includes(parentLineId)) return 0
  const parentMilli = quantityOf(parent, quantities, [...below, lineId])
  if (parentMilli === parent.quantityMilli || parentMilli === 0) return parentMilli === 0 ? 0 : own
  const sign = parent.quantityMilli < 0 ? -1 : 1
  return multiplyDivide(
    { factor: own, multiplier: parentMilli * sign, divisor: parent.quantityMilli * sign },
    halfAwayFromZero,
  )
}

function lineOf(event: Of<'line_added'>, quantityMilli: number, latest: Latest): BasketLine {
  const { lineId, item } = event
  const line: BasketLine = { lineId, item, quantityMilli }
  copyExtras(event, line)
  const override = find(latest, `price_set ${lineId}`, 'price_set')?.override
  const discount = find(latest, `discount_set ${lineId}`, 'discount_set')?.discount
  const note = find(latest, `note_set ${lineId}`, 'note_set')?.note
  if (override) line.override = override
  if (discount) line.discount = discount
  if (note) line.note = note
  return line
}

function settingsOf(latest: Latest): Omit<Basket, 'lines' | 'revision'> {
  const settings: Omit<Basket, 'lines' | 'revision'> = {}
  for (const event of latest.values()) {
    switch (event.type) {
      case 'basket_discount_set':
        if (event.discount !== null) settings.discount = event.discount
        break
      case 'basket_note_set':
        if (event.note !== '') settings.note = event.note
        break
      case 'age_confirmed':
        if (event.minimumAge > 0) settings.confirmedAge = event.minimumAge
        break
      case 'customer_set':
        if (event.customer !== null) settings.customer = event.customer
        break
      case 'place_set':
        if (event.place !== null) settings.place = event.place
        break
      case 'relief_set':
        if (event.relief !== null) settings.relief = event.relief
        break
      default:
    }
  }
  const coupons = couponsOf(latest)
  return coupons.length === 0 ? settings : { ...settings, coupons }
}

/** By coupon id, so that the order of events changes nothing. */
function couponsOf(latest: Latest): Coupon[] {
  return [...latest.values()]
    .flatMap((event) => (event.type === 'coupon_set' && event.isUsed ? [event.coupon] : []))
    .sort((a, b) => (a.couponId < b.couponId ? -1 : 1))
}

function find<Type extends BasketEvent['type']>(
  latest: Latest,
  subject: string,
  type: Type,
): Of<Type> | undefined {
  const event = latest.get(subject)
  return event?.type === type ? (event as Of<Type>) : undefined
}
