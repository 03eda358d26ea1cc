/** A line of an open basket, and what was decided about it. */
import type { Trace } from '../item/trace.ts'
import type { Unit } from '../quantity/quantity.ts'
import type { TaxPart } from '../tax/total.ts'

/** What a line needs to know of its item, as it was when the line was made. */
export type LineItem = {
  itemId: string
  sku: string
  name: string
  unit: Unit
  unitPriceE5: number
  taxCategory: string
  /** False for postage, services and the like: selling them moves no stock. */
  tracksStock: boolean
  /** Promotions that name categories look here. */
  categoryIds?: readonly string[]
  /** Nothing comes off it, by promotion or by hand: tobacco, books with a fixed price, deposits, gift cards. */
  isExcluded?: boolean
  /** Its price was asked for at the till: no price list knows better. */
  isPriceAsked?: true
  /** Years that its buyer must have reached. */
  minimumAge?: number
  /** It is never sold for less: per piece, kg, l, m or h, in five decimals of the major unit. */
  floorPriceE5?: number
}

/** The item of lines that are none of the catalogue: open lines, and money. */
export const noItemId = '00000000-0000-0000-0000-000000000000'

/** What a line is to the item that was chosen: itself, a part of it, or what goes with it. */
export type LineRole = 'item' | 'component' | 'modifier' | 'deposit' | MoneyRole

/** Money that a customer puts into the shop's keeping, pays what they owe with, or pays before the goods are there: neither goods nor
 *  services.   Source: ARTS POSLog, StoredValueFund, PaymentOnAccount and Deposit lines; Directive 2006/112/EC art. 65. */
export type MoneyRole = 'gift_card' | 'account_payment' | 'prepayment'

/** Tells lines that are money from goods: no discount, no points; no tax but for prepayments, which bear that of their goods. */
export function isMoneyLine({ role }: { role?: LineRole }): boolean {
  return role === 'gift_card' || role === 'account_payment' || role === 'prepayment'
}

/** The line of an earlier transaction that a return takes back. */
export type OriginalLine = { transactionId: string; lineNumber: number }

/** Why goods come back, and what becomes of them. */
export type LineReturn = {
  reason: string
  /** Back to the shelf, or worth nothing any more: that never was in stock again.   Source: ARTS POSLog, Disposal of a Return. */
  disposal: 'restock' | 'waste'
  /** Of the sale that it comes back from, for people. */
  receiptNumber?: number
  /** The whole sale is taken back because it should not have been made.   Source: ARTS PostVoid. */
  isVoid?: true
  approvedBy?: string
}

/** What is known of the line that comes back: its return gives back what was paid, at the tax of that day. All amounts as they were
 *  sold, above zero. Of a prepayment it says what it is when it is paid, too: a share of the taxes of an order. */
export type SoldLine = {
  quantityMilli: number
  /** What came back before. */
  returnedMilli: number
  unitPriceE5: number
  grossMinor: number
  taxMinor: number
  taxCode: string
  ratePpm?: number
  taxParts?: TaxPart[]
}

/** A price that a person set. */
export type PriceOverride = { unitPriceE5: number; reason: string; approvedBy?: string }

/** Something that a person took off: `ratePpm` parts per million of what is left after promotions, or an amount of the whole line or
 *  basket, in minor units. `allowedPpm`: how much might come off by hand, line and basket together, when somebody who may gave it. */
export type HandDiscount = { reason: string; approvedBy?: string; allowedPpm?: number } & (
  | { type: 'percent'; ratePpm: number }
  | { type: 'amount'; amountMinor: number }
)

/** How old the buyer is is not kept: only what tells the pieces apart, and where their weight comes from. */
export type LineTrace = Pick<Trace, 'serials' | 'lot' | 'expiryDay' | 'weighing'>

export type BasketLine = LineExtras & {
  lineId: string
  item: LineItem
  /** Thousandths of the item's unit; negative where goods come back. Never zero. */
  quantityMilli: number
}

/** The item that a component was sold as a part of. */
export type BundleOfLine = { itemId: string; name: string }

/** What few lines have. */
export type LineExtras = LineTrace & {
  role?: LineRole
  bundle?: BundleOfLine
  /** The line it belongs to: it goes when that goes, and its quantity follows. */
  parentLineId?: string
  original?: OriginalLine
  sold?: SoldLine
  returned?: LineReturn
  durationMinutes?: number
  override?: PriceOverride
  discount?: HandDiscount
  note?: string
}

/** Returns what was sold, where the line takes goods back that are known; what is paid, where it is a prepayment. */
export function soldOf({
  sold,
  quantityMilli,
  role,
}: Pick<BasketLine, 'sold' | 'quantityMilli' | 'role'>): SoldLine | undefined {
  return quantityMilli < 0 || role === 'prepayment' ? sold : undefined
}

/** Copies what few lines have. Field by field: lines are copied after every scan, and spreading them takes longer than pricing them. */
export function copyExtras(from: LineExtras, to: LineExtras): void {
  if (from.role !== undefined) to.role = from.role
  if (from.bundle !== undefined) to.bundle = from.bundle
  if (from.parentLineId !== undefined) to.parentLineId = from.parentLineId
  if (from.original !== undefined) to.original = from.original
  if (from.sold !== undefined) to.sold = from.sold
  if (from.returned !== undefined) to.returned = from.returned
  if (from.durationMinutes !== undefined) to.durationMinutes = from.durationMinutes
  if (from.serials !== undefined) to.serials = from.serials
  if (from.lot !== undefined) to.lot = from.lot
  if (from.expiryDay !== undefined) to.expiryDay = from.expiryDay
  if (from.weighing !== undefined) to.weighing = from.weighing
  if (from.override !== undefined) to.override = from.override
  if (from.discount !== undefined) to.discount = from.discount
  if (from.note !== undefined) to.note = from.note
}
