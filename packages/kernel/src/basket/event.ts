/** What happens to an open basket. Of two events about the same thing the later `revision` holds, ties go to the greater event id. */
import type { Coupon } from '../promotion/promotion.ts'
import type { TaxRelief } from '../tax/lines/tax.ts'
import type { ConsumptionPlace } from '../tax/table/table.ts'
import type {
  BundleOfLine,
  HandDiscount,
  LineItem,
  LineReturn,
  LineRole,
  LineTrace,
  OriginalLine,
  PriceOverride,
  SoldLine,
} from './line.ts'

type EventHead = { eventId: string; revision: number }
type OfLine = EventHead & { lineId: string }

export type BasketCustomer = { customerId: string; groupIds: readonly string[] }

export type BasketEvent =
  | (OfLine & {
      type: 'line_added'
      item: LineItem
      quantityMilli: number
      role?: LineRole
      bundle?: BundleOfLine
      parentLineId?: string
      original?: OriginalLine
      sold?: SoldLine
      returned?: LineReturn
      durationMinutes?: number
    } & LineTrace)
  | (OfLine & { type: 'quantity_set'; quantityMilli: number })
  /** So much more of the line, or less: two tills that add at once both count. */
  | (OfLine & { type: 'quantity_added'; quantityMilli: number })
  | (OfLine & { type: 'line_removed' })
  /** null gives back what held before. */
  | (OfLine & { type: 'price_set'; override: PriceOverride | null })
  | (OfLine & { type: 'discount_set'; discount: HandDiscount | null })
  | (OfLine & { type: 'note_set'; note: string })
  | (EventHead & { type: 'basket_discount_set'; discount: HandDiscount | null })
  | (EventHead & { type: 'basket_note_set'; note: string })
  | (EventHead & { type: 'customer_set'; customer: BasketCustomer | null })
  | (EventHead & { type: 'place_set'; place: ConsumptionPlace | null })
  /** Tax-free: exempt buyers, exports, reverse charge. */
  | (EventHead & { type: 'relief_set'; relief: TaxRelief | null })
  | (EventHead & { type: 'coupon_set'; coupon: Coupon; isUsed: boolean })
  /** Somebody looked: the buyer has reached that age. How old they are is not kept. */
  | (EventHead & { type: 'age_confirmed'; minimumAge: number })

/** Returns what the event is about: of two events about the same, one holds. What adds to a quantity is about nothing but itself. */
export function subjectOf(event: BasketEvent): string {
  if (event.type === 'quantity_added') return `quantity_added ${event.eventId}`
  if ('lineId' in event) return `${event.type} ${event.lineId}`
  return event.type === 'coupon_set' ? `coupon_set ${event.coupon.couponId}` : event.type
}

/** Returns whether `a` holds rather than `b`. */
export function isLater(a: EventHead, b: EventHead): boolean {
  return a.revision === b.revision ? a.eventId > b.eventId : a.revision > b.revision
}
